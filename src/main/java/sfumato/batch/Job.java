package sfumato.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import sfumato.batch.Item.State;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.task.Cancellation;
import sfumato.task.Progress;

/// A portfolio in work: its pictures in the order in which they will be done, and how it stands with each.
/// For any number of threads at once: those that protect, and the one that shows the queue and lets people change it,
/// which is never kept waiting for the disk.
///
/// One that is recorded keeps a [Journal] in the output folder, so that it goes on where it stopped whatever stops it. It
/// has that folder to itself until it is closed.
public final class Job implements AutoCloseable {
    private final JobSettings settings;
    private final List<Path> inputs;
    private final Queue queue;
    private final Recorder recorder;
    private final JobNames names;
    private final OutputFolders folders;
    private final Optional<OutputPlace> place;
    private long changes;

    /// One that begins. The output folder is made where it is missing.
    ///
    /// @param inputs the files and folders in which the pictures were found, to look there again when it is resumed
    /// @throws Problem if another run is at work in the output folder, or the journal cannot be written
    public static Job begin(JobSettings settings, List<FoundPicture> pictures, List<Path> inputs) throws Problem {
        OutputFolders folders = new OutputFolders();
        Queue queue = new Queue();
        pictures.forEach(picture -> queue.add(queue.nextNumber(), picture));
        try {
            folders.prepare(settings.output());
            OutputPlace place = OutputPlace.of(settings.output());
            return new Job(settings, inputs, queue, Journal.begin(settings, inputs, queue), folders, Optional.of(place));
        } catch (Problem problem) {
            folders.close();
            throw problem;
        }
    }

    /// The same for pictures that were chosen one by one.
    public static Job begin(JobSettings settings, List<FoundPicture> pictures) throws Problem {
        return begin(settings, pictures, List.of());
    }

    /// Whether there is a job in this output folder that did not come to its end.
    public static boolean canResume(Path output) {
        return Journal.isUnfinished(output);
    }

    /// Whether pictures of it wait and its journal lies where another run of the program finds it.
    public boolean canGoOnLater() {
        return place.isPresent() && canResume(settings.output());
    }

    /// The job whose journal lies in this output folder, as it stood when it stopped. A copy that was made of the same
    /// original by the same version counts as done, unless it was removed since; what failed or was left out waits for another try.
    /// Looks at the files of all pictures that were done, so this takes a moment.
    ///
    /// @throws Problem if there is no journal or it cannot be read, or another run is at work there
    public static Job resume(Path output) throws Problem {
        Resumption resumption = Resumption.of(output);
        Entry.Header header = resumption.header();
        try {
            return new Job(header.settings(), header.inputs(), resumption.queue(), resumption.journal(), new OutputFolders(), Optional.of(OutputPlace.of(output)));
        } catch (Problem problem) {
            resumption.journal().close(true);
            throw problem;
        }
    }

    /// One that is kept in memory only, and forgotten when it ends.
    public static Job unrecorded(JobSettings settings, List<FoundPicture> pictures) {
        Job job = new Job(settings, List.of(), new Queue(), Recorder.NONE, new OutputFolders(), Optional.empty());
        job.add(pictures);
        return job;
    }

    private Job(JobSettings settings, List<Path> inputs, Queue queue, Recorder recorder, OutputFolders folders, Optional<OutputPlace> place) {
        this.settings = settings;
        this.inputs = List.copyOf(inputs);
        this.queue = queue;
        this.recorder = recorder;
        this.folders = folders;
        this.place = place;
        names = new JobNames(settings);
        queue.slots().forEach(names::remember);
    }

    public JobSettings settings() {
        return settings;
    }

    /// The files and folders in which its pictures were found.
    public List<Path> inputs() {
        return inputs;
    }

    /// As it stands now, in the order of the queue.
    public synchronized List<Item> items() {
        return queue.items();
    }

    /// Puts further pictures at the end.
    public synchronized void add(List<FoundPicture> pictures) {
        List<Entry> entries = new ArrayList<>();
        for (FoundPicture picture : pictures) {
            int number = queue.nextNumber();
            queue.add(number, picture);
            queue.slot(number).ifPresent(names::remember);
            entries.add(new Entry.Added(number, picture));
        }
        changed(entries);
    }

    /// The same for those among them that are not part of the job, and never were.
    public synchronized void addNew(List<FoundPicture> pictures) {
        add(pictures.stream().filter(picture -> !queue.knows(picture)).toList());
    }

    /// Takes a picture out of the queue; its copy, if there is one, stays. If it is in work, that work alone is given up
    /// and it leaves the queue soon after.
    public synchronized void remove(int number) {
        Optional<Slot> slot = queue.slot(number);
        if (slot.filter(s -> s.item().working()).isPresent()) {
            queue.put(number, Slot::notWanted);
        } else if (slot.isPresent()) {
            queue.remove(number);
            changed(List.of(new Entry.Removed(number)));
        }
    }

    /// Puts a picture at another place of the queue, counted from 0.
    public synchronized void move(int number, int place) {
        queue.move(number, place);
        changed(List.of(new Entry.Moved(number, place)));
    }

