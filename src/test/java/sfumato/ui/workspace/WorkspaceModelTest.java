package sfumato.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;
import sfumato.protect.ReportKind;
import sfumato.protect.Strength;
import sfumato.ui.settings.Copies;
import sfumato.ui.settings.SettingsModel;
import sfumato.ui.task.TaskModel;

/// Without a toolkit: the queue stands for the working thread, and what it does for the window is done at once.
class WorkspaceModelTest {
    @TempDir
    Path folder;
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final FakeEngine fake = new FakeEngine();
    private Path picture;
    private WorkFolder work;
    private WorkspaceModel model;

    @BeforeEach
    void draw_a_picture() throws IOException {
        picture = RawPictures.write(folder.resolve("a.png"), RawPictures.gradient(40, 30));
        work = new WorkFolder(Files.createDirectory(folder.resolve("temporary")));
        model = new WorkspaceModel(fake.engine(), task(), task(), work, Runnable::run);
    }

    @AfterEach
    void delete_copies() {
        work.close();
    }

    @Test
    void an_opened_picture_can_be_protected() {
        assertFalse(model.canProtectProperty().get());
        open(picture);
        assertEquals("a.png", model.pictureProperty().get().name());
        assertTrue(model.canProtectProperty().get());
    }

    @Test
    void a_file_that_is_no_picture_leaves_the_one_in_hand() throws IOException {
        open(picture);
        open(Files.writeString(folder.resolve("b.png"), "words"));
        assertEquals("a.png", model.pictureProperty().get().name());
        assertEquals("This is not a picture.", model.noticeProperty().get().headline());
        assertEquals(Notice.Action.OPEN_ANOTHER, model.noticeProperty().get().action());
    }

    @Test
    void the_copy_shows_the_pixels_of_the_written_file() throws IOException {
        protect();
        ProtectedCopy copy = model.copyProperty().get();
        int first = RawPictures.read(copy.made().file()).code(0, 0, 0);
        assertEquals(8, first, "the gradient begins at 0, and balanced adds 8");
        assertEquals(8, copy.pixels().levels().getFirst().tiles().getFirst().argb()[0] >> 16 & 0xFF);
    }

    @Test
    void the_original_is_not_touched() throws IOException {
        byte[] before = Files.readAllBytes(picture);
        protect();
        assertArrayEquals(before, Files.readAllBytes(picture));
    }

    @Test
    void another_choice_makes_the_copy_stale_and_the_old_choice_makes_it_fresh() {
        protect();
        assertFalse(model.staleProperty().get());
        assertFalse(model.protectNextProperty().get());
        model.settings().strengthProperty().set(Strength.STRONG);
        assertTrue(model.staleProperty().get());
        assertTrue(model.protectNextProperty().get());
        model.settings().strengthProperty().set(Strength.BALANCED);
        assertFalse(model.staleProperty().get());
    }

    @Test
    void cancelling_leaves_no_copy_and_says_so() {
        open(picture);
        fake.gate = new CountDownLatch(1);
        model.protect();
        model.cancel();
        drain();
        assertNull(model.copyProperty().get());
        assertEquals("Cancelled", model.noticeProperty().get().headline());
        assertTrue(model.canProtectProperty().get());
    }

    @Test
    void a_problem_while_protecting_keeps_the_copy_before() {
        protect();
        ProtectedCopy before = model.copyProperty().get();
        fake.problem = new Problem.NoSpace(folder, null);
        model.protect();
        drain();
        assertEquals(before, model.copyProperty().get());
        assertEquals("The disk is full.", model.noticeProperty().get().headline());
    }

    @Test
    void protecting_again_deletes_the_copy_before() {
        protect();
        Path before = model.copyProperty().get().made().file();
        model.protect();
        drain();
        assertFalse(Files.exists(before));
        assertTrue(Files.exists(model.copyProperty().get().made().file()));
    }

    @Test
    void exporting_writes_the_copy_under_the_chosen_name() throws IOException {
        protect();
        assertTrue(model.unsavedProperty().get());
        Path target = folder.resolve("out.png");
        export(target, true);
        assertArrayEquals(Files.readAllBytes(model.copyProperty().get().made().file()), Files.readAllBytes(target));
        assertFalse(model.unsavedProperty().get());
        assertEquals(List.of(target), fake.noted);
        assertEquals(Notice.Action.SHOW_IN_FOLDER, model.noticeProperty().get().action());
    }

    @Test
    void exporting_over_the_original_is_refused_even_if_the_dialog_agreed() throws IOException {
        byte[] before = Files.readAllBytes(picture);
        protect();
        export(picture, true);
        assertArrayEquals(before, Files.readAllBytes(picture));
        assertTrue(model.noticeProperty().get().headline().startsWith("This is the original"));
        assertTrue(model.unsavedProperty().get());
    }

    @Test
    void a_file_that_the_dialog_did_not_ask_about_is_not_replaced() throws IOException {
        Path other = Files.writeString(folder.resolve("out.png"), "something else");
        protect();
        export(folder.resolve("out"), true); // becomes out.png
        assertEquals("something else", Files.readString(other));
        assertEquals(Notice.Kind.ERROR, model.noticeProperty().get().kind());
    }

