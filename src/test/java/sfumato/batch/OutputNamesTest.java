package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.image.DrawnSamples;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.ReportKind;

class OutputNamesTest {
    @TempDir
    Path temp;
    private Path out;

    @BeforeEach
    void make_the_output_folder() throws IOException {
        out = Files.createDirectory(temp.resolve("out"));
    }

    @Test
    void the_copy_keeps_name_ending_and_place_and_each_report_adds_its_own() throws Problem {
        OutputNames.Choice choice = names(ConflictPolicy.UNIQUE)
                .choose(new FoundPicture(temp.resolve("a.JPEG"), Path.of("sub")), 1, Optional.empty());
        assertEquals(write(out.resolve("sub/a-protected.JPEG"), false), choice);
    }

    @Test
    void another_format_has_its_own_ending() throws Problem {
        assertEquals("a-protected.png", copy(names(ConflictPolicy.UNIQUE).choose(picture("a.JPEG"), 1, Optional.of(PictureFormat.PNG))));
    }

    @Test
    void a_name_without_an_ending_stays_without() throws Exception {
        writePicture(temp.resolve("a"));
        assertEquals("a-protected", copy(names(ConflictPolicy.UNIQUE).choose(picture("a"), 1, Optional.empty())));
    }

    @Test
    void a_kind_that_is_not_written_becomes_what_its_content_says() throws Exception {
        writePicture(temp.resolve("a.psd"));
        assertEquals("a-protected.png", copy(names(ConflictPolicy.UNIQUE).choose(picture("a.psd"), 1, Optional.empty())));
    }

    @Test
    void unique_takes_the_next_name_that_is_free_for_copy_and_every_report() throws Exception {
        Files.createFile(out.resolve("a-protected.png"));
        Files.createFile(out.resolve("a-protected-2.png.json"));
        Files.createFile(out.resolve("a-protected-3.png.html"));
        assertEquals("a-protected-4.png", copy(names(ConflictPolicy.UNIQUE).choose(picture("a.png"), 1, Optional.empty())));
    }

    @Test
    void without_reports_only_the_copys_name_must_be_free() throws Exception {
        Files.createFile(out.resolve("a-protected.png.json"));
        OutputNames names = new OutputNames(out, new NamePattern(NamePattern.STANDARD), ConflictPolicy.UNIQUE, Set.of(), LocalDate.EPOCH, List.of());
        assertEquals(new OutputNames.Choice.Write(new Destination(out.resolve("a-protected.png"), false)),
                names.choose(picture("a.png"), 1, Optional.empty()));
    }

    @Test
    void skip_leaves_out_what_is_there() throws Exception {
        Files.createFile(out.resolve("a-protected.png"));
        assertEquals(new OutputNames.Choice.Skip(out.resolve("a-protected.png")),
                names(ConflictPolicy.SKIP).choose(picture("a.png"), 1, Optional.empty()));
        assertEquals(write(out.resolve("b-protected.png"), false), names(ConflictPolicy.SKIP).choose(picture("b.png"), 1, Optional.empty()));
    }

    @Test
    void overwrite_asks_to_replace() throws Exception {
        Files.createFile(out.resolve("a-protected.png"));
        assertEquals(write(out.resolve("a-protected.png"), true), names(ConflictPolicy.OVERWRITE).choose(picture("a.png"), 1, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void two_pictures_of_one_run_never_share_a_name(ConflictPolicy policy) throws Problem {
        OutputNames names = names(policy);
        assertEquals("a-protected.png", copy(names.choose(picture("x/a.png"), 1, Optional.empty())));
        assertEquals("a-protected-2.png", copy(names.choose(picture("y/a.png"), 2, Optional.empty())));
        assertEquals("A-protected-3.png", copy(names.choose(picture("z/A.png"), 3, Optional.empty())));
    }

    @ParameterizedTest
    @EnumSource(names = {"SKIP", "OVERWRITE"})
    void an_original_is_never_replaced(ConflictPolicy policy) throws IOException {
        Path original = Files.createFile(out.resolve("a-protected.png"));
        OutputNames names = names(policy, original);
        assertThrows(Problem.WouldReplace.class, () -> names.choose(picture("a.png"), 1, Optional.empty()));
    }

    @Test
    void unique_goes_round_an_original() throws Exception {
        Path original = Files.createFile(out.resolve("a-protected.png"));
        OutputNames names = names(ConflictPolicy.UNIQUE, original);
        assertEquals("a-protected-2.png", copy(names.choose(picture("a.png"), 1, Optional.empty())));
    }

    @Test
    void an_original_is_known_again_through_a_link_and_a_hard_link() throws IOException {
        Path original = Files.createFile(temp.resolve("original.png"));
        try {
            Files.createSymbolicLink(out.resolve("a-protected.png"), original);
            Files.createLink(out.resolve("b-protected.png"), original);
        } catch (UnsupportedOperationException | FileSystemException e) {
            assumeTrue(false, "links cannot be made here: " + e);
        }
        OutputNames names = names(ConflictPolicy.OVERWRITE, original);
        assertThrows(Problem.WouldReplace.class, () -> names.choose(picture("a.png"), 1, Optional.empty()));
        assertThrows(Problem.WouldReplace.class, () -> names.choose(picture("b.png"), 2, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-protected.png.json", "a-protected.png.html"})
    void an_original_that_stands_in_a_reports_place_is_never_replaced(String name) throws IOException {
        Path original = Files.createFile(out.resolve(name));
        OutputNames names = names(ConflictPolicy.OVERWRITE, original);
        assertThrows(Problem.WouldReplace.class, () -> names.choose(picture("a.png"), 1, Optional.empty()));
    }

    @Test
    void a_folder_is_never_replaced() throws IOException {
        Files.createDirectory(out.resolve("a-protected.png"));
        assertThrows(Problem.WouldReplace.class, () -> names(ConflictPolicy.OVERWRITE).choose(picture("a.png"), 1, Optional.empty()));
    }

    private static void writePicture(Path file) throws Problem {
        new ArtworkWriter().write(DrawnSamples.of(DrawnSamples.Kind.FLAT, 2, 2, Layout.RGB, 1), PictureFormat.PNG, 100, file, false);
    }

    private OutputNames names(ConflictPolicy policy, Path... originals) {
        return new OutputNames(out, new NamePattern(NamePattern.STANDARD), policy, EnumSet.allOf(ReportKind.class), LocalDate.EPOCH, List.of(originals));
    }

    private FoundPicture picture(String name) {
        return new FoundPicture(temp.resolve(name), Path.of(""));
    }

    private static OutputNames.Choice write(Path copy, boolean replace) {
        return new OutputNames.Choice.Write(new Destination(copy, Map.of(
                ReportKind.JSON, copy.resolveSibling(copy.getFileName() + ".json"),
                ReportKind.HTML, copy.resolveSibling(copy.getFileName() + ".html")), replace));
    }

    private static String copy(OutputNames.Choice choice) {
        return assertInstanceOf(OutputNames.Choice.Write.class, choice).destination().copy().getFileName().toString();
    }
}
