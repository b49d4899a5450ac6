package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows the model's notice over the foot of the picture, without stopping anything: a sign, words, one action, a cross.
final class NoticeBar extends HBox {
    private final WorkspaceModel model;
    private final WorkspaceActions actions;

    NoticeBar(WorkspaceModel model, WorkspaceActions actions) {
        this.model = model;
        this.actions = actions;
        setId("notice");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(680, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        managedProperty().bind(visibleProperty());
        model.noticeProperty().subscribe(this::show);
    }

    private void show(Notice notice) {
        setVisible(notice != null);
        getChildren().clear();
        if (notice == null) {
            return;
        }
        String kind = notice.kind().name().toLowerCase(Locale.ROOT);
        getStyleClass().setAll("notice", kind);
        setAccessibleText(text("notice.kind", notice.kind()) + ": " + notice.headline() + " " + notice.detail());
        Region sign = new Region();
        sign.getStyleClass().addAll("icon", "icon-" + kind);
        getChildren().addAll(sign, words(notice));
        if (notice.action() != Notice.Action.NONE) {
            getChildren().add(action(notice));
        }
        getChildren().add(close());
    }

    private static VBox words(Notice notice) {
        Label headline = new Label(notice.headline());
        headline.setId("notice-headline");
        headline.getStyleClass().add("notice-headline");
        Label detail = new Label(notice.detail());
        detail.setId("notice-detail");
        VBox words = new VBox(headline, detail);
        for (Label label : new Label[] {headline, detail}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private Button action(Notice notice) {
        Button action = new Button(text("notice.action", notice.action()));
        action.setId("notice-action");
        action.setMinWidth(USE_PREF_SIZE);
        action.setOnAction(_ -> actions.follow(notice));
        return action;
    }

    private Button close() {
        Region cross = new Region();
        cross.getStyleClass().addAll("icon", "icon-close");
        Button close = new Button(null, cross);
        close.setId("notice-close");
        close.getStyleClass().addAll("flat", "close");
        close.setAccessibleText(text("notice.close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> model.dismissNotice());
        return close;
    }
}