    @Test
    void a_file_under_the_reports_name_that_nobody_asked_about_is_not_replaced() throws IOException {
        Path other = Files.writeString(folder.resolve("out.png.html"), "something else");
        wishForReports();
        protect();
        export(folder.resolve("out.png"), true);
        assertEquals("something else", Files.readString(other));
        assertEquals(Notice.Kind.ERROR, model.noticeProperty().get().kind());
        assertFalse(Files.exists(folder.resolve("out.png")), "nothing is saved by halves");
        assertTrue(model.unsavedProperty().get());
    }

    @Test
    void with_a_copy_its_report_is_replaced() throws IOException {
        Path target = Files.writeString(folder.resolve("out.png"), "an earlier copy");
        Path report = Files.writeString(folder.resolve("out.png.html"), "its report");
        wishForReports();
        protect();
        export(target, true);
        assertArrayEquals(Files.readAllBytes(model.copyProperty().get().made().report().orElseThrow()), Files.readAllBytes(report));
    }

    private void wishForReports() {
        SettingsModel settings = model.settings();
        SettingsModel.Choice choice = settings.choiceProperty().get();
        settings.change("reports", choice.withCopies(new Copies(choice.copies().names(), choice.copies().folder(), choice.copies().conflicts(), Set.of(ReportKind.HTML))));
    }

    @Test
    void the_proposed_name_is_free_and_beside_the_original() throws IOException {
        protect();
        assertEquals(folder.resolve("a-protected.png"), model.proposedTarget());
        Files.createFile(folder.resolve("a-protected.png"));
        assertEquals(folder.resolve("a-protected-2.png"), model.proposedTarget());
    }

    @Test
    void one_thing_at_a_time() {
        open(picture);
        model.protect();
        model.protect();
        assertEquals("One thing at a time", model.noticeProperty().get().headline());
        drain();
        assertNotNull(model.copyProperty().get());
    }

    @Test
    void another_picture_may_be_looked_at_while_one_is_protected() throws IOException {
        Path other = RawPictures.write(folder.resolve("b.png"), RawPictures.gradient(20, 20));
        open(picture);
        model.protect();
        model.open(other);
        drain();
        assertEquals("b.png", model.pictureProperty().get().name());
        assertNull(model.copyProperty().get());
        open(picture);
        assertNotNull(model.copyProperty().get());
    }

    @Test
    void a_copy_that_was_not_exported_comes_back_with_its_picture() throws IOException {
        protect();
        Path copy = model.copyProperty().get().made().file();
        open(RawPictures.write(folder.resolve("b.png"), RawPictures.gradient(20, 20)));
        assertNull(model.copyProperty().get());
        assertFalse(model.unsavedProperty().get());
        open(picture);
        assertEquals(copy, model.copyProperty().get().made().file());
        assertTrue(model.unsavedProperty().get());
    }

    @Test
    void putting_a_picture_away_deletes_the_copy_that_was_not_exported() {
        protect();
        Path copy = model.copyProperty().get().made().file();
        model.forget(picture);
        assertNull(model.pictureProperty().get());
        assertFalse(Files.exists(copy));
    }

    @Test
    void of_pictures_opened_quickly_only_the_last_is_shown() throws IOException {
        model.open(picture);
        model.open(RawPictures.write(folder.resolve("b.png"), RawPictures.gradient(20, 20)));
        model.open(RawPictures.write(folder.resolve("c.png"), RawPictures.gradient(20, 20)));
        drain();
        assertEquals("c.png", model.pictureProperty().get().name());
    }

    @Test
    void a_copy_that_the_queue_made_is_shown_and_never_deleted() throws IOException {
        open(picture);
        Path made = RawPictures.write(Files.createDirectory(folder.resolve("out")).resolve("a.png"), RawPictures.gradient(40, 30));
        model.know(picture, new MadeCopy(Optional.empty(), made, FakeEngine.evidence(8).verdict(), Optional.empty(), List.of(),
                Optional.empty(), Optional.of(made), Optional.empty()));
        drain();
        assertEquals(made, model.copyProperty().get().made().file());
        model.forget(picture);
        assertTrue(Files.exists(made));
    }

    @Test
    void a_preview_is_shown_while_the_picture_is_protected_and_gone_afterwards() {
        open(picture);
        List<Integer> steps = new ArrayList<>();
        model.previewProperty().addListener((_, _, now) -> steps.add(now == null ? 0 : now.step()));
        model.protect();
        drain();
        assertEquals(List.of(FakeEngine.PREVIEW_STEP, 0), steps);
    }

    @Test
    void a_full_report_is_made_with_every_copy() {
        protect();
        Path report = model.copyProperty().get().made().report().orElseThrow();
        assertTrue(Files.exists(report));
    }

    private void open(Path file) {
        model.open(file);
        drain();
    }

    private void protect() {
        open(picture);
        model.protect();
        drain();
    }

    private void export(Path target, boolean mayReplace) {
        model.export(target, mayReplace, () -> { });
        drain();
    }

    private TaskModel task() {
        return new TaskModel(background::add, Runnable::run, System::nanoTime);
    }

    private void drain() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
