package sfumato.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import sfumato.batch.Item.State;

/// A portfolio in work: its pictures in the order in which they will be done, and how it stands with each.
/// For any number of threads at once: those that protect, and the one that shows the queue and lets people change it.
public final class Job {
    private final JobSettings settings;
    private final List<Item> items = new ArrayList<>();
    private int numbers;

    /// One that is kept in memory only, and forgotten when it ends.
    public static Job unrecorded(JobSettings settings, List<FoundPicture> pictures) {
        Job job = new Job(settings);
        job.add(pictures);
        return job;
    }

    private Job(JobSettings settings) {
        this.settings = settings;
    }

    public JobSettings settings() {
        return settings;
    }

    /// As it stands now, in the order of the queue.
    public synchronized List<Item> items() {
        return List.copyOf(items);
    }

    /// Puts further pictures at the end.
    public synchronized void add(List<FoundPicture> pictures) {
        pictures.forEach(picture -> items.add(new Item(++numbers, picture, new State.Waiting())));
    }

    /// Takes a picture that waits or has ended out of the queue; its copy, if there is one, stays.
    public synchronized void remove(int number) {
        items.removeIf(item -> item.number() == number && !item.working());
    }

    /// Puts a picture at another place of the queue, counted from 0.
    public synchronized void move(int number, int place) {
        find(item -> item.number() == number).ifPresent(item -> {
            items.remove(item);
            items.add(Math.clamp(place, 0, items.size()), item);
        });
    }

    /// Lets a picture that failed or was left out wait for another try.
    public synchronized void retry(int number) {
        change(number, item -> item.state() instanceof State.Ended(Outcome.Failed _) || item.state() instanceof State.Ended(Outcome.Skipped _)
                ? item.in(new State.Waiting()) : item);
    }

    private Optional<Item> find(Predicate<Item> which) {
        return items.stream().filter(which).findFirst();
    }

    private void change(int number, UnaryOperator<Item> to) {
        items.replaceAll(item -> item.number() == number ? to.apply(item) : item);
    }
}
