package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.file.faulty.Fault;
import sfumato.file.faulty.Faults;
import sfumato.file.faulty.Operation;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

class FolderWatchTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path temp;
    private Path in;
    private FolderWatch watch;
    private long now = -5 * SECOND; // such a clock may begin anywhere

    @BeforeEach
    void watch_a_folder() throws IOException {
        in = Files.createDirectory(temp.resolve("in"));
        watch = new FolderWatch(in, in.resolve("protected"), () -> now);
    }

    @Test
    void a_picture_is_ready_when_it_has_stood_still_for_two_seconds() throws IOException {
        make("a.png", "whole");
        assertComing();
        pass(1.9);
        assertComing();
        pass(0.1);
        assertReady("a.png");
    }

    @Test
    void a_picture_that_is_still_written_is_waited_for() throws IOException {
        make("a.png", "beg");
        assertComing();
        for (int i = 0; i < 10; i++) {
            pass(1.5);
            Files.writeString(in.resolve("a.png"), "more", StandardOpenOption.APPEND);
            assertComing();
        }
        pass(2);
        assertReady("a.png");
    }

    @Test
    void a_change_of_the_time_alone_counts_too() throws IOException {
        make("a.png", "same length");
        assertComing();
        pass(1.5);
        Files.setLastModifiedTime(in.resolve("a.png"), FileTime.fromMillis(1_000_000_000_000L));
        assertComing();
        pass(1.5);
        assertComing();
        pass(0.5);
        assertReady("a.png");
    }

    @Test
    void what_was_given_is_given_again_only_when_it_has_changed() throws IOException {
        make("a.png", "first");
        standStill();
        assertReady("a.png");
        pass(1000);
        assertNothingNew();
        make("a.png", "second version");
        assertComing();
        pass(2);
        assertReady("a.png");
    }

    @Test
    void what_is_there_at_the_start_can_be_passed_over() throws IOException {
        make("old.png", "old");
        make("begun.png", "beg");
        watch.passOver();
        make("new.png", "new");
        Files.writeString(in.resolve("begun.png"), "un", StandardOpenOption.APPEND);
        standStill();
        assertReady("begun.png", "new.png");
    }

    @Test
    void subfolders_are_looked_at_and_their_structure_kept() throws IOException {
        make("2026/spring/a.png", "a");
        standStill();
        List<FoundPicture> ready = watch.look().ready();
        assertEquals(List.of(new FoundPicture(in.resolve("2026/spring/a.png"), Path.of("2026/spring"))), ready);
    }

    @Test
    void copies_temporary_hidden_and_other_files_are_never_given() throws IOException {
        make("protected/a-protected.png", "a copy");
        make(".sfumato-1.tmp", "temporary");
        make(".hidden.png", "hidden");
        make(".hidden/a.png", "in a hidden folder");
        make("notes.txt", "no picture");
        make("a.png.part", "a download");
        assertNothingNew();
    }

    @Test
    void what_nothing_could_be_done_with_is_given_again_in_a_minute() throws IOException {
        make("a.png", "a");
        standStill();
        watch.look().ready().forEach(watch::giveAgain);
        pass(59.9);
        assertComing();
        pass(0.1);
        assertReady("a.png");
        pass(100);
        assertNothingNew();
    }

    @Test
    void an_empty_file_was_begun_and_is_given_only_when_nothing_comes_of_it() throws IOException {
        make("a.png", "");
        assertComing();
        pass(59);
        assertComing();
        pass(1);
        assertReady("a.png");
    }

    @Test
    void a_file_that_another_program_keeps_closed_is_waited_for_a_minute() throws IOException {
        Faults faults = new Faults();
        faults.on(Operation.OPEN_TO_READ, "a.png").always(Fault.DENIED);
        watch = new FolderWatch(faults.over(in), faults.over(in.resolve("protected")), () -> now);
        make("a.png", "a");
        assertComing();
        pass(59);
        assertComing();
        pass(1);
        assertEquals(1, watch.look().ready().size());
    }

    @Test
    void a_folder_that_is_gone_is_said_once_and_what_comes_back_is_known() throws IOException {
        make("a.png", "a");
        standStill();
        assertReady("a.png");
        Files.move(in, temp.resolve("away"));
        assertEquals(List.of("this folder is gone"), watch.look().problems().stream().map(Problem::what).toList());
        assertEquals(List.of(), watch.look().problems());
        Files.move(temp.resolve("away"), in);
        assertNothingNew();
        make("b.png", "b");
        standStill();
        assertReady("b.png");
        Files.move(in, temp.resolve("away"));
        assertEquals(1, watch.look().problems().size(), "gone again, said again");
    }

    @Test
    void a_share_that_comes_back_empty_first_gives_nothing_twice() throws IOException {
        make("a.png", "a");
        standStill();
        assertReady("a.png");
        Files.move(in.resolve("a.png"), temp.resolve("a.png"));
        assertNothingNew();
        Files.move(temp.resolve("a.png"), in.resolve("a.png"));
        pass(10);
        assertNothingNew();
    }

    @Test
    void the_output_folder_itself_cannot_be_watched() throws IOException {
        watch = new FolderWatch(in, in, () -> now);
        make("a.png", "a");
        FolderWatch.Look look = watch.look();
        assertEquals(List.of(), look.ready());
        assertEquals(1, look.problems().size());
    }

    @Test
    void a_running_watch_finds_what_comes_and_ends_when_asked_to() throws Exception {
        BlockingQueue<Path> ready = new LinkedBlockingQueue<>();
        BlockingQueue<Problem> troubles = new LinkedBlockingQueue<>();
        FolderWatch.Visitor visitor = new FolderWatch.Visitor() {
            @Override
            public void ready(List<FoundPicture> pictures) {
                pictures.forEach(picture -> ready.add(picture.file()));
            }

            @Override
            public void trouble(Problem problem) {
                troubles.add(problem);
            }
        };
        Cancellation cancellation = new Cancellation();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> run = threads.submit(() -> new FolderWatch(in, temp.resolve("out")).run(visitor, cancellation));
            make("a.png", "a");
            assertEquals(in.resolve("a.png"), ready.take());
            make("later/b.png", "b");
            assertEquals(in.resolve("later/b.png"), ready.take());
            Files.move(in, temp.resolve("away"));
            assertEquals(in, troubles.take().path());
            Files.move(temp.resolve("away"), in);
            make("c.png", "c");
            assertEquals(in.resolve("c.png"), ready.take());
            cancellation.request();
            assertTrue(assertThrows(ExecutionException.class, run::get).getCause() instanceof CancellationException);
        }
        assertTrue(ready.isEmpty() && troubles.isEmpty());
    }

    private void make(String name, String content) throws IOException {
        Path file = in.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void pass(double seconds) {
        now += Math.round(seconds * SECOND);
    }

    private void standStill() {
        assertComing();
        pass(2);
    }

    private void assertComing() {
        FolderWatch.Look look = watch.look();
        assertTrue(look.coming() && look.ready().isEmpty() && look.problems().isEmpty(), look.toString());
    }

    private void assertNothingNew() {
        FolderWatch.Look look = watch.look();
        assertFalse(look.coming() || !look.ready().isEmpty() || !look.problems().isEmpty(), look.toString());
    }

    private void assertReady(String... names) {
        FolderWatch.Look look = watch.look();
        assertEquals(List.of(names), look.ready().stream().map(picture -> in.relativize(picture.file()).toString()).toList());
        assertFalse(look.coming());
    }
}
