import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes what people install: the program with its own Java, packed for their system. Part of the build, not of the
/// program; run from its source by linux.sh, macos.sh and windows.cmd in this folder, through Maven, which finds the JDK:
///
///     java Installer.java --project DIR --program DIR --output DIR --version V --time INSTANT
///         [--print] [--system linux|windows|macos] [KIND...]
///
/// Kinds: `app-image` (a folder to run from anywhere; on Linux also packed as tar.xz), `deb` and `rpm` on Linux, `msi` on
/// Windows, `dmg` on macOS; without any, all that the system has. `--print` only tells what would be done, also for
/// another system than this one.
final class Installer {
    private static final Map<Settings.System, List<String>> KINDS = Map.of(Settings.System.LINUX, List.of("app-image", "deb", "rpm"),
            Settings.System.WINDOWS, List.of("app-image", "msi"), Settings.System.MACOS, List.of("app-image", "dmg"));

    private Installer() {
    }

    public static void main(String... arguments) throws InterruptedException {
        try {
            Map<String, String> named = new LinkedHashMap<>();
            Set<String> kinds = new LinkedHashSet<>();
            boolean print = read(arguments, named, kinds);
            Settings settings = settings(named);
            List<Step> steps = steps(settings, kinds);
            if (!print && settings.system() != here()) {
                throw new IOException("packages for " + settings.system() + " can only be made there; --print tells how");
            }
            for (Step step : steps) {
                System.out.println("- " + step.says());
                if (!print) {
                    step.action().run();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("No package was made: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean read(String[] arguments, Map<String, String> named, Set<String> kinds) {
        boolean print = false;
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].equals("--print")) {
                print = true;
            } else if (arguments[at].startsWith("--") && at + 1 < arguments.length) {
                named.put(arguments[at].substring(2), arguments[++at]);
            } else {
                kinds.add(arguments[at]);
            }
        }
        return print;
    }

    private static Settings settings(Map<String, String> named) throws IOException {
        for (String name : List.of("project", "program", "output", "version", "time")) {
            if (!named.containsKey(name)) {
                throw new IllegalArgumentException("--" + name + " is missing");
            }
        }
        Path program = absolute(named.get("program"));
        if (!Files.exists(program.resolve("lib/sfumato.jar"))) {
            throw new IOException("there is no built program in " + program + "; mvn package makes it");
        }
        return new Settings(named.containsKey("system") ? Settings.System.of(named.get("system")) : here(), named.get("version"),
                Instant.parse(named.get("time")), absolute(named.get("project")), program, absolute(named.get("output")),
                Path.of(System.getProperty("java.home")));
    }

    private static List<Step> steps(Settings settings, Set<String> wanted) throws IOException {
        List<String> possible = KINDS.get(settings.system());
        if (!possible.containsAll(wanted)) {
            throw new IllegalArgumentException("on " + settings.system() + " there are " + possible + ", not " + wanted);
        }
        Set<String> kinds = wanted.isEmpty() ? Set.copyOf(possible) : wanted;
        Path work = settings.work("");
        List<Step> steps = new ArrayList<>(List.of(new Step("clear " + work, () -> {
            Folders.delete(work);
            Files.createDirectories(work);
        })));
        steps.addAll(settings.system() == Settings.System.LINUX ? linux(settings, kinds) : jpackage(settings, kinds));
        return steps;
    }

    private static List<Step> linux(Settings settings, Set<String> kinds) throws IOException {
        LinuxPackages linux = new LinuxPackages(settings);
        List<Step> steps = new ArrayList<>(linux.folder());
        if (kinds.contains("app-image")) {
            steps.addAll(linux.archive());
        }
        if (kinds.contains("deb")) {
            steps.addAll(linux.deb());
        }
        if (kinds.contains("rpm")) {
            steps.addAll(linux.rpm());
        }
        return steps;
    }

    private static List<Step> jpackage(Settings settings, Set<String> kinds) throws IOException {
        JpackagePackages packages = new JpackagePackages(settings);
        List<Step> steps = new ArrayList<>(packages.image());
        if (kinds.contains("msi") || kinds.contains("dmg")) {
            steps.addAll(packages.installer());
        }
        return steps;
    }

    private static Settings.System here() {
        return Settings.System.of(System.getProperty("os.name"));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
