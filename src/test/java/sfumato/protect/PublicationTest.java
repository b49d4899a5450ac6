package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    // Of the four letters "copy", by sha256sum.
    private static final String COPY_SHA256 = "6f5a6034e770acbfb3f797e6a7eb7948d470d45f9928f92b7d72dc7c45e6d0cd";

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
                assertThrows(Problem.WouldReplace.class, () -> Publication.publish(copy, REPORTS, destination, _ -> { }, lateVisitor));
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

    @Test
    void who_keeps_a_record_hears_the_sum_of_the_copy_while_nothing_has_appeared_and_all_is_on_the_disk() throws Exception {
        List<String> heard = new ArrayList<>();
        publish(destination(false), sum -> {
            heard.add(sum);
            assertEquals(List.of(true, true, true), temporary(), "the copy and two reports wait for their names");
        }, new Cancellation());
        assertEquals(List.of(COPY_SHA256), heard);
    }

    @Test
    void whoever_cannot_keep_a_record_prevents_the_appearance() throws Exception {
        Problem full = new Problem.NoSpace(folder.resolve("journal"), null);
        Problem thrown = assertThrows(Problem.class, () -> publish(destination(false), _ -> {
            throw full;
        }, new Cancellation()));
        assertEquals(full, thrown);
        assertEquals(List.of(), PictureFiles.files(folder));
    }

    @Test
    void a_prevented_appearance_leaves_what_was_to_be_replaced() throws Exception {
        Destination destination = destination(true);
        Files.writeString(destination.copy(), "old");
        assertThrows(Problem.class, () -> publish(destination, _ -> {
            throw new Problem.NoSpace(folder, null);
        }, new Cancellation()));
        assertEquals(List.of(destination.copy()), PictureFiles.files(folder));
        assertEquals("old", Files.readString(destination.copy()));
    }

    @Test
    void once_it_was_heard_there_is_no_more_cancelling() throws Exception {
        Cancellation cancellation = new Cancellation();
        publish(destination(false), _ -> cancellation.request(), cancellation);
        assertEquals(3, PictureFiles.files(folder).size());
    }

    // Whether each file in the folder has a temporary name.
    private List<Boolean> temporary() {
        try {
            return PictureFiles.files(folder).stream().map(file -> file.getFileName().toString().startsWith(".sfumato-")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Destination destination(boolean replace) {
        return Destination.of(folder.resolve("copy.png"), EnumSet.allOf(ReportKind.class), replace);
    }

    private static SafeFile.Pending copy(Destination destination) throws Problem {
        return SafeFile.prepare(destination.copy(), destination.replace(), out -> out.write("copy".getBytes(StandardCharsets.UTF_8)));
    }

    private static void publish(Destination destination, Cancellation cancellation) throws Problem {
        publish(destination, _ -> { }, cancellation);
    }

    private static void publish(Destination destination, Publication.Appearing appearing, Cancellation cancellation) throws Problem {
        try (SafeFile.Pending copy = copy(destination)) {
            Publication.publish(copy, REPORTS, destination, appearing, cancellation);
        }
    }
}
