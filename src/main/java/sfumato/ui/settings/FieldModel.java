package sfumato.ui.settings;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A value that is written as text: what is written is taken as soon as it can be understood, and until then the value stays as it
/// was and it is told what is wrong. Where the value changes from elsewhere, the text follows.
final class FieldModel<T> {
    /// What a text stands for.
    sealed interface Read<T> {
        record Understood<T>(T value) implements Read<T> { }

        /// @param fault what is wrong, in a sentence
        record Faulty<T>(String fault) implements Read<T> { }
    }

    private final StringProperty text = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<Optional<String>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param words writes a value
    /// @param read  understands what is written
    FieldModel(ObjectProperty<T> value, Function<T, String> words, Function<String, Read<T>> read) {
        text.set(words.apply(value.get()));
        text.addListener((_, _, now) -> {
            switch (read.apply(now)) {
                case Read.Understood<T>(T understood) -> {
                    fault.set(Optional.empty());
                    value.set(understood);
                }
                case Read.Faulty<T>(String what) -> fault.set(Optional.of(what));
            }
        });
        value.addListener((_, _, now) -> {
            // Whoever is writing "02048" is not to have it corrected at every letter.
            if (!(read.apply(text.get()) instanceof Read.Understood<T>(T written)) || !written.equals(now)) {
                text.set(words.apply(now));
            }
        });
    }

    StringProperty textProperty() {
        return text;
    }

    /// What is wrong with the text; empty if nothing is.
    ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }
}
