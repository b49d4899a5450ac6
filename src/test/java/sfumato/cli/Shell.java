package sfumato.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import sfumato.file.UserFolders;

/// Runs command lines in the test's own process, with captured output and a fake engine.
final class Shell {
    final FakeEngine engine = new FakeEngine();
    final AtomicInteger windows = new AtomicInteger();
    final List<Path> opened = new ArrayList<>();
    final Path folder;
    boolean terminal;
    boolean screen = true;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Shell(Path folder) {
        this.folder = folder;
    }

    /// Runs a command line and returns its exit status. An argument that begins with `./` means a file in the test's folder.
    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("./")) {
                arguments[i] = folder.resolve(arguments[i].substring(2)).toString();
            }
        }
        return Main.run(surroundings(), arguments);
    }

    Surroundings surroundings() {
        return new Surroundings(engine, this::openWindow, new PrintWriter(out), new PrintWriter(err), terminal, screen, folders());
    }

    /// The user's own, hidden so that no scan of the test's folder finds them.
    UserFolders folders() {
        return new UserFolders(folder.resolve(".home/settings"), folder.resolve(".home/data"));
    }

    /// Runs `protect ./a.png --output ./out` with more arguments.
    int protect(String... more) {
        String[] all = new String[more.length + 4];
        all[0] = "protect";
        all[1] = "./a.png";
        all[2] = "--output";
        all[3] = "./out";
        System.arraycopy(more, 0, all, 4, more.length);
        return run(all);
    }

    void file(String name, String content) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Standard output, with the test's folder as `.`.
    String out() {
        return shortened(out);
    }

    String err() {
        return shortened(err);
    }

    private String shortened(StringWriter text) {
        return text.toString().replace(folder.toString(), ".").replace("\r\n", "\n").replace('\\', '/');
    }

    private void openWindow(List<Path> pictures) {
        windows.incrementAndGet();
        opened.addAll(pictures);
    }
}
