package sfumato.ui.compare;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Cancellation;
import sfumato.ui.mask.MaskBar;
import sfumato.ui.mask.MaskLayer;
import sfumato.ui.mask.MaskModel;

/// The comparing view with its bar and the brush, put together as the window does it.
public final class CompareScene {
    public final CompareModel model = new CompareModel();
    public final MaskModel mask = new MaskModel();
    public final CompareView view = new CompareView(model);
    public final MaskLayer layer = new MaskLayer(mask, model);
    public final VBox root;
    /// What the bar of the brush asked for.
    public int proposals;
    public int openings;

    public CompareScene() {
        MaskBar tools = new MaskBar(mask, () -> proposals++, () -> openings++);
        tools.visibleProperty().bind(mask.brushingProperty());
        tools.managedProperty().bind(mask.brushingProperty());
        view.setOverlay(layer);
        VBox.setVgrow(view, Priority.ALWAYS);
        root = new VBox(view, tools, new CompareBar(model));
        root.getStyleClass().addAll("sfumato", "workspace");
        root.getStylesheets().add(CompareView.class.getResource("/sfumato/ui/window.css").toExternalForm());
    }

    /// In the light theme.
    public Scene scene(double width, double height) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        return new Scene(root, width, height);
    }

    /// Shows a picture and its copy, if there is one.
    public void show(Samples original, Samples copy, String words) {
        PicturePyramid pixels = PicturePyramid.of(original, new Cancellation());
        view.show(pixels, copy == null ? null : PicturePyramid.of(copy, new Cancellation()));
        view.setAfterText(words);
        model.showPicture(original.width(), original.height());
        mask.start(new Size(original.width(), original.height()));
    }
}
