package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;

class PictureScanTest {
    @TempDir
    Path temp;
    private Path art;
    private Path out;

    @BeforeEach
    void make_a_folder() throws IOException {
        art = Files.createDirectory(temp.resolve("art"));
        out = temp.resolve("out");
    }

    @Test
    void a_folder_is_walked_in_the_order_of_names_and_its_structure_kept() throws IOException {
        make("b.png", "a.jpg", "c/deep/x.JPEG", "c/y.png");
        assertEquals(List.of("a.jpg", "b.png", "c/deep/x.JPEG", "c/y.png"), found(art));
        assertEquals(List.of("", "", "c/deep", "c"), PictureScan.of(List.of(art), out).pictures().stream().map(p -> slashes(p.under())).toList());
    }

    @Test
    void only_pictures_are_taken_from_a_folder() throws IOException {
        make("a.png", "notes.txt", "a.png.json", "png", "b.png.tmp");
        assertEquals(List.of("a.png"), found(art));
    }

    @Test
    void pictures_that_cannot_be_read_yet_are_taken_so_that_they_are_reported() throws IOException {
        make("a.tif", "b.webp");
        assertEquals(List.of("a.tif", "b.webp"), found(art));
    }

    @Test
    void hidden_files_and_folders_are_left_out() throws IOException {
        make(".a.png", ".git/b.png", "c.png");
        assertEquals(List.of("c.png"), found(art));
    }

    @Test
    void a_named_file_is_taken_whatever_it_is_called() throws IOException {
        make(".hidden", "picture");
        assertEquals(List.of(".hidden", "picture"), found(art.resolve(".hidden"), art.resolve("picture")));
    }

    @Test
    void the_output_folder_inside_the_input_folder_is_left_out() throws IOException {
        make("a.png", "protected/a-protected.png");
        assertEquals(1, PictureScan.of(List.of(art), art.resolve("./protected")).pictures().size());
    }

    @Test
    void an_input_folder_that_is_the_output_folder_is_refused() throws IOException {
        make("a.png");
        PictureScan.Result found = PictureScan.of(List.of(art), art.resolve("."));
        assertInstanceOf(Problem.WouldReplace.class, found.problems().getFirst());
        assertEquals(List.of(), found.pictures());
    }

    @Test
    void a_missing_input_is_a_problem_and_the_rest_is_found() throws IOException {
        make("a.png");
        PictureScan.Result found = PictureScan.of(List.of(temp.resolve("nothing"), art), out);
        assertInstanceOf(Problem.Missing.class, found.problems().getFirst());
        assertEquals(1, found.pictures().size());
    }

    @Test
    void a_picture_named_twice_is_taken_once() throws IOException {
        make("a.png");
        assertEquals(List.of("a.png"), found(art, art.resolve("a.png"), art.resolve("../art/a.png")));
    }

    @Test
    void a_loop_of_links_ends() throws IOException {
        make("a.png", "sub/b.png");
        link("sub/loop", art);
        assertEquals(List.of("a.png", "sub/b.png"), found(art));
    }

    @Test
    void a_link_that_leads_nowhere_is_a_problem() throws IOException {
        make("a.png");
        link("gone.png", temp.resolve("nothing"));
        PictureScan.Result found = PictureScan.of(List.of(art), out);
        assertInstanceOf(Problem.Missing.class, found.problems().getFirst());
        assertEquals(1, found.pictures().size());
    }

    @Test
    void a_folder_without_rights_is_one_problem_and_the_rest_is_found() throws IOException {
        make("a.png", "closed/b.png", "closed/c.png", "z.png");
        Path closed = art.resolve("closed");
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "the rights of folders bind everyone but the administrator");
        PictureScan.Result found = PictureScan.of(List.of(art), out);
        closed.toFile().setReadable(true);
        assertEquals(1, found.problems().size());
        assertInstanceOf(Problem.NotPermitted.class, found.problems().getFirst());
        assertEquals(2, found.pictures().size());
    }

    @Test
    void what_is_neither_file_nor_folder_is_refused() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "this system has no such device");
        assumeFalse(Files.isRegularFile(device));
        assertInstanceOf(Problem.Unreadable.class, PictureScan.of(List.of(device), out).problems().getFirst());
    }

    @Test
    void a_place_outside_the_output_folder_cannot_be_asked_for() {
        assertThrows(IllegalArgumentException.class, () -> new FoundPicture(art.resolve("a.png"), Path.of("a/../../b")));
    }

    private void make(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(art.resolve(name).getParent());
            Files.writeString(art.resolve(name), name);
        }
    }

    private void link(String name, Path target) throws IOException {
        try {
            Files.createSymbolicLink(art.resolve(name), target);
        } catch (UnsupportedOperationException | FileSystemException e) {
            assumeTrue(false, "links cannot be made here: " + e);
        }
    }

    private List<String> found(Path... inputs) {
        return PictureScan.of(List.of(inputs), out).pictures().stream().map(p -> slashes(art.relativize(p.file()))).toList();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
