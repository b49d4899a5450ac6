import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/// What a package is made of and where it goes.
///
/// @param system  the system that it is for
/// @param version of the program, from the pom
/// @param time    the time that every file gets, so that two builds of one commit differ as little as possible
/// @param project the root of the source tree
/// @param program the built program folder, `target/sfumato`
/// @param output  the folder for packages and for what is made on the way
/// @param jdk     the JDK whose tools and whose Java are used
record Settings(System system, String version, Instant time, Path project, Path program, Path output, Path jdk) {
    /// The systems that there are packages for.
    enum System {
        LINUX, WINDOWS, MACOS;

        static System of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("windows")) {
                return WINDOWS;
            }
            return lower.startsWith("mac") ? MACOS : LINUX;
        }
    }

    /// The folder of the package's own sources.
    Path installer() {
        return project.resolve("installer");
    }

    /// A folder for what is made on the way.
    Path work(String name) {
        return output.resolve("work").resolve(name);
    }

    /// One of the JDK's tools.
    String tool(String name) {
        return jdk.resolve("bin").resolve(name).toString();
    }
}
