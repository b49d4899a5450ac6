package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.DrawnSamples;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.protect.ProtectionResult;
import sfumato.protect.Protector;
import sfumato.task.Cancellation;

/// The queue while it runs, and several pictures at once.
class JobRunnerQueueTest {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path temp;
    private JobFolder folder;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void make_a_folder() {
        folder = new JobFolder(temp);
    }

    @Test
    void the_queue_can_be_changed_while_it_runs() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png", "c.png", "d.png"));
        JobFolder.run(job, asking((original, _, _, _) -> {
            if (original.endsWith("a.png")) {
                job.move(3, 0);
                job.remove(4);
                job.add(folder.pictures("e.png"));
            }
        }));
        assertEquals(List.of("a.png", "c.png", "b.png", "e.png"), asked);
    }

    @Test
    void removing_the_picture_in_work_gives_up_that_one_alone() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png"));
        List<Integer> removed = new ArrayList<>();
        FakeProtector protector = asking((original, _, _, _) -> {
            if (original.endsWith("a.png")) {
                job.remove(1);
            }
        });
        JobResult result = JobFolder.runner(protector).run(job, new JobListener() {
            @Override
            public void removed(int number) {
                removed.add(number);
            }
        }, new Cancellation());
        assertTrue(result.allDone());
        assertEquals(List.of(1), removed);
        assertEquals(List.of(2), result.items().stream().map(Item::number).toList());
        assertFalse(Files.exists(folder.out().resolve("a-protected.png")));
    }

    @Test
    void a_picture_that_is_removed_when_its_copy_is_made_leaves_the_queue_and_the_copy_stays() throws Exception {
        List<String> heard = new ArrayList<>();
        try (Job job = Job.begin(folder.settings(), folder.pictures("a.png", "b.png"))) {
            JobResult result = JobFolder.runner(asking((_, _, _, _) -> { })).run(job, new JobListener() {
                @Override
                public void made(int number, ProtectionResult result, Receipt receipt) {
                    job.remove(1);
                }

                @Override
                public void changed(Item item) {
                    heard.add(item.state() instanceof Item.State.Ended ? "ended " + item.number() : "");
                }

                @Override
                public void removed(int number) {
                    heard.add("removed " + number);
                }
            }, new Cancellation());
            assertEquals(List.of(2), result.items().stream().map(Item::number).toList());
        }
        assertEquals(List.of("removed 1", "ended 2"), heard.stream().filter(word -> !word.isEmpty()).toList());
        assertTrue(Files.exists(folder.out().resolve("a-protected.png")));
        try (Job job = Job.resume(folder.out())) {
            assertEquals(List.of(2), job.items().stream().map(Item::number).toList());
        }
    }

    @Test
    void while_it_is_paused_no_picture_goes_on_and_none_is_begun() throws Exception {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png"));
        Cancellation cancellation = new Cancellation();
        CountDownLatch paused = new CountDownLatch(1);
        AtomicBoolean goneOn = new AtomicBoolean();
        AtomicBoolean early = new AtomicBoolean();
        FakeProtector protector = new FakeProtector((original, _, _, _) -> {
            if (original.endsWith("a.png")) {
                cancellation.pause();
                paused.countDown();
            }
        }, (moment, original) -> early.compareAndSet(false, !goneOn.get() && (moment != FakeProtector.Moment.BEGUN || original.endsWith("b.png"))));
        Thread run = Thread.ofPlatform().start(() -> JobFolder.run(job, protector, cancellation));
        assertTrue(paused.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        goneOn.set(true);
        cancellation.goOn();
        run.join();
        assertFalse(early.get());
        assertTrue(job.items().stream().noneMatch(Item::waiting));
    }

    @Test
    void whoever_interrupts_a_run_ends_it_and_is_not_forgotten() throws Exception {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png"));
        AtomicReference<JobResult> result = new AtomicReference<>();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        AtomicReference<Thread> run = new AtomicReference<>();
        FakeProtector protector = new FakeProtector((_, _, _, cancellation) -> {
            run.get().interrupt();
            while (!cancellation.requested()) {
                Thread.onSpinWait();
            }
        });
        run.set(Thread.ofPlatform().unstarted(() -> {
            result.set(JobFolder.run(job, protector));
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        }));
        run.get().start();
        run.get().join();
        assertTrue(result.get().cancelled() && stillInterrupted.get());
        assertTrue(job.items().stream().allMatch(Item::waiting));
    }

    @Test
    void a_run_that_is_asked_to_stop_before_it_begins_does_nothing() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png"));
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        assertTrue(JobFolder.run(job, asking((_, _, _, _) -> { }), cancellation).cancelled());
        assertEquals(List.of(), asked);
    }

    @Test
    void a_wish_to_stop_that_comes_with_the_last_picture_cancels_nothing() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png"));
        Cancellation cancellation = new Cancellation();
        JobResult result = JobFolder.runner(asking((_, _, _, _) -> { })).run(job, new JobListener() {
            @Override
            public void made(int number, ProtectionResult result, Receipt receipt) {
                cancellation.request();
            }
        }, cancellation);
        assertTrue(result.allDone() && !result.cancelled());
    }

    @Test
    void all_that_was_measured_of_a_copy_is_told_and_then_let_go() throws Exception {
        List<WeakReference<ProtectionResult>> measured = new CopyOnWriteArrayList<>();
        Protector protector = (original, destination, settings, onlooker, cancellation) -> {
            ProtectionResult result = new FakeProtector((_, _, _, _) -> { }).protect(original, destination, settings, onlooker, cancellation);
            measured.add(new WeakReference<>(result));
            return result;
        };
        List<String> told = new ArrayList<>();
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png"));
        JobResult result = new JobRunner(_ -> protector, 1, 1 << 20, _ -> 1, System::nanoTime).run(job, new JobListener() {
            @Override
            public void made(int number, ProtectionResult result, Receipt receipt) {
                told.add(number + " " + receipt.copy().equals(result.copy()));
            }
        }, new Cancellation());
        assertEquals(List.of("1 true", "2 true"), told);
        for (int tries = 0; tries < 200 && measured.stream().anyMatch(reference -> reference.get() != null); tries++) {
            System.gc();
            Thread.sleep(10); // for the last picture's thread to end
        }
        assertEquals(List.of(true, true), measured.stream().map(reference -> reference.get() == null).toList(), "the job keeps them");
        assertEquals(List.of(2, 2), List.of(job.items().size(), result.outcomes().size()), "they were held until here");
    }

    @Test
    void each_picture_is_told_to_be_in_work_further_on_and_ended() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png"));
        List<String> heard = new ArrayList<>();
        JobFolder.runner(asking((_, _, _, _) -> { })).run(job, new JobListener() {
            @Override
            public void changed(Item item) {
                heard.add(item.state() instanceof Item.State.Working(var stage, double share) ? stage + " " + share : item.state().getClass().getSimpleName());
            }
        }, new Cancellation());
        assertEquals(List.of("READING 0.0", "PROTECTING 0.5", "DONE 1.0", "Ended"), heard);
    }

    @Test
    void a_picture_that_was_given_up_is_told_to_wait_again() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png"));
        Cancellation cancellation = new Cancellation();
        List<Boolean> waiting = new ArrayList<>();
        JobFolder.runner(asking((_, _, _, _) -> cancellation.request())).run(job, new JobListener() {
            @Override
            public void changed(Item item) {
                waiting.add(item.waiting());
            }
        }, cancellation);
        assertTrue(waiting.getLast());
    }

    @Test
    void a_cancelled_run_can_be_run_again() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png"));
        Cancellation cancellation = new Cancellation();
        assertTrue(JobFolder.run(job, asking((_, _, _, _) -> cancellation.request()), cancellation).cancelled());
        assertTrue(JobFolder.run(job, asking((_, _, _, _) -> { })).allDone());
        assertEquals(4, JobFolder.contents(folder.out()).size());
    }

    @Test
    void small_pictures_are_done_several_at_once_and_become_the_same() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        AtomicBoolean alone = new AtomicBoolean();
        JobResult result = runSmall(new FakeProtector((_, _, _, _) -> {
            both.countDown();
            alone.compareAndSet(false, !waited(both));
        }), 2);
        assertTrue(result.allDone() && !alone.get());
        TreeMap<String, String> atOnce = JobFolder.contents(folder.out());
        Path first = temp.resolve("first");
        Files.move(folder.out(), first);
        assertTrue(runSmall(new FakeProtector((_, _, _, _) -> { }), 1).allDone());
        assertEquals(JobFolder.contents(folder.out()), atOnce);
    }

    @Test
    void a_picture_for_which_memory_was_short_beside_others_is_tried_again_alone() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Set<Path> failed = ConcurrentHashMap.newKeySet();
        JobResult result = runSmall(new FakeProtector((original, _, _, _) -> {
            both.countDown();
            waited(both);
            if (original.endsWith("1.png") && failed.add(original)) {
                throw new OutOfMemoryError("Java heap space");
            }
        }), 2);
        assertTrue(result.allDone(), () -> result.outcomes().toString());
        assertEquals(1, failed.size());
    }

    @Test
    void a_mistake_that_is_no_pictures_fault_ends_the_run_and_is_told() {
        Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png"));
        Throwable told = null;
        try {
            JobFolder.run(job, new FakeProtector((_, _, _, _) -> {
                throw new StackOverflowError();
            }));
        } catch (StackOverflowError e) {
            told = e;
        }
        assertTrue(told != null && job.items().getFirst().waiting());
    }

    private FakeProtector asking(FakeProtector.Work work) {
        return new FakeProtector((original, destination, onlooker, cancellation) -> {
            asked.add(original.getFileName().toString());
            work.on(original, destination, onlooker, cancellation);
        });
    }

    private JobResult runSmall(FakeProtector protector, int threads) throws Problem {
        List<FoundPicture> pictures = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Path file = folder.art(i + ".png");
            if (!Files.exists(file)) {
                new ArtworkWriter().write(DrawnSamples.of(DrawnSamples.Kind.NOISE, 16 + i, 16, Layout.RGB, i), PictureFormat.PNG, 100, file, false);
            }
            pictures.add(new FoundPicture(file, Path.of("")));
        }
        Job job = Job.unrecorded(folder.settings(), pictures);
        return new JobRunner(_ -> protector, threads, 1 << 20, _ -> 1, System::nanoTime).run(job, JobListener.NONE, new Cancellation());
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
