package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import sfumato.ui.batch.QueueBar;
import sfumato.ui.batch.QueuePage;
import sfumato.ui.compare.CompareBar;
import sfumato.ui.compare.CompareModel;
import sfumato.ui.mask.MaskBar;
import sfumato.ui.portfolio.PortfolioStrip;
import sfumato.ui.portfolio.Thumbnails;
import sfumato.ui.settings.Appearance;
import sfumato.ui.settings.PresetsModel;

/// The content of the window: menu, strip of the portfolio, the picture with its evidence or the page of the queue, panel on the
/// right, queue at the foot; or the first screen. Over it, when something has to be asked first, a sheet.
public final class WorkspaceView extends StackPane {
    private final Studio studio;
    private final WorkspaceActions actions;
    private final CompareModel compare = new CompareModel();
    private final BooleanProperty figures = new SimpleBooleanProperty();
    private final BooleanBinding empty;
    private final BooleanBinding queueShown;

    /// @param presets of the choices
    public WorkspaceView(Studio studio, WorkspaceActions actions, Thumbnails thumbnails, PresetsModel presets, ObjectProperty<Appearance> appearance) {
        this.studio = studio;
        this.actions = actions;
        empty = Bindings.isEmpty(studio.portfolio().pictures()).and(studio.workspace().pictureProperty().isNull());
        queueShown = studio.pageProperty().isEqualTo(Studio.Page.QUEUE);
        setId("workspace");
        getStyleClass().addAll("sfumato", "workspace");
        getStylesheets().add(WorkspaceView.class.getResource("/sfumato/ui/window.css").toExternalForm());
        SettingsPanel settings = new SettingsPanel(studio, actions, presets);
        shown(settings, empty.not().and(queueShown.not()));
        PortfolioStrip strip = new PortfolioStrip(studio.portfolio(), thumbnails, actions::remove);
        shown(strip, Bindings.size(studio.portfolio().pictures()).greaterThan(1));
        BorderPane window = new BorderPane(middle());
        window.setTop(new WorkspaceMenu(studio, actions, compare, figures, appearance));
        window.setLeft(strip);
        window.setRight(settings);
        window.setBottom(new QueueBar(studio.queue(), actions));
        getChildren().addAll(window, new SheetLayer(studio, actions, window));
        WorkspaceKeys.install(this, compare);
        DropTarget.install(this, actions);
    }

    /// How the picture in hand is shown.
    public CompareModel compare() {
        return compare;
    }

    private Node middle() {
        WelcomeView welcome = new WelcomeView(studio, actions);
        shown(welcome, empty.and(queueShown.not()));
        PictureStage picture = new PictureStage(studio, compare);
        MaskBar brush = new MaskBar(studio.mask(), actions.mask()::propose, actions.mask()::open);
        shown(brush, studio.mask().brushingProperty());
        VBox below = new VBox(brush, new CompareBar(compare), new EvidencePane(studio.workspace(), actions, figures));
        VBox inHand = new VBox(picture, below);
        VBox.setVgrow(picture, Priority.ALWAYS);
        shown(inHand, empty.not().and(queueShown.not()));
        QueuePage queue = new QueuePage(studio.queue(), actions);
        shown(queue, queueShown);
        queueShown.addListener((_, _, now) -> {
            if (now) {
                queue.takeFocus();
            }
        });
        NoticeBar notice = new NoticeBar(studio.workspace(), actions);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notice, new Insets(24));
        return new StackPane(welcome, inHand, queue, notice);
    }

    /// What is hidden takes no place either.
    private static void shown(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }
}
