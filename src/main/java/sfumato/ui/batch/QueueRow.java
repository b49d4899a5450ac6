package sfumato.ui.batch;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sfumato.batch.FoundPicture;
import sfumato.batch.Item;

/// One picture of the queue. To be used on the window's thread.
public final class QueueRow {
    private final int number;
    private final FoundPicture picture;
    private final ReadOnlyObjectWrapper<Item.State> state;

    QueueRow(Item item) {
        number = item.number();
        picture = item.picture();
        state = new ReadOnlyObjectWrapper<>(item.state());
    }

    /// Its number in the job, which never changes.
    public int number() {
        return number;
    }

    public FoundPicture picture() {
        return picture;
    }

    public String name() {
        return picture.file().getFileName().toString();
    }

    public Item.State state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<Item.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void stand(Item.State now) {
        state.set(now);
    }
}
