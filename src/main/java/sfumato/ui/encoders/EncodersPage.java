package sfumato.ui.encoders;

import static sfumato.ui.text.Messages.text;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import sfumato.pack.PackLibrary.Listing;

/// The page of the encoders: what they are for, which there are, a way to add one, and where artists get them. Made once; to be told
/// whenever it is opened.
public final class EncodersPage extends ScrollPane {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 600;
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final EncodersModel model;
    private final VBox list = new VBox();
    private final Button add = new Button(text("encoders.add"));
    private final DoingPane doing;

    /// @param choose asks for files
    public EncodersPage(EncodersModel model, Supplier<List<Path>> choose) {
        this.model = model;
        setId("encoders");
        getStyleClass().add("encoders-scroll");
        setPrefSize(WIDTH, HEIGHT);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        add.setId("encoders-add");
        add.setOnAction(_ -> model.add(choose.get()));
        add.visibleProperty().bind(model.task().runningProperty().not());
        add.managedProperty().bind(add.visibleProperty());
        doing = new DoingPane(model);
        list.setId("encoders-list");
        list.getStyleClass().add("encoders-list");
        VBox all = new VBox(Words.of(text("encoders.what")), list, new ToldBar(model.toldProperty()), doing, add, judged(),
                section("encoders.where"), section("encoders.licence"));
        all.getStyleClass().add("encoders");
        setContent(all);
        model.listingProperty().subscribe(now -> show(now.orElseGet(() -> new Listing(List.of(), List.of())), now.isPresent()));
        model.choiceProperty().addListener((_, _, now) -> list.getChildren().forEach(row -> {
            if (row instanceof PackRow pack) {
                pack.show(now);
            }
        }));
        model.task().runningProperty().addListener((_, _, running) -> {
            if (running) {
                doing.takeFocus();
            } else {
                home();
            }
        });
        acceptFiles();
    }

    /// Looks again what there is. When the page is opened.
    public void opened() {
        model.look();
    }

    private void show(Listing now, boolean known) {
        list.getChildren().clear();
        now.packs().forEach(pack -> list.getChildren().add(new PackRow(model, pack, this::home)));
        now.damaged().forEach(problem -> list.getChildren().add(new DamagedRow(model, problem, this::home)));
        if (list.getChildren().isEmpty()) {
            Label none = Words.of(known ? text("encoders.none") : "", "quiet");
            none.setId("encoders-none");
            VBox place = new VBox(none);
            place.getStyleClass().add("encoders-place");
            list.getChildren().add(place);
        }
    }

    private void home() {
        add.requestFocus();
    }

    private Node judged() {
        CheckBox box = new CheckBox(text("encoders.judged"));
        box.setId("encoders-judged");
        box.setWrapText(true);
        box.setAccessibleHelp(text("encoders.judged.help"));
        box.selectedProperty().bindBidirectional(model.judgedProperty());
        Label help = Words.of(text("encoders.judged.help"), "quiet", "choice-help");
        VBox judged = new VBox(box, help);
        judged.getStyleClass().add("encoders-judged");
        return judged;
    }

    private static Node section(String key) {
        VBox section = new VBox(Words.of(text(key + ".title"), "section-title"), Words.of(text(key)));
        section.getStyleClass().add("encoders-section");
        return section;
    }

    private void acceptFiles() {
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_ENTERED, event -> pseudoClassStateChanged(DROPPING, event.getDragboard().hasFiles()));
        addEventHandler(DragEvent.DRAG_EXITED, _ -> pseudoClassStateChanged(DROPPING, false));
        addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) {
                List<Path> paths = event.getDragboard().getFiles().stream().map(File::toPath).toList();
                Platform.runLater(() -> model.add(paths)); // the other program need not wait
            }
            event.setDropCompleted(files);
            event.consume();
        });
    }
}
