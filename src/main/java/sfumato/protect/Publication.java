package sfumato.protect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sfumato.file.SafeFile;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Lets a copy and its reports appear. The reports are written out before the copy appears, so that a full disk leaves none.
final class Publication {
    private final Destination destination;
    private final List<Path> appeared = new ArrayList<>();

    private Publication(Destination destination) {
        this.destination = destination;
    }

    /// Hears that all is on the disk and appears next.
    @FunctionalInterface
    interface Appearing {
        /// @param copySha256 of the copy's file, as 64 hexadecimal digits in lower case
        /// @throws Problem to prevent it
        void soon(String copySha256) throws Problem;
    }

    /// @param reports   the content of each report of the destination
    /// @param appearing heard once, after which there is no more cancelling
    /// @throws Problem if anything cannot be written or must not appear; what has appeared by then disappears again,
    ///                 unless it was to replace something
    static void publish(SafeFile.Pending copy, Map<ReportKind, byte[]> reports, Destination destination, Appearing appearing,
                        Cancellation cancellation) throws Problem {
        List<SafeFile.Pending> pending = new ArrayList<>();
        try {
            for (Map.Entry<ReportKind, Path> report : destination.reports().entrySet()) {
                byte[] content = reports.get(report.getKey());
                pending.add(SafeFile.prepare(report.getValue(), destination.replace(), out -> out.write(content)));
            }
            String sum = copy.sha256(cancellation);
            cancellation.check();
            appearing.soon(sum);
            new Publication(destination).publish(copy, pending);
        } finally {
            pending.forEach(SafeFile.Pending::close);
        }
    }

    private void publish(SafeFile.Pending copy, List<SafeFile.Pending> reports) throws Problem {
        try {
            appear(copy, destination.copy());
            int next = 0;
            for (Path report : destination.reports().values()) {
                appear(reports.get(next++), report);
            }
        } catch (Problem problem) {
            if (!destination.replace()) {
                appeared.forEach(file -> disappear(file, problem));
            }
            throw problem;
        }
    }

    private void appear(SafeFile.Pending content, Path file) throws Problem {
        content.publish();
        appeared.add(file);
    }

    private static void disappear(Path file, Problem because) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            because.addSuppressed(FileProblems.whileWriting(file, e));
        }
    }
}
