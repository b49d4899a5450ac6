package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;

class DestinationTest {
    @TempDir
    Path folder;
    private Path original;
    private Path free;

    @BeforeEach
    void make_an_original() throws IOException {
        original = Files.writeString(folder.resolve("art.png"), "the original");
        free = folder.resolve("free");
    }

    @Test
    void free_names_are_accepted_in_folders_that_are_not_there_yet_too() {
        assertDoesNotThrow(() -> new Destination(free, false).requireFree(original));
        assertDoesNotThrow(() -> new Destination(folder.resolve("new/copy.png"), Map.of(ReportKind.JSON, folder.resolve("new/copy.json")), false).requireFree(original));
    }

    @Test
    void the_original_is_refused_under_every_path_that_leads_to_it() throws IOException {
        assertOriginalRefused(original);
        assertOriginalRefused(Files.createDirectory(folder.resolve("sub")).resolve("../art.png"));
        assertOriginalRefused(Path.of("").toAbsolutePath().relativize(original));
    }

    @Test
    void the_original_is_refused_under_a_hard_link() throws IOException {
        assertOriginalRefused(Files.createLink(folder.resolve("hard.png"), original));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "symbolic links need a right there that few users have")
    void the_original_is_refused_under_a_symbolic_link_and_through_a_linked_folder() throws IOException {
        assertOriginalRefused(Files.createSymbolicLink(folder.resolve("soft.png"), original));
        assertOriginalRefused(Files.createSymbolicLink(folder.resolve("elsewhere"), folder).resolve("art.png"));
    }

    // However much may be replaced, as a copy and as a report.
    private void assertOriginalRefused(Path name) throws IOException {
        for (boolean replace : new boolean[] {false, true}) {
            for (Destination destination : new Destination[] {new Destination(name, replace), new Destination(free, Map.of(ReportKind.JSON, name), replace)}) {
                Problem.WouldReplace problem = assertThrows(Problem.WouldReplace.class, () -> destination.requireFree(original));
                assertEquals("this is the original itself", problem.what());
            }
        }
        assertEquals("the original", Files.readString(original));
    }

    @Test
    void a_taken_name_is_refused_unless_it_may_be_replaced() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "there before");
        assertThrows(Problem.WouldReplace.class, () -> new Destination(taken, false).requireFree(original));
        assertThrows(Problem.WouldReplace.class, () -> new Destination(free, Map.of(ReportKind.JSON, taken), false).requireFree(original));
        assertDoesNotThrow(() -> new Destination(taken, true).requireFree(original));
        assertDoesNotThrow(() -> new Destination(free, Map.of(ReportKind.JSON, taken), true).requireFree(original));
    }

    @Test
    void a_folder_is_never_replaced() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        assertThrows(Problem.WouldReplace.class, () -> new Destination(taken, true).requireFree(original));
        assertThrows(Problem.WouldReplace.class, () -> new Destination(free, Map.of(ReportKind.JSON, taken), true).requireFree(original));
    }

    @Test
    void a_copy_and_its_report_cannot_share_a_name() {
        assertThrows(IllegalArgumentException.class, () -> new Destination(free, Map.of(ReportKind.JSON, free), true));
    }

    @Test
    void two_reports_cannot_share_a_name() {
        Map<ReportKind, Path> same = Map.of(ReportKind.JSON, folder.resolve("report"), ReportKind.HTML, folder.resolve("report"));
        assertThrows(IllegalArgumentException.class, () -> new Destination(free, same, true));
    }

    @Test
    void a_taken_name_of_any_report_is_refused() throws IOException {
        Path taken = Files.writeString(folder.resolve("free.html"), "there before");
        Destination both = Destination.of(free, EnumSet.allOf(ReportKind.class), false);
        assertEquals(taken, assertThrows(Problem.WouldReplace.class, () -> both.requireFree(original)).path());
    }
}
