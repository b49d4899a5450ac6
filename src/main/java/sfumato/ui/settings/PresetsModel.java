package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sfumato.ui.settings.SettingsModel.Choice;

/// The presets that can be chosen, and what can be done with the artist's own. To be used on the window's thread.
public final class PresetsModel {
    static final int MOST = 200;

    /// What can be chosen, in order, and the one that was used last, if any: its choices may have been changed since.
    public record State(List<Preset> builtIn, List<Preset> own, Optional<Preset> used) {
        boolean isOwn(Preset preset) {
            return own.contains(preset);
        }
    }

    private final SettingsModel settings;
    private final Consumer<List<Preset>> keep;
    private final ReadOnlyObjectWrapper<State> state;

    /// @param own  the artist's own presets
    /// @param keep is told of them whenever they change, to save them
    public PresetsModel(SettingsModel settings, List<Preset> own, Consumer<List<Preset>> keep) {
        this.settings = settings;
        this.keep = keep;
        List<Preset> builtIn = BuiltInPresets.all();
        state = new ReadOnlyObjectWrapper<>(new State(builtIn, sorted(own), Optional.empty()));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The preset that these choices are, the one that was used last before others; empty if they are none's.
    public Optional<Preset> inForce(Choice choice) {
        State now = state.get();
        return Stream.of(now.used.stream(), now.builtIn.stream(), now.own.stream()).flatMap(some -> some)
                .filter(preset -> preset.isInForce(choice)).findFirst();
    }

    /// Makes the preset's choices.
    public void use(Preset preset) {
        settings.change("preset " + preset.name(), preset.on(settings.choiceProperty().get()));
        state.set(new State(state.get().builtIn, state.get().own, Optional.of(preset)));
    }

    /// Saves the choices as they are under a new name. Only if [#faultIn(String)] finds no fault.
    public void saveAs(String name) {
        Preset saved = new Preset(name.strip(), settings.choiceProperty().get());
        List<Preset> own = new ArrayList<>(state.get().own);
        own.add(saved);
        changed(own, Optional.of(saved));
    }

    /// Gives the used preset, one of the artist's own, the choices as they are.
    public void update() {
        replaceUsed(new Preset(used().name(), settings.choiceProperty().get()));
    }

    /// Gives the used preset another name. Only if [#faultInRenaming(String)] finds no fault.
    public void rename(String name) {
        replaceUsed(new Preset(name.strip(), used().choice()));
    }

    /// Removes the used preset. The choices stay as they are.
    public void delete() {
        List<Preset> own = new ArrayList<>(state.get().own);
        own.remove(used());
        changed(own, Optional.empty());
    }

    /// What is wrong with a name for a new preset, as a sentence; empty if nothing is.
    public Optional<String> faultIn(String name) {
        if (state.get().own.size() >= MOST) {
            return Optional.of(text("preset.fault.many", MOST));
        }
        return faultIn(name, Optional.empty());
    }

    /// The same for another name of the used preset, which may be its own.
    public Optional<String> faultInRenaming(String name) {
        return faultIn(name, Optional.of(used()));
    }

    private Optional<String> faultIn(String name, Optional<Preset> itself) {
        String wanted = name.strip();
        if (wanted.isEmpty()) {
            return Optional.of(text("preset.fault.empty"));
        }
        if (!Preset.isName(wanted)) {
            return Optional.of(text("preset.fault.name", Preset.LONGEST_NAME));
        }
        List<Preset> others = new ArrayList<>(state.get().builtIn);
        others.addAll(state.get().own);
        itself.ifPresent(others::remove);
        return others.stream().anyMatch(preset -> preset.name().equalsIgnoreCase(wanted))
                ? Optional.of(text("preset.fault.taken")) : Optional.empty();
    }

    private Preset used() {
        return state.get().used.filter(state.get()::isOwn).orElseThrow(() -> new IllegalStateException("no preset of the artist's own is used"));
    }

    private void replaceUsed(Preset replacement) {
        List<Preset> own = new ArrayList<>(state.get().own);
        own.set(own.indexOf(used()), replacement);
        changed(own, Optional.of(replacement));
    }

    private void changed(List<Preset> own, Optional<Preset> used) {
        List<Preset> sorted = sorted(own);
        state.set(new State(state.get().builtIn, sorted, used));
        keep.accept(sorted);
    }

    private static List<Preset> sorted(List<Preset> presets) {
        return presets.stream().sorted(Comparator.comparing(Preset::name, Collator.getInstance())).toList();
    }
}
