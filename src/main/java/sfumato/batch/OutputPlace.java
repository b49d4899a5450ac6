package sfumato.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.protect.Destination;

/// The output folder as it was when the work began. One that was removed or unplugged since is not made again: the copies
/// would lie somewhere else than those before them, perhaps under the empty place of a disk.
///
/// @param folder as the user named it
/// @param key    tells it from another folder of the same name, where the system can
record OutputPlace(Path folder, Optional<Object> key) {

    static OutputPlace of(Path folder) throws Problem {
        try {
            return new OutputPlace(folder, keyOf(folder));
        } catch (IOException e) {
            throw FileProblems.whileWriting(folder, e);
        }
    }

    private static Optional<Object> keyOf(Path folder) throws IOException {
        return Optional.ofNullable(Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
    }

    /// @throws Problem if it is gone
    void require() throws Problem {
        try {
            if (!Files.isDirectory(folder) || !Objects.equals(key, keyOf(folder))) {
                throw gone(null);
            }
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private Problem gone(IOException cause) {
        return new Problem.Broken(folder, "the output folder was removed or unplugged while pictures were written to it", cause);
    }

    /// The reason to stop everything, if what happened to one picture would happen to all that follow.
    Optional<Problem> stopping(Problem problem, Destination destination) {
        try {
            require();
        } catch (Problem gone) {
            return Optional.of(gone);
        }
        if (problem instanceof Problem.NoSpace) {
            return Optional.of(problem); // nothing is ever written but to the output folder
        }
        boolean ofOutput = problem.path().startsWith(folder) && destination.files().stream().anyMatch(file -> file.startsWith(problem.path()));
        return problem instanceof Problem.NotPermitted && ofOutput && !Files.isWritable(folder) ? Optional.of(problem) : Optional.empty();
    }
}
