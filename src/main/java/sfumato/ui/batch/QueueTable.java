package sfumato.ui.batch;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import sfumato.batch.Item;
import sfumato.ui.portfolio.PictureState;
import sfumato.ui.portfolio.StateSign;
import sfumato.ui.portfolio.StateWords;

/// The pictures of the queue as a table. Only rows that are seen have nodes.
final class QueueTable extends TableView<QueueRow> {
    private final QueueModel model;

    /// @param open takes a row's picture in hand
    QueueTable(QueueModel model, Consumer<QueueRow> open) {
        this.model = model;
        setId("queue-table");
        setItems(model.rows());
        setAccessibleText(text("queue.title"));
        setPlaceholder(new Label(text("queue.none")));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("queue.column.number", 60, 60, row -> new ReadOnlyObjectWrapper<>(String.valueOf(row.number()))));
        getColumns().add(column("queue.column.name", 200, 420, row -> new ReadOnlyObjectWrapper<>(row.name())));
        getColumns().add(state());
        getColumns().add(column("queue.column.time", 110, 110, row -> row.stateProperty().map(_ -> QueueWords.took(row))));
        getColumns().add(column("queue.column.reason", 240, 2000, row -> row.stateProperty().map(_ -> QueueWords.state(row).detail())));
        setRowFactory(_ -> row(open));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> keyPressed(event, open));
    }

    /// The rows that are marked, as they are now.
    List<QueueRow> picked() {
        return getSelectionModel().getSelectedItems().stream().filter(row -> row != null).toList();
    }

    private TableRow<QueueRow> row(Consumer<QueueRow> open) {
        TableRow<QueueRow> row = new TableRow<>();
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    private void keyPressed(KeyEvent event, Consumer<QueueRow> open) {
        if (event.isShortcutDown() || picked().isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE) {
            model.remove(picked());
        } else if (event.getCode() == KeyCode.ENTER) {
            open.accept(picked().getFirst());
        } else if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            model.move(picked().getFirst(), event.getCode() == KeyCode.UP ? -1 : 1);
        } else {
            return;
        }
        event.consume();
    }

    private static TableColumn<QueueRow, String> column(String key, double least, double most,
                                                        Function<QueueRow, ObservableValue<String>> value) {
        TableColumn<QueueRow, String> column = new TableColumn<>(text(key));
        column.setCellValueFactory(features -> value.apply(features.getValue()));
        column.setCellFactory(_ -> new WordsCell());
        column.setMinWidth(least);
        column.setMaxWidth(most);
        column.setSortable(false); // the order is that of the work
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<QueueRow, Item.State> state() {
        TableColumn<QueueRow, Item.State> column = new TableColumn<>(text("queue.column.state"));
        column.setCellValueFactory(features -> features.getValue().stateProperty());
        column.setCellFactory(_ -> new StateCell());
        column.setMinWidth(180);
        column.setMaxWidth(180);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /// Words that may be too long for their column are told in full by a tooltip.
    private static final class WordsCell extends TableCell<QueueRow, String> {
        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
            setTooltip(empty || words == null || words.length() < 40 ? null : new Tooltip(words));
        }
    }

    private static final class StateCell extends TableCell<QueueRow, Item.State> {
        private final StateSign sign = new StateSign();

        @Override
        protected void updateItem(Item.State state, boolean empty) {
            super.updateItem(state, empty);
            if (empty || state == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            StateWords words = StateWords.of(PictureState.of(state));
            sign.show(words);
            setGraphic(sign);
            setAccessibleText(words.all());
        }
    }
}
