package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sfumato.protect.Protector;
import sfumato.task.Workers;

class LanesTest {
    private final List<Workers> teams = new ArrayList<>();
    private final Lanes lanes = new Lanes(this::protector, 4, 1000);

    @AfterEach
    void close() {
        lanes.close();
    }

    @Test
    void a_team_has_the_threads_that_were_asked_for() {
        take(3, 100);
        assertEquals(3, teams.getFirst().threads());
    }

    @Test
    void together_they_have_no_more_threads_than_there_are() {
        take(3, 100);
        assertEquals(Optional.empty(), lanes.take(new Load(2, 100)));
        take(1, 100);
        assertEquals(Optional.empty(), lanes.take(new Load(1, 100)));
    }

    @Test
    void together_their_pictures_need_no_more_memory_than_there_is() {
        take(1, 600);
        assertEquals(Optional.empty(), lanes.take(new Load(1, 401)));
        take(1, 400);
    }

    @Test
    void there_is_always_room_for_one() {
        take(8, 5000);
        assertEquals(1, lanes.busy());
    }

    @Test
    void a_team_that_was_given_back_is_taken_again_with_its_protector() {
        Lanes.Lane lane = take(2, 100);
        lanes.giveBack(lane);
        Lanes.Lane again = take(2, 200);
        assertSame(lane.protector(), again.protector());
        assertEquals(1, teams.size());
        assertEquals(Optional.empty(), lanes.take(new Load(1, 801)), "it needs what its new picture needs");
    }

    @Test
    void a_team_in_work_is_not_taken_again() {
        assertNotSame(take(1, 100).protector(), take(1, 100).protector());
    }

    @Test
    void a_team_of_another_size_is_another_team() {
        lanes.giveBack(take(1, 100));
        take(2, 100);
        assertEquals(List.of(1, 2), teams.stream().map(Workers::threads).toList());
    }

    @Test
    void the_team_that_holds_most_memory_is_taken_first() {
        Lanes.Lane small = take(1, 100);
        Lanes.Lane large = take(1, 300);
        lanes.giveBack(small);
        lanes.giveBack(large);
        assertSame(large.protector(), take(1, 200).protector());
    }

    @Test
    void an_idle_team_is_kept_while_there_is_room_for_what_it_holds() {
        take(1, 300);
        lanes.giveBack(take(1, 400));
        take(2, 300);
        assertEquals(List.of(false, false, false), teams.stream().map(LanesTest::closed).toList());
    }

    @Test
    void an_idle_team_is_closed_when_the_memory_that_it_holds_is_needed() {
        take(1, 300);
        lanes.giveBack(take(1, 400));
        take(2, 301);
        assertEquals(List.of(false, true, false), teams.stream().map(LanesTest::closed).toList());
    }

    @Test
    void the_team_that_is_taken_again_is_not_closed_for_itself() {
        lanes.giveBack(take(1, 700));
        take(1, 700);
        assertEquals(List.of(false), teams.stream().map(LanesTest::closed).toList());
    }

    @Test
    void a_closed_team_is_not_taken_again() {
        lanes.giveBack(take(1, 700));
        lanes.giveBack(take(2, 700));
        take(1, 100);
        assertEquals(3, teams.size());
    }

    @Test
    void as_many_idle_teams_are_closed_as_need_be() {
        List<Lanes.Lane> some = List.of(take(1, 200), take(1, 200), take(1, 200));
        some.forEach(lanes::giveBack);
        take(2, 600);
        assertEquals(List.of(false, false, true, false), teams.stream().map(LanesTest::closed).toList());
    }

    @Test
    void those_at_work_are_counted() {
        Lanes.Lane lane = take(1, 100);
        take(1, 100);
        assertEquals(2, lanes.busy());
        lanes.giveBack(lane);
        assertEquals(1, lanes.busy());
    }

    @Test
    void at_the_end_all_teams_are_closed() {
        take(1, 100);
        lanes.giveBack(take(2, 100));
        lanes.close();
        assertTrue(teams.stream().allMatch(LanesTest::closed));
    }

    private Lanes.Lane take(int threads, long bytes) {
        return lanes.take(new Load(threads, bytes)).orElseThrow();
    }

    private Protector protector(Workers workers) {
        teams.add(workers);
        return new FakeProtector((_, _, _, _) -> workers.threads()); // tells teams apart
    }

    private static boolean closed(Workers workers) {
        try {
            workers.run(0, (_, _) -> { });
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }
}
