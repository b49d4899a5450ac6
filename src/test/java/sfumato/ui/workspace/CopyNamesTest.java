package sfumato.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.batch.NamePattern;
import sfumato.image.PictureFormat;
import sfumato.problem.Problem;

class CopyNamesTest {
    @TempDir
    Path folder;

    @Test
    void the_copy_is_named_after_the_original() {
        assertEquals("lily pond-protected.png", CopyNames.nameFor(Path.of("lily pond.png"), PictureFormat.PNG, NamePattern.STANDARD));
    }

    @Test
    void the_originals_own_ending_is_kept_when_it_is_right() {
        assertEquals("a-protected.JPEG", CopyNames.nameFor(Path.of("a.JPEG"), PictureFormat.JPEG, NamePattern.STANDARD));
    }

    @Test
    void another_format_gets_its_own_ending() {
        assertEquals("a-protected.png", CopyNames.nameFor(Path.of("a.jpg"), PictureFormat.PNG, NamePattern.STANDARD));
    }

    @Test
    void a_name_without_an_ending_or_with_only_one_is_kept_whole() {
        assertEquals("sketch-protected.png", CopyNames.nameFor(Path.of("sketch"), PictureFormat.PNG, NamePattern.STANDARD));
        assertEquals(".hidden-protected.png", CopyNames.nameFor(Path.of(".hidden"), PictureFormat.PNG, NamePattern.STANDARD));
    }

    @Test
    void a_name_that_is_taken_gets_a_number() throws IOException {
        Files.createFile(folder.resolve("a-protected.png"));
        Files.createFile(folder.resolve("a-protected-2.png"));
        assertEquals(folder.resolve("a-protected-3.png"), CopyNames.freeIn(folder, "a-protected.png"));
    }

    @Test
    void a_chosen_name_without_an_ending_gets_one() {
        assertEquals(Path.of("x", "final.v2.png"), CopyNames.withEnding(Path.of("x", "final.v2"), "a-protected.png"));
        assertEquals(Path.of("x", "final.jpg"), CopyNames.withEnding(Path.of("x", "final.jpg"), "a-protected.png"));
    }

    @Test
    void the_original_is_refused_by_any_name_that_leads_to_it() throws IOException {
        Path original = Files.createFile(folder.resolve("a.png"));
        Path roundabout = folder.resolve("b").resolve("..").resolve("a.png");
        Files.createDirectory(folder.resolve("b"));
        assertThrows(Problem.WouldReplace.class, () -> CopyNames.check(roundabout, original, "a-protected.png"));
    }

    @Test
    void a_name_that_lies_about_the_format_is_refused() {
        Problem problem = assertThrows(Problem.Unsupported.class,
                () -> CopyNames.check(folder.resolve("b.jpg"), folder.resolve("a.png"), "a-protected.png"));
        assertEquals("Choose a name that ends in .png", problem.advice());
    }

    @Test
    void any_other_name_is_fine() {
        assertDoesNotThrow(() -> CopyNames.check(folder.resolve("b.PNG"), folder.resolve("a.png"), "a-protected.png"));
    }
}
