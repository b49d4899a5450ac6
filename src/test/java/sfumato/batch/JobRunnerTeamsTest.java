package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.DrawnSamples;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// Which teams are made for the pictures of a job, and what is known of those that wait.
class JobRunnerTeamsTest {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path temp;
    private JobFolder folder;
    private final AtomicLong nanos = new AtomicLong();
    private final ConcurrentLinkedQueue<Integer> teams = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void make_a_folder() {
        folder = new JobFolder(temp);
    }

    @Test
    void the_last_small_pictures_share_all_threads() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        run(new FakeProtector((_, _, _, _) -> await(both)), JobListener.NONE, job(small(1), small(2)));
        assertEquals(List.of(2, 2), List.copyOf(teams));
    }

    @Test
    void a_single_picture_has_all_threads() throws Exception {
        run(new FakeProtector((_, _, _, _) -> { }), JobListener.NONE, job(small(1)));
        assertEquals(List.of(4), List.copyOf(teams));
    }

    @Test
    void a_team_goes_on_with_the_next_picture() throws Exception {
        run(new FakeProtector((_, _, _, _) -> { }), JobListener.NONE, job(folder.pictures("a.png", "b.png", "c.png")));
        assertEquals(List.of(4), List.copyOf(teams));
    }

    @Test
    void a_picture_for_which_memory_is_short_alone_too_fails_after_its_second_try() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        List<Path> tries = new ArrayList<>();
        JobResult result = run(new FakeProtector((original, _, _, _) -> {
            if (tries.isEmpty()) {
                await(both);
            }
            if (original.endsWith("1.png")) {
                tries.add(original);
                throw new OutOfMemoryError("Java heap space");
            }
        }), JobListener.NONE, job(small(1), small(2)));
        assertInstanceOf(Outcome.Failed.class, result.outcomes().getFirst());
        assertInstanceOf(Outcome.Done.class, result.outcomes().get(1));
        assertEquals(2, tries.size());
    }

    @Test
    void the_sizes_of_those_that_wait_are_known_before_their_turn() throws Exception {
        CountDownLatch known = new CountDownLatch(1);
        JobListener ears = new JobListener() {
            @Override
            public void standing(Standing standing) {
                // Half of the first is done in ten seconds; the second is as much work as that, and the third twice as much.
                if (standing.timeLeft().equals(Optional.of(Duration.ofSeconds(10 + 20 + 40)))) {
                    known.countDown();
                }
            }
        };
        FakeProtector slow = new FakeProtector((original, _, _, _) -> {
            if (original.endsWith("1.png")) {
                nanos.addAndGet(10_000_000_000L);
                assertTrue(await(known));
            }
        });
        Job job = Job.unrecorded(folder.settings(), List.of(picture(1, 200, 500), picture(2, 200, 500), picture(3, 600, 500)));
        assertTrue(new JobRunner(_ -> slow, 1, 1 << 20, _ -> 1, nanos::get).run(job, ears, new Cancellation()).allDone());
    }

    @Test
    void a_picture_that_was_given_up_is_counted_no_more() {
        Job job = job(folder.pictures("a.png", "b.png", "c.png"));
        List<Standing> heard = new ArrayList<>();
        FakeProtector protector = new FakeProtector((original, _, _, _) -> {
            nanos.addAndGet(10_000_000_000L);
            if (original.endsWith("a.png")) {
                job.remove(1);
            }
        });
        run(protector, new JobListener() {
            @Override
            public void standing(Standing standing) {
                heard.add(standing);
            }
        }, job);
        assertEquals(Optional.of(Duration.ofSeconds(10)), heard.stream().filter(standing -> standing.ended() == 1).findFirst().orElseThrow().timeLeft());
    }

    @Test
    void a_picture_that_is_removed_just_before_its_turn_is_not_begun() throws Exception {
        Job job = job(folder.pictures("a.png", "b.png"));
        List<Path> asked = new ArrayList<>();
        FakeProtector protector = new FakeProtector((original, _, _, _) -> asked.add(original));
        new JobRunner(_ -> {
            job.remove(1); // teams are made when their first picture is chosen
            return protector;
        }, 1, 1 << 20, _ -> 1, nanos::get).run(job, JobListener.NONE, new Cancellation());
        assertEquals(List.of(folder.art("b.png")), asked);
    }

    private Job job(FoundPicture... pictures) {
        return job(List.of(pictures));
    }

    private Job job(List<FoundPicture> pictures) {
        return Job.unrecorded(folder.settings(), pictures);
    }

    private FoundPicture small(int number) throws Problem {
        return picture(number, 20, 10);
    }

    private FoundPicture picture(int number, int width, int height) throws Problem {
        Path file = JobFolder.write(folder.art(number + ".png"), "");
        new ArtworkWriter().write(DrawnSamples.of(DrawnSamples.Kind.FLAT, width, height, Layout.GREY, number), PictureFormat.PNG, 100, file, true);
        return new FoundPicture(file, Path.of(""));
    }

    private JobResult run(FakeProtector protector, JobListener listener, Job job) {
        return new JobRunner(workers -> noted(workers, protector), 4, 1 << 20, _ -> 1, nanos::get).run(job, listener, new Cancellation());
    }

    private FakeProtector noted(Workers workers, FakeProtector protector) {
        teams.add(workers.threads());
        return protector;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
