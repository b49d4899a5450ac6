package sfumato.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// Where this user's settings and data lie. Nothing is made or looked at before [#make(Path)].
///
/// `SFUMATO_HOME` names one folder for both. Else Linux has `sfumato` in the folders of the XDG Base Directory Specification
/// 0.8, macOS `~/Library/Application Support/Sfumato`, and Windows `%APPDATA%\Sfumato`.
///
/// @param settings what the user chose
/// @param data     what the program remembers
public record UserFolders(Path settings, Path data) {
    /// The environment variable that names one folder for all.
    public static final String VARIABLE = "SFUMATO_HOME";

    /// Of the user who runs this program.
    public static UserFolders ofThisUser() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /// @param system      as Java names it, such as "Mac OS X"
    /// @param environment its variables; one that is empty, or names what cannot be a file, counts as not there
    /// @param home        the user's home folder
    static UserFolders of(String system, Map<String, String> environment, Path home) {
        Optional<Path> chosen = variable(environment, VARIABLE).map(Path::toAbsolutePath);
        if (chosen.isPresent()) {
            return new UserFolders(chosen.get(), chosen.get());
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return one(whole(environment, "APPDATA").orElse(home.resolve("AppData", "Roaming")).resolve("Sfumato"));
        }
        if (name.startsWith("mac")) {
            return one(home.resolve("Library", "Application Support", "Sfumato"));
        }
        return new UserFolders(whole(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("sfumato"),
                whole(environment, "XDG_DATA_HOME").orElse(home.resolve(".local", "share")).resolve("sfumato"));
    }

    /// Makes sure that a folder of the user's is there. What has to be made for it is its owner's alone; one that
    /// is there stays as open as its owner made it (it may be anyone's choice of [#VARIABLE]): what is written there is closed by itself.
    ///
    /// @throws Problem if it cannot be made, or the system named no home to make it in
    public static void make(Path folder) throws Problem {
        if (!folder.isAbsolute()) { // Java calls the home "?" if the system knows none
            throw new Problem.Unsupported(folder, "the system names no home folder", "Name a folder with the environment variable " + VARIABLE);
        }
        try {
            requireFolder(folder);
            Files.createDirectories(folder, Rights.ownersFolder());
        } catch (IOException e) {
            throw FileProblems.whileWriting(folder, e);
        }
    }

    // Files.createDirectories says only that "a file exists".
    private static void requireFolder(Path folder) throws NotDirectoryException {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && !Files.isDirectory(there)) {
            throw new NotDirectoryException(there.toString());
        }
    }

    private static UserFolders one(Path folder) {
        return new UserFolders(folder, folder);
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        try {
            return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).map(Path::of);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    // The specification has programs ignore a path that is not whole.
    private static Optional<Path> whole(Map<String, String> environment, String name) {
        return variable(environment, name).filter(Path::isAbsolute);
    }
}
