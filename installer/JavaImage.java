import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/// The cut-down Java that is installed with the program (src/site/decisions/0012-run-time-image.md): the modules it needs,
/// and JavaFX with its native libraries where Java looks for them, so that it unpacks nothing into the user's home folder.
final class JavaImage {
    /// What the launchers of all systems tell Java; see src/main/program/bin/sfumato. JavaFX is a named module here, and
    /// no figures for Java's tools are left in the folder for temporary files.
    static final List<String> OPTIONS = List.of("--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED,javafx.graphics", "-XX:CICompilerCount=4", "-XX:-UsePerfData", "-Xlog:disable");
    /// Networking, tools and databases are left out. The character sets are for consoles and file names of other languages.
    static final List<String> MODULES = List.of("java.desktop", "java.logging", "java.xml", "jdk.charsets", "jdk.incubator.vector",
            "jdk.localedata", "jdk.unsupported");
    private static final String LANGUAGES = "en,de,es,ja";
    private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dll|dylib)");

    private final Settings settings;
    private final Path modules;

    JavaImage(Settings settings) {
        this.settings = settings;
        modules = settings.work("modules");
    }

    /// Whether the program's library is part of the image and need not be installed as a jar.
    static boolean contains(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }

    /// @param to the folder of the image, which must not exist
    List<Step> steps(Path to) throws IOException {
        List<Step> steps = new ArrayList<>();
        Map<String, Path> javafx = javafx();
        javafx.forEach((module, jar) -> {
            Path work = modules.resolve(module);
            Path file = modules.resolve(module + ".jmod");
            steps.add(new Step("unpack " + jar.getFileName() + " into " + work, () -> unpack(jar, work)));
            steps.add(Step.command(settings, List.of(settings.tool("jmod"), "create", "--class-path", work.resolve("classes").toString(),
                    "--libs", work.resolve("libs").toString(), "--date", settings.time().toString(), file.toString())));
        });
        List<String> wanted = new ArrayList<>(MODULES);
        wanted.addAll(javafx.keySet());
        steps.add(Step.command(settings, List.of(settings.tool("jlink"), "--module-path", modules.toString(),
                "--add-modules", String.join(",", wanted), "--include-locales=" + LANGUAGES,
                // Not compressed: classes are read quicker, and packages compress better as a whole.
                "--compress=zip-0", "--strip-java-debug-attributes", "--no-header-files", "--no-man-pages", "--output", to.toString())));
        return steps;
    }

    /// Lets the program rehearse on the image and keeps the classes it needed in `lib/sfumato.jsa`.
    ///
    /// @param image   the image where it will be used from, which no later step may change
    /// @param program the folder above `lib`
    List<Step> classCache(Path image, Path program) {
        List<String> command = new ArrayList<>(List.of(settings.tool("java"), "-Dsfumato.java=" + image,
                settings.project().resolve("src/assembly/ClassCache.java").toString(), "make", program.toString()));
        command.addAll(OPTIONS.subList(0, 2));
        Path cache = program.resolve("lib/sfumato.jsa");
        return List.of(Step.command(settings, command), new Step("check that " + cache + " is there", () -> {
            if (!Files.exists(cache)) {
                throw new IOException("the class cache was not made; the reason is told above");
            }
        }));
    }

    /// Of the programs of an image, only Java itself is left, or nothing.
    static void keepOnly(Path bin, List<String> names) throws IOException {
        for (Path file : Folders.in(bin)) {
            String name = file.getFileName().toString();
            // On Windows, this folder holds the libraries as well.
            if (!name.endsWith(".dll") && !Files.isDirectory(file) && !names.contains(name)) {
                Files.delete(file);
            }
        }
    }

    // Modules by name. Beside every jar with contents there is an empty one without a system's name.
    private Map<String, Path> javafx() throws IOException {
        Map<String, Path> found = new LinkedHashMap<>();
        for (Path jar : Folders.in(settings.program().resolve("lib")).stream().filter(JavaImage::contains)
                .sorted(Comparator.comparing(Path::getFileName)).toList()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                if (file.getEntry("module-info.class") != null) {
                    found.put(ModuleFinder.of(jar).findAll().iterator().next().descriptor().name(), jar);
                }
            }
        }
        if (found.isEmpty()) {
            throw new IOException("there is no JavaFX in " + settings.program().resolve("lib"));
        }
        return found;
    }

    private void unpack(Path jar, Path to) throws IOException {
        Path libs = to.resolve("libs");
        Files.createDirectories(libs);
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
                boolean library = NATIVE.matcher(entry.getName()).matches();
                // JavaFX for Windows brings Microsoft's run-time library, which Java has as well.
                if (library && javaHas(entry.getName())) {
                    continue;
                }
                Path target = (library ? libs : to.resolve("classes")).resolve(entry.getName()).normalize();
                if (!target.startsWith(to)) {
                    throw new IOException(jar + " names a file outside: " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
        Folders.settle(to, settings.time());
    }

    private boolean javaHas(String library) {
        return Files.exists(settings.jdk().resolve("bin").resolve(library.toLowerCase(Locale.ROOT)))
                || Files.exists(settings.jdk().resolve("lib").resolve(library));
    }
}
