package sfumato.problem;

import java.nio.file.Path;

/// A failure that the user can understand and mend: always about one path, always with what to do.
/// Our own mistakes are IllegalArgument and IllegalState instead.
///
/// Caught at three borders only: the command line, one item of a batch, one task of the window.
public sealed abstract class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path path;
    private final String what;
    private final String advice;

    private Problem(Path path, String what, String advice, Throwable cause) {
        super(path + ": " + what + ". " + advice + ".", cause);
        this.path = path;
        this.what = what;
        this.advice = advice;
    }

    /// The file or folder this is about.
    public final Path path() {
        return path;
    }

    /// What is wrong, as a sentence without its full stop.
    public final String what() {
        return what;
    }

    /// What the user can do, as a sentence without its full stop.
    public final String advice() {
        return advice;
    }

    /// The file is there but is no picture, or is damaged.
    public static final class Unreadable extends Problem {
        private static final long serialVersionUID = 1L;

        public Unreadable(Path path, String what, String advice, Throwable cause) {
            super(path, what, advice, cause);
        }
    }

    /// A sound file of a kind that this version does not handle.
    public static final class Unsupported extends Problem {
        private static final long serialVersionUID = 1L;

        public Unsupported(Path path, String what, String advice) {
            super(path, what, advice, null);
        }
    }

    /// Nothing is there under this name.
    public static final class Missing extends Problem {
        private static final long serialVersionUID = 1L;

        public Missing(Path path, Throwable cause) {
            super(path, "there is no such file or folder", "Check the name", cause);
        }
    }

    /// The system does not let us read or write here.
    public static final class NotPermitted extends Problem {
        private static final long serialVersionUID = 1L;

        public NotPermitted(Path path, String doing, Throwable cause) {
            super(path, "no permission to " + doing, "Choose another folder or change its rights", cause);
        }
    }

    /// The disk is full.
    public static final class NoSpace extends Problem {
        private static final long serialVersionUID = 1L;

        public NoSpace(Path path, Throwable cause) {
            super(path, "the disk is full", "Free some space or choose another folder", cause);
        }
    }

    /// The disk, the network share or the stick failed while we read or wrote.
    public static final class Broken extends Problem {
        private static final long serialVersionUID = 1L;

        public Broken(Path path, String what, Throwable cause) {
            super(path, what, "Check the disk and try again", cause);
        }
    }

    /// Writing here would replace a file that must stay as it is.
    public static final class WouldReplace extends Problem {
        private static final long serialVersionUID = 1L;

        public WouldReplace(Path path, String what, String advice) {
            super(path, what, advice, null);
        }
    }
}
