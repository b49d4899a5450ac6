package sfumato.ui.portfolio;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sfumato.batch.FoundPicture;

/// One picture of the portfolio. To be used on the window's thread.
public final class PortfolioPicture {
    private final FoundPicture found;
    private final ReadOnlyObjectWrapper<PictureState> state = new ReadOnlyObjectWrapper<>(new PictureState.Untouched());

    PortfolioPicture(FoundPicture found) {
        this.found = found;
    }

    /// Its file, as an absolute path, and the folder below the output folder that its copy goes to.
    public FoundPicture found() {
        return found;
    }

    public Path file() {
        return found.file();
    }

    public String name() {
        return file().getFileName().toString();
    }

    public PictureState state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<PictureState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void stand(PictureState now) {
        state.set(now);
    }

    @Override
    public String toString() {
        return name();
    }
}
