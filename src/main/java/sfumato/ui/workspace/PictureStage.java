package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import sfumato.ui.compare.CompareModel;
import sfumato.ui.compare.CompareView;
import sfumato.ui.mask.MaskLayer;

/// The picture in hand beside its copy, or beside the preview of it while it is being made.
final class PictureStage extends StackPane {
    private final WorkspaceModel model;
    private final CompareModel compare;
    private final CompareView comparison;
    private Path shown;

    PictureStage(Studio studio, CompareModel compare) {
        this.model = studio.workspace();
        this.compare = compare;
        comparison = new CompareView(compare);
        comparison.setOverlay(new MaskLayer(studio.mask(), compare));
        getChildren().addAll(comparison, nothing(), opening());
        model.pictureProperty().subscribe(_ -> show());
        model.copyProperty().addListener((_, _, now) -> {
            show();
            if (now != null && isFocusFree()) {
                comparison.requestFocus(); // so that Space and the arrow keys compare at once
            }
        });
        model.previewProperty().addListener(_ -> show());
        model.staleProperty().addListener(_ -> show());
    }

    private void show() {
        OpenPicture picture = model.pictureProperty().get();
        if (picture == null) {
            comparison.show(null, null);
            shown = null;
            return;
        }
        ProtectedCopy copy = model.copyProperty().get();
        ShownPreview preview = picture.file().equals(model.protectingProperty().get()) ? model.previewProperty().get() : null;
        if (preview != null) {
            comparison.show(picture.pixels(), preview.pixels());
            comparison.setAfterText(text("compare.preview", preview.step(), preview.steps()));
        } else {
            comparison.show(picture.pixels(), copy == null ? null : copy.pixels());
            comparison.setAfterText(text(model.staleProperty().get() ? "compare.protected.stale" : "compare.protected"));
        }
        if (!picture.file().equals(shown)) {
            shown = picture.file();
            compare.showPicture(picture.pixels().width(), picture.pixels().height());
        }
    }

    // Who goes through the strip with the arrow keys wants to go on there.
    private boolean isFocusFree() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        return focused == null || (focused.lookup("#portfolio-list") == null && !"portfolio-list".equals(focused.getId()));
    }

    private Node nothing() {
        Label nothing = new Label(text("compare.nothing"));
        nothing.setId("nothing-shown");
        nothing.getStyleClass().add("half-label");
        nothing.setMouseTransparent(true);
        nothing.visibleProperty().bind(model.pictureProperty().isNull().and(model.loading().runningProperty().not()));
        return nothing;
    }

    private Node opening() {
        Label opening = new Label(text("compare.opening"));
        opening.setId("opening");
        opening.getStyleClass().add("half-label");
        opening.setMouseTransparent(true);
        opening.visibleProperty().bind(Bindings.createBooleanBinding(() -> model.loading().isRunning(), model.loading().runningProperty()));
        StackPane.setAlignment(opening, Pos.BOTTOM_LEFT);
        StackPane.setMargin(opening, new Insets(16));
        return opening;
    }
}
