package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.file.SafeFile;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

class PublicationTest {
    private static final Map<ReportKind, byte[]> REPORTS = Map.of(ReportKind.JSON, new byte[] {1}, ReportKind.HTML, new byte[] {2});

    @TempDir
    Path folder;

    @Test
    void the_copy_and_every_report_appear_with_their_own_content() throws Exception {
        Destination destination = destination(false);
        publish(destination, new Cancellation());
        assertEquals("copy", Files.readString(destination.copy()));
        assertEquals(1, Files.readAllBytes(destination.reports().get(ReportKind.JSON))[0]);
        assertEquals(2, Files.readAllBytes(destination.reports().get(ReportKind.HTML))[0]);
        assertEquals(3, PictureFiles.files(folder).size());
    }

    @Test
    void a_name_that_is_taken_meanwhile_keeps_its_file_and_all_others_disappear() throws Exception {
        for (Path taken : destination(false).files()) {
            Destination destination = destination(false);
            try (SafeFile.Pending copy = copy(destination)) {
                Cancellation lateVisitor = new Cancellation();
                Files.writeString(taken, "another program's");
                assertThrows(Problem.WouldReplace.class, () -> Publication.publish(copy, REPORTS, destination, lateVisitor));
            }
            assertEquals(List.of(taken), PictureFiles.files(folder));
            assertEquals("another program's", Files.readString(taken));
            Files.delete(taken);
        }
    }

    @Test
    void cancelled_in_time_nothing_appears() throws Exception {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        assertThrows(CancellationException.class, () -> publish(destination(false), cancellation));
        assertEquals(List.of(), PictureFiles.files(folder));
    }

    @Test
    void what_may_be_replaced_is_replaced() throws Exception {
        for (Path file : destination(true).files()) {
            Files.writeString(file, "old");
        }
        publish(destination(true), new Cancellation());
        assertEquals("copy", Files.readString(destination(true).copy()));
        assertEquals(3, PictureFiles.files(folder).size());
    }

    private Destination destination(boolean replace) {
        return Destination.of(folder.resolve("copy.png"), EnumSet.allOf(ReportKind.class), replace);
    }

    private static SafeFile.Pending copy(Destination destination) throws Problem {
        return SafeFile.prepare(destination.copy(), destination.replace(), out -> out.write("copy".getBytes(StandardCharsets.UTF_8)));
    }

    private static void publish(Destination destination, Cancellation cancellation) throws Problem {
        try (SafeFile.Pending copy = copy(destination)) {
            Publication.publish(copy, REPORTS, destination, cancellation);
        }
    }
}
