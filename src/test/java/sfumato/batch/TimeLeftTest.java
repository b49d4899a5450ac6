package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private static final double SECOND = 1e9;

    @Test
    void the_rest_goes_as_fast_as_what_was_done() {
        TimeLeft time = new TimeLeft(2);
        time.done(whole(100, 2, 10));
        time.done(whole(300, 2, 30));
        assertEquals(seconds(20), time.left(List.of(), 200));
    }

    @Test
    void what_few_threads_did_goes_faster_with_all() {
        TimeLeft time = new TimeLeft(4);
        time.done(whole(100, 1, 20));
        assertEquals(seconds(10), time.left(List.of(), 200));
    }

    @Test
    void what_is_done_of_a_picture_in_work_is_measured_and_its_rest_is_left() {
        assertEquals(seconds(10 + 40), new TimeLeft(1).left(List.of(working(100, 0.5, 1, 10)), 200));
    }

    @Test
    void the_last_picture_cannot_be_shared_out_among_all_threads() {
        TimeLeft.Working quick = working(100, 0.75, 1, 6);
        TimeLeft.Working slow = working(100, 0.25, 1, 6);
        assertEquals(seconds(9), new TimeLeft(4).left(List.of(quick, slow), 0));
        assertEquals(seconds(9), new TimeLeft(4).left(List.of(slow, quick), 0));
    }

    @Test
    void a_picture_in_work_has_no_more_threads_than_it_was_given() {
        assertEquals(seconds(6), new TimeLeft(4).left(List.of(working(100, 0.5, 2, 6)), 0));
    }

    @Test
    void nothing_is_expected_before_a_second_was_measured() {
        assertEquals(Optional.empty(), new TimeLeft(2).left(List.of(working(100, 0.5, 2, 0.9)), 0));
        assertEquals(seconds(1), new TimeLeft(2).left(List.of(working(100, 0.5, 2, 1)), 0));
        assertEquals(Optional.empty(), new TimeLeft(2).left(List.of(working(100, 0.5, 1, 1)), 0), "a second of one of two threads is half a second");
    }

    @Test
    void nothing_is_expected_while_next_to_nothing_was_reached() {
        assertEquals(Optional.empty(), new TimeLeft(1).left(List.of(working(100, 0.02, 1, 10)), 0));
        assertEquals(Optional.empty(), new TimeLeft(1).left(List.of(working(100, 0.01, 1, 10), working(10, 0.01, 1, 10)), 0));
        assertEquals(seconds(18), new TimeLeft(1).left(List.of(working(100, 0.1, 1, 2)), 0));
    }

    @Test
    void when_all_is_done_nothing_is_left() {
        TimeLeft time = new TimeLeft(1);
        time.done(whole(100, 1, 10));
        assertEquals(seconds(0), time.left(List.of(), 0));
    }

    private static TimeLeft.Working whole(double work, int threads, double seconds) {
        return working(work, 1, threads, seconds);
    }

    private static TimeLeft.Working working(double work, double share, int threads, double seconds) {
        return new TimeLeft.Working(work, share, threads, seconds * SECOND);
    }

    private static Optional<Duration> seconds(int seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
