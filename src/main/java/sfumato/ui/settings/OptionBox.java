package sfumato.ui.settings;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A box to choose one of a few values from.
final class OptionBox {
    private OptionBox() {
    }

    /// @param words what a value is called
    static <T> ComboBox<T> of(String id, List<T> options, Function<T, String> words, ObjectProperty<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(options);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String written) {
                throw new UnsupportedOperationException("nothing can be written into the box");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        box.setVisibleRowCount(options.size());
        return box;
    }
}
