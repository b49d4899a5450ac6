package sfumato.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.ui.task.TaskModel;

/// Without a toolkit, everything at once on one thread.
class WorkspaceActionsTest {
    @TempDir
    Path folder;
    private final FakeDesktop desktop = new FakeDesktop();
    private WorkFolder work;
    private WorkspaceModel model;
    private WorkspaceActions actions;
    private boolean left;

    @BeforeEach
    void draw_a_picture() throws IOException {
        desktop.picture = RawPictures.write(folder.resolve("a.png"), RawPictures.gradient(40, 30));
        work = new WorkFolder(folder);
        model = new WorkspaceModel(new FakeEngine().engine(), new TaskModel(Runnable::run, Runnable::run, System::nanoTime), work);
        actions = new WorkspaceActions(model, desktop);
    }

    @AfterEach
    void delete_copies() {
        work.close();
    }

    @Test
    void thinking_better_of_opening_changes_nothing() {
        desktop.picture = null;
        actions.chooseAndOpen();
        assertNull(model.pictureProperty().get());
        assertNull(model.noticeProperty().get());
    }

    @Test
    void choosing_begins_where_the_last_picture_was_even_after_it_was_closed() {
        actions.drop(List.of(desktop.picture));
        actions.closePicture();
        actions.chooseAndOpen();
        assertEquals(List.of("open in " + folder.getFileName()), desktop.asked);
    }

    @Test
    void one_dropped_file_is_opened() {
        actions.drop(List.of(desktop.picture));
        assertNotNull(model.pictureProperty().get());
    }

    @Test
    void several_dropped_files_are_refused_with_a_hint() {
        actions.drop(List.of(desktop.picture, desktop.picture));
        assertNull(model.pictureProperty().get());
        assertEquals("One picture at a time", model.noticeProperty().get().headline());
    }

    @Test
    void without_a_copy_one_may_leave_unasked() {
        actions.chooseAndOpen();
        actions.leaveCopy(() -> left = true);
        assertTrue(left);
        assertEquals(List.of("open"), desktop.asked);
    }

    @Test
    void an_unsaved_copy_is_asked_about() {
        openAndProtect();
        actions.leaveCopy(() -> left = true);
        assertFalse(left);
        assertTrue(desktop.asked.contains("unsaved a.png"));
    }

    @Test
    void an_unsaved_copy_may_be_discarded() {
        openAndProtect();
        desktop.leaving = Desktop.Leaving.DISCARD;
        actions.leaveCopy(() -> left = true);
        assertTrue(left);
    }

    @Test
    void an_unsaved_copy_may_be_exported_on_leaving() {
        openAndProtect();
        desktop.leaving = Desktop.Leaving.EXPORT;
        desktop.target = folder.resolve("out.png");
        actions.leaveCopy(() -> left = true);
        assertTrue(left);
        assertTrue(Files.exists(desktop.target));
    }

    @Test
    void thinking_better_of_the_export_is_staying() {
        openAndProtect();
        desktop.leaving = Desktop.Leaving.EXPORT;
        actions.leaveCopy(() -> left = true);
        assertFalse(left);
    }

    @Test
    void the_notice_of_an_export_leads_to_the_folder() {
        openAndProtect();
        desktop.target = folder.resolve("out.png");
        actions.export();
        actions.follow(model.noticeProperty().get());
        assertTrue(desktop.asked.contains("save a-protected.png"));
        assertTrue(desktop.asked.contains("show out.png"));
    }

    @Test
    void the_notice_of_a_failed_export_leads_to_another_name() {
        openAndProtect();
        desktop.target = desktop.picture;
        actions.export();
        desktop.target = folder.resolve("out.png");
        actions.follow(model.noticeProperty().get());
        assertTrue(Files.exists(folder.resolve("out.png")));
    }

    private void openAndProtect() {
        actions.chooseAndOpen();
        actions.protect();
    }
}
