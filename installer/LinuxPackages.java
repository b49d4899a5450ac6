import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// The program folder with its own Java for Linux, and the packages that install it: deb and rpm.
///
/// Not made by jpackage: its launcher asks the package manager where it lies, twice at every start, and its packages run
/// scripts that change menus and default programs (src/site/decisions/0012-run-time-image.md). These packages hold files
/// only, in the places that the system watches itself.
final class LinuxPackages {
    private final Settings settings;
    private final Path folder;
    private final Path tree;
    private final Map<String, String> values;

    LinuxPackages(Settings settings) {
        this.settings = settings;
        folder = settings.output().resolve("sfumato");
        tree = settings.work("tree");
        values = Map.of("@VERSION@", settings.version(), "@DATE@", settings.time().toString().substring(0, 10),
                "@MIMETYPES@", OpenWith.mimeTypes(), "@OPTIONS@", String.join(" ", JavaImage.OPTIONS), "@TREE@", tree.toString(),
                "@DEB_ARCHITECTURE@", debArchitecture());
    }

    /// A folder that runs from wherever it lies, and the same packed.
    List<Step> folder() throws IOException {
        JavaImage java = new JavaImage(settings);
        Path runtime = folder.resolve("runtime");
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("clear " + folder, () -> Folders.delete(folder)));
        steps.addAll(java.steps(runtime));
        steps.add(new Step("copy the program to " + folder, this::copyProgram));
        steps.add(settle(folder));
        steps.addAll(java.classCache(runtime, folder));
        steps.add(settle(folder));
        return steps;
    }

    /// The folder of [#folder()] in one file.
    List<Step> archive() {
        return List.of(Step.command(settings, List.of("tar", "--create", "--xz", "--sort=name", "--owner=0", "--group=0", "--numeric-owner",
                "--file=" + settings.output().resolve("sfumato-" + settings.version() + "-linux-" + architecture() + ".tar.xz"),
                "--directory=" + settings.output(), "sfumato")));
    }

    List<Step> deb() {
        Path control = tree.resolve("DEBIAN/control");
        Path deb = settings.output().resolve("sfumato_" + settings.version() + "_" + debArchitecture() + ".deb");
        return List.of(new Step("lay out the files to install in " + tree, this::layOut),
                new Step("write " + control, () -> writeControl(control)), settle(tree),
                Step.command(settings, List.of("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree.toString(), deb.toString())));
    }

    List<Step> rpm() {
        Path spec = settings.work("sfumato.spec");
        return List.of(new Step("lay out the files to install in " + tree, this::layOut),
                new Step("write " + spec, () -> Folders.fill(source("sfumato.spec"), values, spec)), settle(tree),
                Step.command(settings, List.of("rpmbuild", "-bb", "--quiet", "--define", "_topdir " + settings.work("rpm"),
                        "--define", "_rpmdir " + settings.output(), "--define", "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm", spec.toString())));
    }

    private Step settle(Path what) {
        return new Step("settle times and rights in " + what, () -> Folders.settle(what, settings.time()));
    }

    private void copyProgram() throws IOException {
        ProgramFiles.copy(settings, folder);
        Path launcher = folder.resolve("bin/sfumato");
        Folders.fill(source("launcher.sh"), values, launcher);
        launcher.toFile().setExecutable(true);
        JavaImage.keepOnly(folder.resolve("runtime/bin"), List.of("java"));
    }

    private void layOut() throws IOException {
        Folders.delete(tree);
        Folders.copy(folder, tree.resolve("usr/lib/sfumato"));
        Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(tree.resolve("usr/bin/sfumato"), Path.of("../lib/sfumato/bin/sfumato"));
        Path share = tree.resolve("usr/share");
        for (Map.Entry<Integer, Path> icon : Icons.pictures(settings.project()).entrySet()) {
            copyIcon(icon.getValue(), share.resolve("icons/hicolor/" + icon.getKey() + "x" + icon.getKey() + "/apps/sfumato.png"));
        }
        copyIcon(settings.installer().resolve("icon.svg"), share.resolve("icons/hicolor/scalable/apps/sfumato.svg"));
        Folders.fill(source("sfumato.desktop"), values, share.resolve("applications/sfumato.desktop"));
        Folders.fill(source("io.github.sfumato.metainfo.xml"), values, share.resolve("metainfo/io.github.sfumato.metainfo.xml"));
        Folders.fill(source("copyright"), values, share.resolve("doc/sfumato/copyright"));
        Path manual = share.resolve("man/man1/sfumato.1");
        Folders.fill(source("sfumato.1"), values, manual);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(manual.resolveSibling("sfumato.1.gz")))) {
            Files.copy(manual, out);
        }
        Files.delete(manual);
    }

    private void writeControl(Path control) throws IOException {
        long bytes = 0;
        for (Path file : Folders.all(tree)) {
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        Folders.fill(source("control"), values, control);
        Folders.fill(control, Map.of("@KILOBYTES@", Long.toString((bytes + 1023) / 1024)), control);
    }

    private static void copyIcon(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private Path source(String name) {
        return settings.installer().resolve("linux").resolve(name);
    }

    private static String architecture() {
        String name = java.lang.System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private static String debArchitecture() {
        return switch (architecture()) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            case String other -> other;
        };
    }
}
