import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The packages for Windows (msi) and macOS (dmg), made by the JDK's jpackage around our Java image.
final class JpackagePackages {
    private static final String NAME = "Sfumato";
    private static final String VENDOR = "The Sfumato developers";
    private static final String DESCRIPTION = "Protects artworks against imitation by generative models";
    private static final String IDENTIFIER = "io.github.sfumato";
    // Tells Windows that a new version replaces the old one. Never to be changed.
    private static final String UPGRADES = "5f1c2a36-6a0d-4c0e-9d0b-0f2c7f3a9e41";
    private static final String FEATURE_END = "</Feature>";

    private final Settings settings;
    private final boolean windows;
    private final Path java;
    private final Path input;
    private final Path resources;
    private final Path image;

    JpackagePackages(Settings settings) {
        this.settings = settings;
        windows = settings.system() == Settings.System.WINDOWS;
        java = settings.work("java");
        input = settings.work("input");
        resources = settings.work("resources");
        image = settings.output().resolve(windows ? NAME : NAME + ".app");
    }

    /// The program with its own Java, not yet packed.
    List<Step> image() throws IOException {
        Path home = windows ? image.resolve("runtime") : image.resolve("Contents/runtime/Contents/Home");
        Path app = image.resolve(windows ? "app" : "Contents/app");
        List<Step> steps = new ArrayList<>(new JavaImage(settings).steps(java));
        steps.add(new Step("copy the program to " + input, () -> ProgramFiles.copy(settings, input)));
        steps.add(new Step("write the icon and what else jpackage takes from " + resources, this::writeResources));
        steps.add(new Step("clear " + image, () -> Folders.delete(image)));
        steps.add(Step.command(settings, imageCommand()));
        steps.add(settle());
        steps.addAll(new JavaImage(settings).classCache(home, app));
        steps.add(new Step("remove what starts Java without the program from " + home, () -> JavaImage.keepOnly(home.resolve("bin"), List.of())));
        steps.add(settle());
        if (!windows) {
            // The files that came after jpackage's own signature would make it invalid. "-" signs for this computer, without a name.
            steps.add(Step.command(settings, List.of("codesign", "--force", "--deep", "--sign", "-", image.toString())));
        }
        return steps;
    }

    /// An msi or dmg of [#image()].
    List<Step> installer() {
        List<String> command = new ArrayList<>(List.of(settings.tool("jpackage"), "--type", windows ? "msi" : "dmg", "--name", NAME,
                "--app-version", jpackageVersion(), "--vendor", VENDOR, "--description", DESCRIPTION, "--app-image", image.toString(),
                "--resource-dir", resources.toString(), "--license-file", settings.project().resolve("LICENSE").toString(),
                "--dest", settings.output().toString()));
        if (windows) {
            command.addAll(List.of("--win-menu", "--win-menu-group", NAME, "--win-dir-chooser", "--win-upgrade-uuid", UPGRADES));
            return List.of(Step.command(settings, command));
        }
        Path made = settings.output().resolve(NAME + "-" + jpackageVersion() + ".dmg");
        Path named = settings.output().resolve(NAME + "-" + settings.version() + ".dmg");
        return List.of(Step.command(settings, command),
                new Step("name it " + named, () -> Files.move(made, named, StandardCopyOption.REPLACE_EXISTING)));
    }

    private List<String> imageCommand() {
        List<String> command = new ArrayList<>(List.of(settings.tool("jpackage"), "--type", "app-image", "--name", NAME,
                "--app-version", jpackageVersion(), "--vendor", VENDOR, "--description", DESCRIPTION, "--copyright", VENDOR,
                "--icon", icon().toString(), "--resource-dir", resources.toString(), "--runtime-image", java.toString(),
                // In the folders of the program folder, as the class cache expects.
                "--input", input.toString(), "--main-jar", "lib/sfumato.jar", "--main-class", "sfumato.cli.Main",
                "--dest", settings.output().toString()));
        for (String option : JavaImage.OPTIONS) {
            command.addAll(List.of("--java-options", option));
        }
        command.addAll(List.of("--java-options", "-XX:SharedArchiveFile=$APPDIR/lib/sfumato.jsa"));
        if (windows) {
            // A program of the window has no console there. File names do not tell large letters from small ones, so its name differs.
            command.addAll(List.of("--add-launcher", "sfumato-cli=" + resources.resolve("console.properties"),
                    "--app-content", resources.resolve("bin").toString()));
        } else {
            command.addAll(List.of("--mac-package-identifier", IDENTIFIER));
        }
        return command;
    }

    private void writeResources() throws IOException {
        Files.createDirectories(resources);
        if (windows) {
            Files.write(icon(), Icons.ico(Icons.pictures(settings.project())));
            Files.writeString(resources.resolve("console.properties"), "win-console=true\nwin-menu=false\nwin-shortcut=false\n");
            Folders.copy(settings.installer().resolve("windows/bin"), resources.resolve("bin"));
            Files.writeString(resources.resolve("main.wxs"), withOpenWith(jdkSource("main.wxs")));
        } else {
            Files.write(icon(), Icons.icns(Icons.pictures(settings.project())));
            Folders.fill(settings.installer().resolve("macos/Info.plist"), Map.of("@VERSION@", settings.version(), "@NAME@", NAME,
                    "@IDENTIFIER@", IDENTIFIER, "@VENDOR@", VENDOR, "@TYPES@", OpenWith.appleTypes()), resources.resolve("Info.plist"));
        }
    }

    /// jpackage's own associations would take over the endings on Windows, so its project gets another component.
    private String withOpenWith(String project) throws IOException {
        if (project.split(FEATURE_END, -1).length != 2) {
            throw new IOException("jpackage's WiX project is not as it was with JDK 25: it has not one " + FEATURE_END);
        }
        String component = Files.readString(settings.installer().resolve("windows/open-with.wxs")).replace("@TYPES@", OpenWith.registryValues());
        return project.replace(FEATURE_END, component + FEATURE_END);
    }

    private static String jdkSource(String name) throws IOException {
        return Files.readString(Path.of(URI.create("jrt:/jdk.jpackage/jdk/jpackage/internal/resources/" + name)));
    }

    private Path icon() {
        return resources.resolve(NAME + (windows ? ".ico" : ".icns"));
    }

    private Step settle() {
        return new Step("settle times and rights in " + image, () -> Folders.settle(image, settings.time()));
    }

    /// macOS' tool refuses versions that begin with 0; people see the true one.
    private String jpackageVersion() {
        return !windows && settings.version().startsWith("0.") ? "1" + settings.version().substring(1) : settings.version();
    }
}
