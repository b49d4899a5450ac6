package sfumato.ui.encoders;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import sfumato.pack.Pack;
import sfumato.pack.PackLibrary.Listing;
import sfumato.problem.Problem;
import sfumato.ui.settings.SettingsModel;
import sfumato.ui.settings.SettingsModel.Choice;
import sfumato.ui.task.Outcome;
import sfumato.ui.task.TaskModel;
import sfumato.ui.task.Work;

/// The encoders that a person added, without any control: which there are, which of them pictures are protected against, and at most
/// one that is being read or tried. Whatever is gone is switched off and told of. To be used on the window's thread.
public final class EncodersModel {
    /// Who hears of what concerns the whole window.
    public interface Listener {
        /// Something happened while the page may not be open.
        void told(Told news);

        /// A mistake of ours.
        void fault(Throwable fault);

        /// Whether work that is going on needs this pack.
        boolean needs(String name);
    }

    private final EncoderPacks packs;
    private final SettingsModel settings;
    private final TaskModel task;
    private final Executor desk;
    private final Executor window;
    private final Listener listener;
    private final ReadOnlyObjectWrapper<Optional<Listing>> listing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Doing>> doing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty judged = new SimpleBooleanProperty(true);

    /// @param settings whose choices name the packs that are switched on
    /// @param task     for reading and trying
    /// @param desk     for what is short but waits for the disk, one after another
    /// @param window   runs something on the window's thread
    public EncodersModel(EncoderPacks packs, SettingsModel settings, TaskModel task, Executor desk, Executor window, Listener listener) {
        this.packs = packs;
        this.settings = settings;
        this.task = task;
        this.desk = desk;
        this.window = window;
        this.listener = listener;
    }

    /// Begins to watch over the choices: packs that they name may be gone. Once, when the window is there.
    public void begin() {
        lookIfUnknown(settings.choiceProperty().get().encoders());
        settings.choiceProperty().addListener((_, before, now) -> {
            if (!now.encoders().equals(before.encoders())) {
                window.execute(() -> lookIfUnknown(settings.choiceProperty().get().encoders())); // not while others still hear of this change
            }
        });
    }

    /// Looks again which there are.
    public void look() {
        look(_ -> { });
    }

    /// Does something that needs the packs that are switched on, if all of them are there; else tells why not.
    public void whenThere(Runnable then) {
        if (settings.choiceProperty().get().encoders().isEmpty()) {
            then.run();
        } else {
            look(allThere -> {
                if (allThere) {
                    then.run();
                }
            });
        }
    }

    /// Reads and tries the encoders in these files, one after another, and keeps those that are sound. They are not switched on.
    public void add(List<Path> files) {
        if (!files.isEmpty() && isFree()) {
            Path file = files.getFirst();
            run(new Doing(Doing.Kind.ADDING, file.getFileName().toString()), (_, cancellation) -> packs.add(file, cancellation), pack -> {
                told.set(Optional.of(Told.success("encoders.added", pack.name())));
                look();
                if (files.size() > 1) {
                    add(files.subList(1, files.size()));
                }
            });
        }
    }

    /// Tries a pack again.
    public void tryAgain(Pack pack) {
        if (isFree()) {
            run(new Doing(Doing.Kind.TRYING, pack.name()), (_, cancellation) -> {
                packs.verify(pack, cancellation);
                return pack;
            }, _ -> told.set(Optional.of(Told.success("encoders.sound", pack.name()))));
        }
    }

    /// Removes a pack and switches it off.
    public void remove(Pack pack) {
        if (listener.needs(pack.name())) {
            told.set(Optional.of(Told.hint("encoders.needed", pack.name())));
        } else {
            remove(pack.name());
        }
    }

    /// Removes one that is damaged.
    void removeDamaged(String name) {
        remove(name);
    }

    private void remove(String name) {
        if (isFree()) {
            quickly((_, _) -> {
                packs.remove(name);
                return name;
            }, outcome -> end(outcome, _ -> {
                settings.keepEncoders(other -> !other.equals(name));
                told.set(Optional.of(Told.success("encoders.removed", name)));
            }));
            look(); // after it: the desk does one thing after another
        }
    }

    /// Protects against a pack too, or no longer. Can be undone.
    public void switchOn(Pack pack, boolean on) {
        settings.change("encoder " + pack.name(), settings.choiceProperty().get().withEncoder(pack.name(), on));
    }

    /// Stops reading or trying.
    public void cancel() {
        task.cancel();
    }

    /// The same for the end of the program. From any thread.
    public void abandon() {
        task.abandon();
    }

    /// Nanoseconds that a pack adds for one step on one pixel (see [sfumato.ui.settings.Pace]), if the pack is known.
    public OptionalDouble figure(String name) {
        return listing.get().stream().flatMap(known -> known.packs().stream()).filter(pack -> pack.name().equals(name))
                .mapToDouble(PackWords::nanos).findFirst();
    }

    /// What there is; empty before anyone looked.
    public ReadOnlyObjectProperty<Optional<Listing>> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return settings.choiceProperty();
    }

    /// Whether packs that are switched off judge the copies.
    public BooleanProperty judgedProperty() {
        return judged;
    }

    /// What there is to say on the page.
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Doing>> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    TaskModel task() {
        return task;
    }

    private void lookIfUnknown(List<String> names) {
        if (!names.isEmpty() && !listing.get().map(EncodersModel::names).orElse(Set.of()).containsAll(names)) {
            look();
        }
    }

    /// @param then hears whether all that are switched on are there
    private void look(Consumer<Boolean> then) {
        quickly((_, _) -> packs.list(), outcome -> {
            switch (outcome) {
                case Outcome.Done<Listing>(Listing now) -> then.accept(take(now));
                case Outcome.Failed<?>(Problem problem) -> tellAll(Told.of(problem));
                case Outcome.Broken<?>(Throwable fault) -> listener.fault(fault);
                case Outcome.Cancelled<?> _ -> { }
            }
        });
    }

    private boolean take(Listing now) {
        listing.set(Optional.of(now));
        Set<String> there = names(now);
        List<String> gone = settings.choiceProperty().get().encoders().stream().filter(name -> !there.contains(name)).toList();
        if (!gone.isEmpty()) {
            settings.keepEncoders(there::contains);
            tellAll(Told.gone(gone));
        }
        return gone.isEmpty();
    }

    private void tellAll(Told news) {
        told.set(Optional.of(news));
        listener.told(news);
    }

    private static Set<String> names(Listing known) {
        return known.packs().stream().map(Pack::name).collect(Collectors.toSet());
    }

    private boolean isFree() {
        if (task.isRunning()) {
            told.set(Optional.of(Told.hint("encoders.busy")));
        }
        return !task.isRunning();
    }

    private <T> void run(Doing what, Work<T> work, Consumer<T> then) {
        told.set(Optional.empty());
        doing.set(Optional.of(what));
        task.run(work, outcome -> {
            doing.set(Optional.empty());
            end(outcome, then);
        });
    }

    private <T> void quickly(Work<T> work, Consumer<Outcome<T>> then) {
        new TaskModel(desk, window, System::nanoTime).run(work, then);
    }

    private <T> void end(Outcome<T> outcome, Consumer<T> then) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> then.accept(value);
            case Outcome.Failed<T>(Problem problem) -> told.set(Optional.of(Told.of(problem)));
            case Outcome.Cancelled<T> _ -> told.set(Optional.of(Told.hint("encoders.cancelled")));
            case Outcome.Broken<T>(Throwable fault) -> {
                told.set(Optional.of(Told.of(fault)));
                listener.fault(fault);
            }
        }
    }
}
