package sfumato.ui.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import sfumato.batch.JobSettings;
import sfumato.batch.NamePattern;
import sfumato.image.metadata.MetadataWishes;
import sfumato.protect.Aim;
import sfumato.protect.DecoyChoice;
import sfumato.protect.Effort;
import sfumato.protect.MaskChoice;
import sfumato.protect.OutputSettings;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.Strength;

/// The artist's choices, with undo and redo. Kept as one value; every control sees its own part of it (see [#part]). To be
/// used on the window's thread.
public final class SettingsModel {
    /// The choices as one value, in the artist's words.
    ///
    /// @param mask   a file of it is of the picture in hand alone
    /// @param encoders names of the packs that pictures are protected against beside the program's own encoder, each once
    /// @param copies what is for portfolios alone and changes nothing in a copy itself
    public record Choice(Aim aim, DecoyChoice decoy, Strength strength, Effort effort, MaskChoice mask, OutputSettings output,
                         MetadataWishes metadata, List<String> encoders, Copies copies) {
        public static final Choice DEFAULT = new Choice(Aim.STYLE, new DecoyChoice.Automatic(), Strength.BALANCED, Effort.STANDARD,
                new MaskChoice.None(), OutputSettings.DEFAULT, MetadataWishes.DEFAULT, List.of(), Copies.DEFAULT);

        public Choice {
            encoders = List.copyOf(encoders);
        }

        /// What decides the protected copy of a picture. A copy is out of date when this changes.
        public ProtectionSettings settings() {
            return ProtectionSettings.DEFAULT.withAim(aim).withDecoy(decoy).withMaxCodes(strength.maxCodes()).withSteps(effort.steps())
                    .withMask(mask).withOutput(output).withMetadata(metadata).withEncoders(encoders);
        }

        /// The same for a portfolio, on this day and into this folder.
        public JobSettings job(Path folder, LocalDate day) {
            return new JobSettings(folder, new NamePattern(copies.names()), copies.conflicts(), copies.reports(),
                    withoutPainting().settings(), day);
        }

        /// Without the mask that was painted for one picture.
        public Choice withoutPainting() {
            return mask instanceof MaskChoice.FromFile ? withMask(new MaskChoice.None()) : this;
        }

        public Choice withAim(Aim other) {
            return new Choice(other, decoy, strength, effort, mask, output, metadata, encoders, copies);
        }

        public Choice withDecoy(DecoyChoice other) {
            return new Choice(aim, other, strength, effort, mask, output, metadata, encoders, copies);
        }

        public Choice withStrength(Strength other) {
            return new Choice(aim, decoy, other, effort, mask, output, metadata, encoders, copies);
        }

        public Choice withEffort(Effort other) {
            return new Choice(aim, decoy, strength, other, mask, output, metadata, encoders, copies);
        }

        public Choice withMask(MaskChoice other) {
            return new Choice(aim, decoy, strength, effort, other, output, metadata, encoders, copies);
        }

        public Choice withOutput(OutputSettings other) {
            return new Choice(aim, decoy, strength, effort, mask, other, metadata, encoders, copies);
        }

        public Choice withMetadata(MetadataWishes other) {
            return new Choice(aim, decoy, strength, effort, mask, output, other, encoders, copies);
        }

        public Choice withEncoders(List<String> other) {
            return new Choice(aim, decoy, strength, effort, mask, output, metadata, other, copies);
        }

        /// Against this one too, or not. Their order changes the last digits, so it is always that of the alphabet.
        public Choice withEncoder(String name, boolean on) {
            Stream<String> others = encoders.stream().filter(other -> !other.equals(name));
            return withEncoders((on ? Stream.concat(others, Stream.of(name)) : others).sorted().toList());
        }

        public Choice withCopies(Copies other) {
            return new Choice(aim, decoy, strength, effort, mask, output, metadata, encoders, other);
        }
    }

    private final History<Choice> history;
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.DEFAULT);
    private final ReadOnlyObjectWrapper<Optional<Path>> painting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Aim> aim = part("aim", Choice::aim, Choice::withAim);
    private final ObjectProperty<DecoyChoice> decoy = part("decoy", Choice::decoy, Choice::withDecoy);
    private final ObjectProperty<Strength> strength = part("strength", Choice::strength, Choice::withStrength);
    private final ObjectProperty<Effort> effort = part("effort", Choice::effort, Choice::withEffort);
    private final ObjectProperty<MaskChoice> mask = part("mask", Choice::mask, Choice::withMask);

    public SettingsModel() {
        this(System::nanoTime);
    }

    SettingsModel(LongSupplier nanoClock) {
        history = new History<>(Choice.DEFAULT, nanoClock);
    }

    /// A part of the choices as a property: it follows them, and setting it changes them.
    ///
    /// @param subject what changes; quick changes of the same subject are undone together
    public <T> ObjectProperty<T> part(String subject, Function<Choice, T> get, BiFunction<Choice, T, Choice> with) {
        ObjectProperty<T> part = new SimpleObjectProperty<>(this, subject, get.apply(choice.get()));
        part.addListener((_, _, now) -> {
            if (!now.equals(get.apply(choice.get()))) { // it does not follow the choices, but goes before them
                change(subject, with.apply(choice.get(), now));
            }
        });
        choice.addListener((_, _, now) -> part.set(get.apply(now)));
        return part;
    }

    /// Makes other choices, all at once.
    public void change(String subject, Choice other) {
        history.change(subject, other);
        choice.set(history.now());
    }

    /// Takes the last change back; does nothing if there is none.
    public void undo() {
        if (history.canUndoProperty().get()) {
            choice.set(history.undo());
        }
    }

    /// Makes the change again that was taken back last; does nothing if there is none.
    public void redo() {
        if (history.canRedoProperty().get()) {
            choice.set(history.redo());
        }
    }

    /// Takes up the choices of the last time; there is nothing before them to go back to.
    public void start(Choice remembered) {
        choice.set(history.rewrite(_ -> remembered));
    }

    /// Everything as the program proposes it. Can be undone.
    public void reset() {
        change("reset", Choice.DEFAULT);
    }

    /// Takes the mask that was painted for the picture in hand. Each painting needs a file name of its own, or nobody could tell
    /// that a copy was made with an earlier one.
    public void paint(Path file) {
        painting.set(Optional.of(file));
        mask.set(new MaskChoice.FromFile(file));
    }

    /// Forgets what was painted, when another picture is opened; the choices with it cannot be brought back.
    public void forgetPainting() {
        painting.set(Optional.empty());
        choice.set(history.rewrite(Choice::withoutPainting));
    }

    /// Switches packs off that are gone; choices with them cannot be brought back.
    ///
    /// @param there whether a pack of this name is there
    public void keepEncoders(Predicate<String> there) {
        choice.set(history.rewrite(one -> one.withEncoders(one.encoders().stream().filter(there).toList())));
    }

    public ObjectProperty<Aim> aimProperty() {
        return aim;
    }

    public ObjectProperty<DecoyChoice> decoyProperty() {
        return decoy;
    }

    public ObjectProperty<Strength> strengthProperty() {
        return strength;
    }

    public ObjectProperty<Effort> effortProperty() {
        return effort;
    }

    public ObjectProperty<MaskChoice> maskProperty() {
        return mask;
    }

    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// The mask that was painted for the picture in hand, whether it is chosen or not.
    public ReadOnlyObjectProperty<Optional<Path>> paintingProperty() {
        return painting.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }
}
