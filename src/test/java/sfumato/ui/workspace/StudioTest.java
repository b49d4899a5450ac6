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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;
import sfumato.ui.batch.Phase;
import sfumato.ui.batch.QueueRow;
import sfumato.ui.batch.UnfinishedJobs;
import sfumato.ui.portfolio.PictureState;
import sfumato.ui.portfolio.PortfolioPicture;

/// A portfolio from bringing it to its last copy, without a toolkit, with the program's own jobs. The queue stands for the thread that
/// works on a job; everything else is done at once.
class StudioTest {
    @TempDir
    Path folder;
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final FakeEngine fake = new FakeEngine();
    private final Remembered remembered = new Remembered();
    private Path output;
    private Path broken;
    private WorkFolder workFolder;
    private Studio studio;

    private static final class Remembered implements UnfinishedJobs {
        final List<Path> unfinished = new ArrayList<>();

        @Override
        public List<Path> folders() {
            return List.copyOf(unfinished);
        }

        @Override
        public void begun(Path output) {
            unfinished.remove(output);
            unfinished.add(output);
        }

        @Override
        public void ended(Path output) {
            unfinished.remove(output);
        }
    }

    @BeforeEach
    void bring_three_pictures_of_which_one_is_broken() throws IOException {
        Path art = Files.createDirectory(folder.resolve("art"));
        RawPictures.write(art.resolve("a.png"), RawPictures.gradient(40, 30));
        broken = Files.writeString(art.resolve("b.png"), "words");
        RawPictures.write(art.resolve("c.png"), RawPictures.gradient(30, 40));
        output = folder.resolve("copies");
        workFolder = new WorkFolder(Files.createDirectory(folder.resolve("temporary")));
        studio = studio();
        studio.bring(List.of(art));
    }

    @AfterEach
    void let_go() {
        studio.abandon();
        drain();
        workFolder.close();
    }

    @Test
    void a_broken_file_among_good_ones_fails_alone_with_its_reason() {
        protectAll();
        drain();
        assertEquals(Phase.FINISHED, studio.queue().phase());
        assertInstanceOf(PictureState.Protected.class, state(0));
        assertEquals(2, studio.queue().standingProperty().get().ended() - studio.queue().failed().size());
        assertTrue(((PictureState.Failed) state(1)).reason().startsWith("This is not a picture."));
        assertTrue(Files.exists(output.resolve("c-protected.png")));
    }

    @Test
    void what_failed_can_be_tried_again() throws IOException {
        protectAll();
        drain();
        RawPictures.write(broken, RawPictures.gradient(20, 20));
        studio.queue().retryFailed();
        assertEquals(Phase.RUNNING, studio.queue().phase());
        drain();
        assertInstanceOf(PictureState.Protected.class, state(1));
        assertEquals(List.of(), studio.queue().failed());
    }

    @Test
    void the_copy_of_the_picture_in_hand_is_shown_when_the_queue_has_made_it() {
        assertNull(studio.workspace().copyProperty().get());
        protectAll();
        drain();
        assertEquals(output.resolve("a-protected.png"), studio.workspace().copyProperty().get().made().file());
        assertFalse(studio.workspace().unsavedProperty().get());
        assertFalse(studio.workspace().staleProperty().get());
    }

    @Test
    void of_a_copy_of_the_queue_all_that_was_measured_is_shown() {
        protectAll();
        drain();
        MadeCopy made = studio.workspace().copyProperty().get().made();
        assertEquals(made.verdict(), made.evidence().orElseThrow().verdict());
        assertEquals(List.of("A note."), made.notes());
        assertTrue(made.choice().isPresent());
    }

    @Test
    void at_the_end_there_is_a_summary_and_nothing_to_go_on_with() {
        protectAll();
        assertEquals(List.of(output), remembered.folders());
        drain();
        assertTrue(Files.exists(studio.queue().summaryProperty().get()));
        assertEquals(List.of(), remembered.folders());
    }