    /// Lets a picture that failed or was left out wait for another try.
    public synchronized void retry(int number) {
        queue.slot(number).filter(Job::canBeTriedAgain).ifPresent(slot -> {
            queue.put(number, s -> s.in(new State.Waiting()));
            changed(List.of(new Entry.Again(number)));
        });
    }

    private static boolean canBeTriedAgain(Slot slot) {
        return slot.item().state() instanceof State.Ended(Outcome.Failed _) || slot.item().state() instanceof State.Ended(Outcome.Skipped _);
    }

    synchronized Optional<Slot> next() {
        return queue.firstWaiting();
    }

    /// Where the copy of the picture goes. For the one thread that hands out the work.
    OutputNames.Choice choose(Slot slot) throws Problem {
        return names.choose(slot);
    }

    /// The output folder, for a run that begins. That of a recorded job is there since the job was opened, and not made again.
    OutputPlace output() throws Problem {
        if (place.isPresent()) {
            place.get().require();
        }
        folders.prepare(settings.output());
        return place.isPresent() ? place.get() : OutputPlace.of(settings.output());
    }

    /// Makes sure that the folder for a copy is there.
    void prepare(Path folder) throws Problem {
        folders.prepare(folder);
    }

    /// The picture, which waited, is in work from now on, if it has not left the queue.
    ///
    /// @param by gives up the work on it
    Optional<Item> begin(int number, Destination destination, Cancellation by) throws Problem {
        Recorder.Written written;
        synchronized (this) {
            if (queue.slot(number).isEmpty()) {
                return Optional.empty();
            }
            queue.put(number, slot -> slot.begun(destination, Optional.of(by)));
            written = changed(List.of(new Entry.Begun(number, destination)));
        }
        try {
            written.await();
        } catch (Problem problem) {
            giveUp(number);
            throw problem;
        }
        return item(number);
    }

    Optional<Item> at(int number, Progress.Stage stage, double share) {
        synchronized (this) {
            queue.put(number, slot -> slot.item().working() ? slot.in(new State.Working(stage, share)) : slot);
        }
        return item(number);
    }

    /// Returns when it is on the disk that the copy appears next.
    void appearing(int number, Receipt receipt, Stamp original) throws Problem {
        Entry.Appearing entry = new Entry.Appearing(number, receipt, original);
        Recorder.Written written;
        synchronized (this) {
            queue.put(number, slot -> slot.appearing(entry));
            written = changed(List.of(entry));
        }
        written.await();
    }

    /// Of the last copy that was about to appear.
    synchronized Optional<Receipt> receipt(int number) {
        return queue.slot(number).flatMap(Slot::announced).map(Entry.Appearing::receipt);
    }

    /// Nothing more is done to the picture.
    ///
    /// @return nothing if it has left the queue
    /// @throws Problem if it could not be written down; it has ended all the same
    Optional<Item> end(int number, Outcome outcome) throws Problem {
        Recorder.Written written;
        Optional<Item> item;
        synchronized (this) {
            boolean unwanted = queue.slot(number).filter(Slot::unwanted).isPresent();
            queue.put(number, slot -> slot.in(new State.Ended(outcome)));
            List<Entry> entries = new ArrayList<>(List.of(ended(number, outcome)));
            if (unwanted) {
                queue.remove(number);
                entries.add(new Entry.Removed(number));
            }
            written = changed(entries);
            item = queue.slot(number).map(Slot::item);
        }
        written.await();
        return item;
    }

    private static Entry ended(int number, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _, Outcome.Before _ -> new Entry.Done(number);
            case Outcome.Skipped skipped -> new Entry.Skipped(number, skipped.copy());
            case Outcome.Failed failed -> new Entry.Failed(number, failed.reason());
        };
    }

    /// The picture waits again, or leaves the queue if it was not wanted any more. That need not be written down: work
    /// that was begun and did not end is begun again.
    Optional<Item> giveUp(int number) {
        synchronized (this) {
            boolean unwanted = queue.slot(number).filter(Slot::unwanted).isPresent();
            queue.put(number, slot -> slot.in(new State.Waiting()));
            if (unwanted) {
                queue.remove(number);
            }
            changed(List.of(unwanted ? new Entry.Removed(number) : new Entry.Released(number)));
        }
        return item(number);
    }

    private synchronized Optional<Item> item(int number) {
        return queue.slot(number).map(Slot::item);
    }

    private Recorder.Written changed(List<Entry> entries) {
        changes++;
        notifyAll();
        return entries.isEmpty() ? () -> { } : recorder.write(entries);
    }

    /// Wakes whoever waits for a change.
    synchronized void wake() {
        changes++;
        notifyAll();
    }

    synchronized long changes() {
        return changes;
    }

    /// Returns when there were more changes than `seen`, and after some milliseconds at the latest.
    synchronized void awaitChange(long seen, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; changes == seen && left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            wait(left);
        }
    }

    /// Leaves the output folder to others. Not while it is run. Folders that were made for copies and stayed empty are
    /// removed, and so is the journal of a job that came to its end without a copy.
    @Override
    public void close() {
        boolean fruitless = items().stream().allMatch(item -> item.state() instanceof State.Ended(Outcome.Failed _));
        recorder.close(!fruitless);
        folders.close();
    }
}
