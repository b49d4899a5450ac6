package sfumato.ui.batch;

import static sfumato.ui.text.Messages.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sfumato.batch.Item;
import sfumato.batch.Outcome;

/// The queue as a page: every picture in its order, and what can be done with those that are marked.
public final class QueuePage extends VBox {
    private final QueueModel model;
    private final QueueWays ways;
    private final QueueTable table;

    public QueuePage(QueueModel model, QueueWays ways) {
        this.model = model;
        this.ways = ways;
        table = new QueueTable(model, row -> ways.open(row.picture().file()));
        setId("queue-page");
        getStyleClass().add("queue-page");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head(), tools(), table);
    }

    public void takeFocus() {
        table.requestFocus();
    }

    private Node head() {
        Label title = new Label(text("queue.title"));
        title.getStyleClass().add("page-title");
        Label folder = new Label();
        folder.getStyleClass().add("quiet");
        folder.textProperty().bind(model.phaseProperty().map(_ -> model.settings()
                .map(settings -> text("queue.into", settings.output())).orElse(text("queue.none"))));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button back = new Button(text("queue.back"));
        back.setId("queue-back");
        back.setOnAction(_ -> ways.togglePage());
        HBox head = new HBox(new VBox(title, folder), gap, back);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node tools() {
        HBox tools = new HBox(
                tool("queue.up", rows -> rows.size() == 1 && first(rows).isPresent(), () -> table.picked().forEach(row -> model.move(row, -1))),
                tool("queue.down", rows -> rows.size() == 1 && first(rows).isPresent(), () -> table.picked().forEach(row -> model.move(row, 1))),
                tool("queue.remove", rows -> rows.stream().anyMatch(row -> !(row.state() instanceof Item.State.Working)), () -> model.remove(table.picked())),
                tool("queue.again", rows -> rows.stream().anyMatch(QueuePage::canRetry), () -> model.retry(table.picked())),
                tool("queue.open", rows -> rows.size() == 1, () -> table.picked().forEach(row -> ways.open(row.picture().file()))),
                tool("queue.show", rows -> first(rows).flatMap(QueuePage::copy).isPresent(),
                        () -> first(table.picked()).flatMap(QueuePage::copy).ifPresent(ways::showInFolder)));
        tools.getStyleClass().add("queue-tools");
        return tools;
    }

    private Button tool(String key, Predicate<List<QueueRow>> possible, Runnable action) {
        Button tool = new Button(text(key));
        tool.setId(key.replace('.', '-'));
        tool.getStyleClass().add("small");
        tool.setOnAction(_ -> action.run());
        tool.setDisable(true);
        Runnable look = () -> tool.setDisable(!possible.test(table.picked()));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<QueueRow>) _ -> look.run());
        model.standingProperty().addListener(_ -> look.run());
        model.phaseProperty().addListener(_ -> look.run());
        return tool;
    }

    private static Optional<QueueRow> first(List<QueueRow> rows) {
        return rows.stream().findFirst();
    }

    private static boolean canRetry(QueueRow row) {
        return row.state() instanceof Item.State.Ended(Outcome outcome) && (outcome instanceof Outcome.Failed || outcome instanceof Outcome.Skipped);
    }

    private static Optional<Path> copy(QueueRow row) {
        return switch (row.state()) {
            case Item.State.Ended(Outcome.Done done) -> Optional.of(done.receipt().copy());
            case Item.State.Ended(Outcome.Before before) -> Optional.of(before.receipt().copy());
            case Item.State.Ended(Outcome.Skipped skipped) -> Optional.of(skipped.copy());
            default -> Optional.empty();
        };
    }
}
