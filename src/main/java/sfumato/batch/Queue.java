package sfumato.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import sfumato.batch.Item.State;

/// The pictures of a job in their order. The same whether it is led by the people who use the program or by the entries
/// of a journal. Not for several threads.
final class Queue {
    private final List<Integer> order = new ArrayList<>();
    private final Map<Integer, Slot> slots = new HashMap<>();
    private final Set<Path> known = new HashSet<>();
    private int numbers;

    List<Item> items() {
        return order.stream().map(number -> slots.get(number).item()).toList();
    }

    List<Slot> slots() {
        return order.stream().map(slots::get).toList();
    }

    Optional<Slot> slot(int number) {
        return Optional.ofNullable(slots.get(number));
    }

    Optional<Slot> firstWaiting() {
        return order.stream().map(slots::get).filter(slot -> slot.item().waiting()).findFirst();
    }

    /// Whether this picture is, or once was, part of the job.
    boolean knows(FoundPicture picture) {
        return known.contains(whole(picture));
    }

    int nextNumber() {
        return numbers + 1;
    }

    /// @param number not given before
    void add(int number, FoundPicture picture) {
        numbers = Math.max(numbers, number);
        known.add(whole(picture));
        order.add(number);
        slots.put(number, Slot.of(number, picture));
    }

    void remove(int number) {
        order.remove(Integer.valueOf(number));
        slots.remove(number);
    }

    void move(int number, int place) {
        if (order.remove(Integer.valueOf(number))) {
            order.add(Math.clamp(place, 0, order.size()), number);
        }
    }

    void put(int number, UnaryOperator<Slot> change) {
        slots.computeIfPresent(number, (_, slot) -> change.apply(slot));
    }

    /// What an entry of a journal says.
    void replay(Entry entry) {
        switch (entry) {
            case Entry.Header _, Entry.Opened _, Entry.Closed _ -> { }
            case Entry.Added(int number, FoundPicture picture) -> add(number, picture);
            case Entry.Removed(int number) -> remove(number);
            case Entry.Moved(int number, int place) -> move(number, place);
            case Entry.Again(int number) -> put(number, slot -> slot.in(new State.Waiting()));
            case Entry.Begun(int number, var destination) -> put(number, slot -> slot.begun(destination, Optional.empty()));
            case Entry.Appearing announced -> put(announced.number(), slot -> slot.appearing(announced));
            case Entry.Done(int number) -> put(number, slot -> slot.announced().map(Queue::before).map(slot::in).orElse(slot));
            case Entry.Skipped(int number, Path copy) -> put(number, slot ->
                    slot.in(new State.Ended(new Outcome.Skipped(slot.item().picture().file(), copy))));
            case Entry.Failed(int number, String reason) -> put(number, slot ->
                    slot.in(new State.Ended(new Outcome.Failed(slot.item().picture().file(), new IllegalStateException(reason)))));
            case Entry.Released(int number) -> put(number, slot -> slot.in(new State.Waiting()));
        }
    }

    private static State before(Entry.Appearing announced) {
        return new State.Ended(new Outcome.Before(announced.receipt()));
    }

    private static Path whole(FoundPicture picture) {
        return picture.file().toAbsolutePath().normalize();
    }
}
