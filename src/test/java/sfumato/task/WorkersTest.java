package sfumato.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void every_task_runs_exactly_once(int threads) {
        try (Workers workers = new Workers(threads)) {
            for (int round = 0; round < 300; round++) {
                AtomicIntegerArray runs = new AtomicIntegerArray(round % 17);
                workers.run(runs.length(), (task, _) -> runs.incrementAndGet(task));
                for (int task = 0; task < runs.length(); task++) {
                    assertEquals(1, runs.get(task));
                }
            }
        }
    }

    @Test
    void ranges_cover_all_items_without_overlap() {
        try (Workers workers = new Workers(2)) {
            int[] seen = new int[103];
            workers.ranges(103, 10, (from, to, _) -> {
                for (int i = from; i < to; i++) {
                    seen[i]++;
                }
            });
            int[] once = new int[103];
            Arrays.fill(once, 1);
            assertArrayEquals(once, seen);
        }
    }

    @Test
    void worker_numbers_stay_below_the_number_of_threads() {
        try (Workers workers = new Workers(3)) {
            workers.run(1000, (_, worker) -> assertTrue(worker >= 0 && worker < 3));
        }
    }

    @Test
    void what_a_task_throws_is_thrown_to_the_caller_and_the_team_lives_on() {
        try (Workers workers = new Workers(2)) {
            assertThrows(IllegalStateException.class, () -> workers.run(50, (task, _) -> {
                if (task == 31) {
                    throw new IllegalStateException("task 31");
                }
            }));
            int[] done = new int[4];
            workers.run(4, (task, _) -> done[task] = 1);
            assertArrayEquals(new int[] {1, 1, 1, 1}, done);
        }
    }

    @Test
    void closed_workers_refuse_work() {
        Workers workers = new Workers(2);
        workers.close();
        assertThrows(IllegalStateException.class, () -> workers.run(2, (_, _) -> { }));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void what_is_obeyed_ends_a_call_between_two_tasks(int threads) {
        try (Workers workers = new Workers(threads)) {
            Cancellation cancellation = new Cancellation();
            AtomicInteger ran = new AtomicInteger();
            try (Workers.Obedience _ = workers.obey(cancellation)) {
                assertThrows(CancellationException.class, () -> workers.run(1000, (_, _) -> {
                    ran.incrementAndGet();
                    cancellation.request();
                }));
            }
            assertTrue(ran.get() <= threads, ran + " tasks, though each thread could have begun one only");
        }
    }

    @Test
    void nothing_is_obeyed_any_more_afterwards() {
        try (Workers workers = new Workers(2)) {
            Cancellation cancellation = new Cancellation();
            try (Workers.Obedience _ = workers.obey(cancellation)) {
                assertSame(cancellation, workers.obeyed());
            }
            cancellation.request();
            AtomicInteger ran = new AtomicInteger();
            workers.run(10, (_, _) -> ran.incrementAndGet());
            assertEquals(10, ran.get());
        }
    }

    @Test
    void while_what_is_obeyed_is_paused_no_task_begins() throws Exception {
        try (Workers workers = new Workers(2)) {
            Cancellation cancellation = new Cancellation();
            cancellation.pause();
            AtomicInteger ran = new AtomicInteger();
            Thread caller = Thread.ofPlatform().start(() -> {
                try (Workers.Obedience _ = workers.obey(cancellation)) {
                    workers.run(10, (_, _) -> ran.incrementAndGet());
                }
            });
            Thread.sleep(50); // were it not to wait, some task would most likely have run by then
            assertEquals(0, ran.get());
            cancellation.goOn();
            caller.join();
            assertEquals(10, ran.get());
        }
    }
}