    @Test
    void a_cancelled_queue_can_be_gone_on_with() {
        protectAll();
        studio.queue().cancel();
        assertEquals(Phase.STOPPING, studio.queue().phase());
        drain();
        assertEquals(Phase.STOPPED, studio.queue().phase());
        assertInstanceOf(PictureState.Waiting.class, state(2));
        studio.queue().goOn();
        drain();
        assertEquals(Phase.FINISHED, studio.queue().phase());
    }

    @Test
    void a_new_window_offers_to_go_on_with_what_was_left_and_does_nothing_twice() throws IOException {
        protectAll();
        studio.queue().cancel();
        drain();
        studio.abandon();
        studio = studio();
        assertNull(studio.resumableProperty().get());
        studio.lookForUnfinished();
        assertEquals(output, studio.resumableProperty().get());
        studio.resume();
        assertEquals(3, studio.portfolio().pictures().size());
        drain();
        assertEquals(Phase.FINISHED, studio.queue().phase());
        assertEquals(List.of("a-protected.png", "c-protected.png"), copies());
    }

    @Test
    void given_up_it_is_not_offered_again() {
        protectAll();
        studio.giveUpJob();
        studio.queue().cancel();
        drain();
        studio.abandon();
        studio = studio();
        studio.lookForUnfinished();
        assertNull(studio.resumableProperty().get());
    }

    @Test
    void the_queue_can_be_put_into_another_order_and_made_shorter() {
        protectAll();
        QueueRow last = studio.queue().rows().get(2);
        studio.queue().move(last, -2);
        assertEquals("c.png", studio.queue().rows().getFirst().name());
        studio.queue().remove(List.of(studio.queue().rows().get(1)));
        assertEquals(List.of("c.png", "b.png"), studio.queue().rows().stream().map(QueueRow::name).toList());
        assertInstanceOf(PictureState.Untouched.class, state(0));
        drain();
        assertFalse(Files.exists(output.resolve("a-protected.png")));
    }

    @Test
    void pictures_brought_while_the_queue_works_can_be_put_at_its_end() throws IOException {
        protectAll();
        studio.bring(List.of(RawPictures.write(folder.resolve("d.png"), RawPictures.gradient(20, 20))));
        studio.askProtectAll();
        assertNull(studio.askingProperty().get());
        assertEquals(4, studio.queue().rows().size());
        drain();
        assertTrue(Files.exists(output.resolve("d-protected.png")));
    }

    @Test
    void a_single_picture_is_not_protected_while_the_queue_works() {
        assertTrue(studio.canProtectProperty().get());
        protectAll();
        assertFalse(studio.canProtectProperty().get());
        studio.queue().pause();
        assertTrue(studio.canProtectProperty().get());
        studio.queue().goOn();
        drain();
        assertTrue(studio.canProtectProperty().get());
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_told_and_nothing_begins() {
        fake.jobs.problem = new Problem.NotPermitted(output, "write here", null);
        protectAll();
        assertEquals(Phase.NONE, studio.queue().phase());
        assertEquals(Notice.Kind.ERROR, studio.workspace().noticeProperty().get().kind());
    }

    @Test
    void after_the_end_only_those_without_a_copy_are_asked_about() {
        protectAll();
        drain();
        studio.askProtectAll();
        assertEquals(List.of(broken), studio.askingProperty().get().pictures().stream().map(picture -> picture.file()).toList());
    }

    @Test
    void a_copy_that_was_made_alone_comes_back_with_its_picture() {
        studio.workspace().protect();
        assertNotNull(studio.workspace().copyProperty().get());
        studio.portfolio().step(2);
        assertNull(studio.workspace().copyProperty().get());
        studio.portfolio().step(-2);
        assertNotNull(studio.workspace().copyProperty().get());
    }

    private Studio studio() {
        Executor here = Runnable::run;
        return new Studio(fake.engine(), new Threads(here, here, here, here, here, here, work::add, here), workFolder, remembered);
    }

    private void protectAll() {
        studio.askProtectAll();
        studio.askingProperty().get().folderProperty().set(output);
        studio.protectAll();
    }

    private PictureState state(int index) {
        return studio.portfolio().pictures().stream().map(PortfolioPicture::state).toList().get(index);
    }

    private List<String> copies() throws IOException {
        try (var files = Files.list(output)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".png")).sorted().toList();
        }
    }

    private void drain() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
