package sfumato.ui.encoders;

import static sfumato.ui.text.Messages.text;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What there is to say: a sign and words.
final class ToldBar extends HBox {
    ToldBar(ObservableValue<Optional<Told>> told) {
        setId("encoders-told");
        setAlignment(Pos.TOP_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        managedProperty().bind(visibleProperty());
        told.subscribe(this::show);
    }

    private void show(Optional<Told> now) {
        setVisible(now.isPresent());
        getChildren().clear();
        now.ifPresent(news -> {
            String kind = news.kind().name().toLowerCase(Locale.ROOT);
            getStyleClass().setAll("encoder-told", kind);
            setAccessibleText(text("notice.kind", news.kind()) + ": " + news.headline() + " " + news.detail());
            Region sign = new Region();
            sign.getStyleClass().addAll("icon", "icon-" + kind);
            Label headline = Words.of(news.headline(), "notice-headline");
            headline.setId("encoders-told-headline");
            VBox words = new VBox(headline, Words.of(news.detail()));
            HBox.setHgrow(words, Priority.ALWAYS);
            getChildren().addAll(sign, words);
        });
    }
}
