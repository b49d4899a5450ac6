package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sfumato.ui.text.Messages;

/// What a person sets once. Every change holds, and is saved, at once.
public final class PreferencesPane extends VBox {
    private static final double NAMES = 150;
    private static final double WIDTH = 560;

    private final SettingsStore store;

    /// @param chooseFolder asks for a folder, beginning in the given one
    /// @param showEncoders shows the encoders that the person added
    public PreferencesPane(SettingsStore store, Function<Optional<Path>, Optional<Path>> chooseFolder, Runnable showEncoders) {
        this.store = store;
        setId("preferences");
        getStyleClass().add("preferences");
        setPrefWidth(WIDTH);
        List<Optional<Locale>> languages = new ArrayList<>(List.of(Optional.empty()));
        Messages.languages().stream().map(Optional::of).forEach(languages::add);
        CheckBox remember = new CheckBox(text("preferences.remember.yes"));
        remember.setId("preferences-remember");
        remember.selectedProperty().bindBidirectional(part(Preferences::rememberChoices, Preferences::withRememberChoices));
        getChildren().add(new Form(NAMES)
                .row("appearance.title", OptionBox.of("preferences-appearance", List.of(Appearance.values()),
                        one -> text("appearance", one), part(Preferences::appearance, Preferences::withAppearance)))
                .row("preferences.language", explained("preferences.language", OptionBox.of("preferences-language", languages,
                        PreferencesPane::name, part(Preferences::language, Preferences::withLanguage))))
                .row("preferences.processors", explained("preferences.processors", OptionBox.of("preferences-processors",
                        List.of(ProcessorShare.values()), one -> text("preferences.processors", one),
                        part(Preferences::processors, Preferences::withProcessors))))
                .row("preferences.folder", explained("preferences.folder", folder(chooseFolder)))
                .row("preferences.encoders", explained("preferences.encoders", encoders(showEncoders)))
                .row("preferences.remember", remember));
    }

    private <T> ObjectProperty<T> part(Function<Preferences, T> get, BiFunction<Preferences, T, Preferences> with) {
        ObjectProperty<T> part = new SimpleObjectProperty<>(this, "", get.apply(store.preferencesProperty().get()));
        part.addListener((_, _, now) -> store.change(preferences ->
                now.equals(get.apply(preferences)) ? preferences : with.apply(preferences, now)));
        store.preferencesProperty().addListener((_, _, now) -> part.set(get.apply(now)));
        return part;
    }

    /// Each language under its own name, so that whoever reads no other finds it.
    private static String name(Optional<Locale> language) {
        return language.map(one -> one.getDisplayLanguage(one)).orElseGet(() -> text("preferences.language.system"));
    }

    private static VBox explained(String key, Region control) {
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(text(key));
        control.setAccessibleHelp(text(key + ".help"));
        VBox explained = new VBox(control, Section.help(text(key + ".help")));
        explained.getStyleClass().add("explained");
        return explained;
    }

    private static Button encoders(Runnable showEncoders) {
        Button encoders = new Button(text("preferences.encoders.show"));
        encoders.setId("preferences-encoders");
        encoders.setOnAction(_ -> showEncoders.run());
        return encoders;
    }

    private HBox folder(Function<Optional<Path>, Optional<Path>> chooseFolder) {
        ObjectProperty<Optional<Path>> folder = part(Preferences::folder, Preferences::withFolder);
        Button choose = new Button();
        choose.setId("preferences-folder");
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setMnemonicParsing(false);
        choose.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        choose.textProperty().bind(folder.map(chosen -> chosen.map(Path::toString).orElseGet(() -> text("preferences.folder.none"))));
        choose.setOnAction(_ -> chooseFolder.apply(folder.get()).ifPresent(chosen -> folder.set(Optional.of(chosen))));
        Button forget = new Button(text("preferences.folder.forget"));
        forget.setId("preferences-folder-forget");
        forget.setMinWidth(USE_PREF_SIZE);
        forget.disableProperty().bind(folder.map(Optional::isEmpty));
        forget.setOnAction(_ -> folder.set(Optional.empty()));
        HBox.setHgrow(choose, Priority.ALWAYS);
        HBox row = new HBox(choose, forget);
        row.getStyleClass().add("row");
        return row;
    }
}
