package sfumato.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import sfumato.ui.batch.UnfinishedJobs;
import sfumato.ui.portfolio.PictureState;

/// Without a toolkit, everything at once on one thread.
class WorkspaceActionsTest {
    @TempDir
    Path folder;
    private final FakeDesktop desktop = new FakeDesktop();
    private WorkFolder work;
    private Studio studio;
    private WorkspaceModel model;
    private WorkspaceActions actions;
    private boolean left;

    @BeforeEach
    void draw_a_picture() throws IOException {
        desktop.picture = RawPictures.write(folder.resolve("a.png"), RawPictures.gradient(40, 30));
        work = new WorkFolder(folder);
        studio = new Studio(new FakeEngine().engine(), Threads.none(), work, UnfinishedJobs.NONE);
        model = studio.workspace();
        actions = new WorkspaceActions(studio, desktop);
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
        actions.bring(List.of(desktop.picture));
        actions.closePictures();
        actions.chooseAndOpen();
        assertEquals(List.of("open in " + folder.getFileName()), desktop.asked);
    }

    @Test
    void the_preferences_lead_to_the_encoders() {
        desktop.leadsOn = true;
        actions.showPreferences();
        assertEquals(List.of("preferences", "encoders"), desktop.asked);
    }

    @Test
    void one_dropped_file_is_opened() {
        actions.bring(List.of(desktop.picture));
        assertNotNull(model.pictureProperty().get());
    }

    @Test
    void several_dropped_files_make_a_portfolio_with_the_first_in_hand() throws IOException {
        actions.bring(List.of(desktop.picture, RawPictures.write(folder.resolve("b.png"), RawPictures.gradient(20, 20))));
        assertEquals("a.png", model.pictureProperty().get().name());
        assertEquals(2, studio.portfolio().pictures().size());
    }

    @Test
    void a_folder_without_pictures_is_told() throws IOException {
        actions.bring(List.of(Files.createDirectory(folder.resolve("empty"))));
        assertEquals("No pictures found", model.noticeProperty().get().headline());
    }

    @Test
    void a_single_file_that_is_no_picture_leaves_the_first_screen() throws IOException {
        actions.bring(List.of(Files.writeString(folder.resolve("b.png"), "words")));
        assertTrue(studio.portfolio().pictures().isEmpty());
        assertEquals("This is not a picture.", model.noticeProperty().get().headline());
    }

    @Test
    void a_broken_picture_of_a_portfolio_is_marked_and_one_can_go_on_from_it() throws IOException {
        Path broken = Files.writeString(folder.resolve("b.png"), "words");
        actions.bring(List.of(desktop.picture, broken));
        actions.open(broken);
        assertNull(model.pictureProperty().get());
        assertEquals("b.png", studio.portfolio().selectedProperty().get().name());
        assertEquals("This is not a picture.", model.noticeProperty().get().headline());
        assertInstanceOf(PictureState.Failed.class, studio.portfolio().find(broken).orElseThrow().state());
    }

    @Test
    void if_the_first_of_several_is_broken_a_sound_one_is_shown() throws IOException {
        actions.bring(List.of(Files.writeString(folder.resolve("0.png"), "words"), desktop.picture));
        assertEquals("a.png", model.pictureProperty().get().name());
    }

    @Test
    void putting_a_picture_away_takes_its_neighbour_in_hand() throws IOException {
        actions.bring(List.of(desktop.picture, RawPictures.write(folder.resolve("b.png"), RawPictures.gradient(20, 20))));
        actions.removePicture();
        assertEquals("b.png", model.pictureProperty().get().name());
    }

    @Test
    void the_full_report_is_shown_in_the_browser() {
        openAndProtect();
        actions.openReport();
        assertTrue(desktop.asked.contains("browse a-protected.png.html"));
    }

    @Test
    void without_a_copy_one_may_leave_unasked() {
        actions.chooseAndOpen();
        actions.quit(() -> left = true);
        assertTrue(left);
        assertEquals(List.of("open"), desktop.asked);
    }

    @Test
    void an_unsaved_copy_is_asked_about() {
        openAndProtect();
        actions.quit(() -> left = true);
        assertFalse(left);
        assertTrue(desktop.asked.contains("unsaved a.png"));
    }

    @Test
    void an_unsaved_copy_may_be_discarded() {
        openAndProtect();
        desktop.leaving = Desktop.Leaving.DISCARD;
        actions.quit(() -> left = true);
        assertTrue(left);
    }

    @Test
    void an_unsaved_copy_may_be_exported_on_leaving() {
        openAndProtect();
        desktop.leaving = Desktop.Leaving.EXPORT;
        desktop.target = folder.resolve("out.png");
        actions.quit(() -> left = true);
        assertTrue(left);
        assertTrue(Files.exists(desktop.target));
    }

    @Test
    void thinking_better_of_the_export_is_staying() {
        openAndProtect();
        desktop.leaving = Desktop.Leaving.EXPORT;
        actions.quit(() -> left = true);
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
