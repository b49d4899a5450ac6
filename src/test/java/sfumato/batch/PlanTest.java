package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.batch.Item.State;
import sfumato.image.DrawnSamples;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Size;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.task.Progress;

/// A picture of 200 x 500 is 100,000 pixels and as much again for being a picture at all; one of 600 x 500 is twice the work.
class PlanTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MEMORY = 1000;
    private static final double EXACT = 1e-12;

    @TempDir
    Path temp;
    private long now = -7 * SECOND; // such a clock may begin anywhere
    private Plan plan;

    @BeforeEach
    void make_a_plan() {
        plan = new Plan(new Loads(4, MEMORY, head -> head.size().width()), 4, () -> now);
    }

    @Test
    void a_picture_is_looked_at_once() throws Exception {
        Item item = picture(1, 200, 500);
        assertFalse(plan.isMeasured(item));
        assertEquals(Optional.of(new Size(200, 500)), plan.head(item).map(head -> head.size()));
        assertTrue(plan.isMeasured(item));
        Files.delete(item.picture().file());
        assertEquals(Optional.of(new Size(200, 500)), plan.head(item).map(head -> head.size()));
    }

    @Test
    void of_what_is_no_picture_nothing_is_known_but_that() throws Exception {
        assertEquals(Optional.empty(), plan.head(unknown(1)));
        assertTrue(plan.isMeasured(unknown(1)));
        assertEquals(Optional.empty(), plan.head(item(2, Files.createDirectory(temp.resolve("folder.png")))));
    }

    @Test
    void a_picture_has_the_load_of_its_size_unless_it_must_be_alone() throws Exception {
        Item item = picture(1, 200, 500);
        assertEquals(new Load(1, 200), plan.load(item, 50));
        assertTrue(plan.setAlone(1));
        assertFalse(plan.setAlone(1));
        assertEquals(new Load(4, MEMORY), plan.load(item, 50));
        assertEquals(new Load(1, 200), plan.load(picture(2, 200, 500), 50));
    }

    @Test
    void a_larger_picture_counts_for_more() throws Exception {
        List<Item> items = List.of(ended(measured(picture(1, 600, 500))), measured(picture(2, 200, 500)), measured(picture(3, 200, 500)));
        assertStanding(1, 3, 0.5, items);
    }

    @Test
    void a_picture_of_which_nothing_is_known_counts_like_the_others() throws Exception {
        List<Item> items = List.of(ended(measured(picture(1, 600, 500))), ended(measured(picture(2, 200, 500))), unknown(3), unknown(4));
        assertStanding(2, 4, 0.5, items);
    }

    @Test
    void pictures_of_which_nothing_is_known_at_all_count_alike() {
        assertStanding(1, 4, 0.25, List.of(ended(unknown(1)), unknown(2), unknown(3), unknown(4)));
    }

    @Test
    void what_is_done_of_pictures_in_work_counts_in_part() throws Exception {
        Item small = measured(picture(1, 200, 500));
        Item large = measured(picture(2, 600, 500));
        start(small);
        start(large);
        plan.at(1, 0.5);
        plan.at(2, 0.25);
        assertStanding(0, 3, (0.5 + 0.5) / 4, List.of(working(small), working(large), measured(picture(3, 200, 500))));
    }

    @Test
    void a_job_without_pictures_is_done() {
        assertStanding(0, 0, 1, List.of());
    }

    @Test
    void nothing_is_done_of_what_was_not_added_up() {
        assertEquals(Standing.NOTHING, plan.standing());
    }

    @Test
    void the_share_does_not_fall_when_pictures_are_added() {
        assertStanding(1, 2, 0.5, List.of(ended(unknown(1)), unknown(2)));
        assertStanding(1, 4, 0.5, List.of(ended(unknown(1)), unknown(2), unknown(3), unknown(4)));
        assertStanding(3, 4, 0.75, List.of(ended(unknown(1)), ended(unknown(2)), ended(unknown(3)), unknown(4)));
    }

    @Test
    void the_rest_is_expected_to_take_as_long_as_what_was_protected() throws Exception {
        Item first = measured(picture(1, 200, 500));
        start(first);
        pass(10);
        plan.end(1, true);
        plan.addUp(List.of(ended(first), measured(picture(2, 600, 500))));
        assertEquals(seconds(20), plan.standing().timeLeft());
    }

    @Test
    void a_picture_that_was_given_up_tells_nothing_of_the_time() throws Exception {
        Item first = measured(picture(1, 200, 500));
        start(first);
        pass(10);
        plan.end(1, false);
        plan.addUp(List.of(first));
        assertEquals(Optional.empty(), plan.standing().timeLeft());
    }

    @Test
    void a_picture_in_work_tells_how_long_its_rest_and_the_others_take() throws Exception {
        Item first = measured(picture(1, 200, 500));
        Item second = measured(picture(2, 200, 500));
        start(first);
        pass(5);
        plan.at(1, 0.25);
        plan.addUp(List.of(working(first), second));
        assertEquals(seconds(15 + 20), plan.standing().timeLeft());
    }

    @Test
    void what_ended_is_in_work_no_more() throws Exception {
        Item first = measured(picture(1, 200, 500));
        start(first);
        pass(4);
        plan.end(1, true);
        plan.end(1, true);
        plan.at(1, 0.5);
        pass(4);
        plan.addUp(List.of(ended(first), unknown(2)));
        assertEquals(seconds(4), plan.standing().timeLeft());
    }

    @Test
    void the_time_of_a_pause_does_not_count() throws Exception {
        Item first = measured(picture(1, 200, 500));
        plan.addUp(List.of(working(first)));
        plan.pause(false);
        start(first);
        pass(2);
        plan.pause(true);
        pass(100);
        plan.pause(true);
        plan.at(1, 0.5);
        assertEquals(seconds(2), plan.standing().timeLeft(), "while it lasts");
        plan.pause(false);
        plan.pause(false);
        pass(1);
        assertEquals(seconds(3), plan.standing().timeLeft(), "after it");
        plan.pause(true);
        pass(50);
        plan.pause(false);
        pass(1);
        assertEquals(seconds(4), plan.standing().timeLeft(), "after another");
    }

    private void assertStanding(int ended, int count, double share, List<Item> items) {
        plan.addUp(items);
        Standing standing = plan.standing();
        assertEquals(List.of(ended, count), List.of(standing.ended(), standing.count()));
        assertEquals(share, standing.share(), EXACT);
    }

    private void start(Item item) {
        plan.start(item.number(), new Load(4, MEMORY));
    }

    private void pass(int seconds) {
        now += seconds * SECOND;
    }

    private static Optional<Duration> seconds(int seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }

    private Item measured(Item item) {
        plan.head(item);
        return item;
    }

    private Item picture(int number, int width, int height) throws Problem {
        Path file = temp.resolve(number + ".png");
        new ArtworkWriter().write(DrawnSamples.of(DrawnSamples.Kind.FLAT, width, height, Layout.GREY, number), PictureFormat.PNG, 100, file, false);
        return item(number, file);
    }

    private Item unknown(int number) {
        return item(number, JobFolder.write(temp.resolve(number + ".png"), "no picture"));
    }

    private static Item item(int number, Path file) {
        return new Item(number, new FoundPicture(file, Path.of("")), new State.Waiting());
    }

    private static Item working(Item item) {
        return item.in(new State.Working(Progress.Stage.PROTECTING, 0));
    }

    private static Item ended(Item item) {
        return item.in(new State.Ended(new Outcome.Skipped(item.picture().file(), item.picture().file())));
    }
}
