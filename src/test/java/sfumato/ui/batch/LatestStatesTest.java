package sfumato.ui.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import sfumato.batch.FoundPicture;
import sfumato.batch.Item;
import sfumato.batch.Outcome;
import sfumato.batch.Receipt;
import sfumato.batch.Receipts;
import sfumato.batch.Standing;
import sfumato.protect.ProtectionResult;
import sfumato.report.Controlled;
import sfumato.report.TestEvidence;
import sfumato.report.TestVisibility;
import sfumato.task.Progress;

class LatestStatesTest {
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final List<List<Item>> shown = new ArrayList<>();
    private final LatestStates states = new LatestStates(window::add, _ -> { }, (items, _) -> shown.add(List.copyOf(items)), () -> { });

    @Test
    void a_thousand_changes_are_one_task_for_the_window_with_the_newest_of_each_picture() {
        for (int i = 0; i < 1000; i++) {
            states.changed(working(i % 3 + 1, i / 1000.0));
            states.standing(new Standing(0, 3, i / 1000.0, Optional.empty()));
        }
        assertEquals(1, window.size());
        window.remove().run();
        assertEquals(List.of(List.of(working(1, 0.999), working(2, 0.997), working(3, 0.998))), shown);
    }

    @Test
    void what_comes_after_a_delivery_is_delivered_too() {
        states.changed(working(1, 0.1));
        window.remove().run();
        states.changed(working(1, 0.2));
        window.remove().run();
        assertEquals(2, shown.size());
    }

    @Test
    void every_copy_is_delivered_before_what_changed_since() {
        List<Object> order = new ArrayList<>();
        LatestStates ordered = new LatestStates(window::add, copy -> order.add(copy.copy()), (items, _) -> items.forEach(item -> order.add(item.number())), () -> { });
        for (int number = 1; number <= 2; number++) {
            Path copy = Path.of("out", number + ".png");
            Receipt receipt = Receipts.of(Path.of("a.png"), copy);
            ordered.made(number, new ProtectionResult(Path.of("a.png"), copy, List.of(), TestEvidence.of(TestVisibility.of(8, 3.2, 38.04, 0.98765), new Controlled(0.41, 0.1), Optional.empty()), List.of(), Duration.ZERO), receipt);
            ordered.changed(new Item(number, new FoundPicture(Path.of("a.png"), Path.of("")), new Item.State.Ended(new Outcome.Done(receipt))));
        }
        assertEquals(1, window.size());
        window.remove().run();
        assertEquals(List.of(Path.of("out", "1.png"), Path.of("out", "2.png"), 1, 2), order);
        ordered.standing(Standing.NOTHING);
        window.remove().run();
        assertEquals(4, order.size(), "a copy is delivered once");
    }

    private static Item working(int number, double share) {
        return new Item(number, new FoundPicture(Path.of("a.png"), Path.of("")), new Item.State.Working(Progress.Stage.PROTECTING, share));
    }
}
