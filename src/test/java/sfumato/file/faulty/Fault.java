package sfumato.file.faulty;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What goes wrong with a call. One that throws nothing lets the call go on.
@FunctionalInterface
public interface Fault {
    Fault NO_SPACE = call -> {
        throw said(call, "No space left on device");
    };
    Fault BROKEN = call -> {
        throw said(call, "Input/output error");
    };
    Fault DENIED = call -> {
        throw new AccessDeniedException(call.path().toString());
    };
    Fault GONE = call -> {
        throw new NoSuchFileException(call.path().toString());
    };
    /// Of a file system that cannot replace a file in one step.
    Fault NOT_ATOMIC = call -> {
        throw new AtomicMoveNotSupportedException(null, call.path().toString(), "Cross-device link");
    };
    /// Of a file system without hard links.
    Fault NO_LINKS = call -> {
        throw new FileSystemException(call.path().toString(), null, "Operation not supported");
    };
    /// A read finds the end of the file.
    Fault ENDS_EARLY = _ -> { };

    void strike(Call call) throws IOException;

    /// The call takes its time.
    static Fault slow(long millis) {
        return _ -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt(); // a slow disk is not hurried
            }
        };
    }

    // What an open file says names no file.
    private static IOException said(Call call, String words) {
        return switch (call.operation()) {
            case READ, WRITE, TRUNCATE, FORCE, CLOSE, LOCK -> new IOException(words);
            default -> new FileSystemException(call.path().toString(), null, words);
        };
    }
}
