package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.util.function.Supplier;
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
import sfumato.ui.batch.Phase;
import sfumato.ui.batch.QueueBar;
import sfumato.ui.batch.QueuePage;
import sfumato.ui.compare.CompareBar;
import sfumato.ui.compare.CompareModel;
import sfumato.ui.mask.MaskBar;
import sfumato.ui.part.LatePart;
import sfumato.ui.part.LateParts;
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
    private final LateParts late = new LateParts();
    private final BooleanProperty figures = new SimpleBooleanProperty();
    private final BooleanBinding empty;
    private final BooleanBinding queueShown;
    private final BooleanBinding pictureShown;

    /// @param presets of the choices; asked for once
    public WorkspaceView(Studio studio, WorkspaceActions actions, Thumbnails thumbnails, Supplier<PresetsModel> presets, ObjectProperty<Appearance> appearance) {
        this.studio = studio;
        this.actions = actions;
        empty = Bindings.isEmpty(studio.portfolio().pictures()).and(studio.workspace().pictureProperty().isNull());
        queueShown = studio.pageProperty().isEqualTo(Studio.Page.QUEUE);
        // Making all parts at once would take too long: the first screen stays until they are there.
        pictureShown = empty.not().and(late.allMadeProperty()).and(queueShown.not());
        setId("workspace");
        getStyleClass().addAll("sfumato", "workspace");
        getStylesheets().add(WorkspaceView.class.getResource("/sfumato/ui/window.css").toExternalForm());
        // In the order in which a first picture needs them; the Tab key goes through them in the order of the setters below.
        Node picture = picture();
        Node settings = late.part(() -> new SettingsPanel(studio, actions, presets.get(), late, pictureShown), pictureShown);
        Node strip = late.part(() -> new PortfolioStrip(studio.portfolio(), thumbnails, actions::remove),
                Bindings.size(studio.portfolio().pictures()).greaterThan(1).and(late.allMadeProperty()));
        BorderPane window = new BorderPane(middle(picture));
        window.setTop(new WorkspaceMenu(studio, actions, compare, figures, appearance));
        window.setLeft(strip);
        window.setRight(settings);
        window.setBottom(late.part(() -> new QueueBar(studio.queue(), actions), studio.queue().phaseProperty().isNotEqualTo(Phase.NONE)));
        getChildren().addAll(window, new SheetLayer(studio, actions, window));
        WorkspaceKeys.install(this, compare);
        DropTarget.install(this, actions);
    }

    /// How the picture in hand is shown.
    public CompareModel compare() {
        return compare;
    }

    /// What is hidden at the beginning, to be made in quiet moments.
    public LateParts late() {
        return late;
    }

    /// The picture in hand and what stands below it.
    private Node picture() {
        Node picture = late.part(() -> new PictureStage(studio, compare), pictureShown);
        Node modes = late.part(() -> new CompareBar(compare), pictureShown);
        Node brush = late.part(() -> new MaskBar(studio.mask(), actions.mask()::propose, actions.mask()::open), studio.mask().brushingProperty());
        VBox inHand = new VBox(picture, new VBox(brush, modes, new EvidencePane(studio.workspace(), actions, figures)));
        VBox.setVgrow(picture, Priority.ALWAYS);
        shown(inHand, pictureShown);
        return inHand;
    }

    private Node middle(Node picture) {
        WelcomeView welcome = new WelcomeView(studio, actions, empty.not());
        shown(welcome, empty.or(late.allMadeProperty().not()).and(queueShown.not()));
        LatePart<QueuePage> queue = late.part(() -> new QueuePage(studio.queue(), actions), queueShown);
        queueShown.addListener((_, _, now) -> {
            if (now) {
                queue.part().takeFocus();
            }
        });
        NoticeBar notice = new NoticeBar(studio.workspace(), actions);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notice, new Insets(24));
        return new StackPane(welcome, picture, queue, notice);
    }

    /// What is hidden takes no place either.
    private static void shown(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }
}
