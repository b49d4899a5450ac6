package sfumato.ui.portfolio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sfumato.batch.FoundPicture;
import sfumato.batch.PictureScan;
import sfumato.problem.Problem;

/// The pictures that were brought into the window, how it stands with each, and which one is in hand. Without any
/// control; to be used on the window's thread.
public final class PortfolioModel {
    private final Executor background;
    private final Executor window;
    private final ObservableList<PortfolioPicture> pictures = FXCollections.observableArrayList();
    private final ObservableList<PortfolioPicture> shown = FXCollections.unmodifiableObservableList(pictures);
    private final Map<Path, PortfolioPicture> byFile = new HashMap<>();
    private final ObjectProperty<PortfolioPicture> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper scanning = new ReadOnlyBooleanWrapper();
    private int scans;
    private int generation;

    /// What came of looking for pictures.
    ///
    /// @param added    those that were not in the portfolio before
    /// @param problems what could not be looked at
    public record Added(List<PortfolioPicture> added, List<Problem> problems) {
    }

    /// @param background looks through folders: each task on a thread of its own, so that a slow disk holds up nothing else
    /// @param window     runs what changes properties
    public PortfolioModel(Executor background, Executor window) {
        this.background = background;
        this.window = window;
    }

    /// Looks for pictures behind files and folders, away from the window's thread, and puts them at the end.
    /// What is in the portfolio already is not taken twice. `then` hears what came of it, unless [#stopScanning()] was called.
    public void add(List<Path> inputs, Consumer<Added> then) {
        int mine = generation;
        scans++;
        scanning.set(true);
        List<Path> absolute = inputs.stream().map(Path::toAbsolutePath).toList();
        background.execute(() -> {
            PictureScan.Result result = PictureScan.of(absolute, nowhere(absolute));
            window.execute(() -> {
                if (mine == generation) {
                    scanning.set(--scans > 0);
                    then.accept(new Added(take(result.pictures()), result.problems()));
                }
            });
        });
    }

    /// Forgets the folders that are being looked through.
    public void stopScanning() {
        generation++;
        scans = 0;
        scanning.set(false);
    }

    /// Puts a picture away; its neighbour is taken in hand if it was.
    public void remove(PortfolioPicture picture) {
        int at = pictures.indexOf(picture);
        if (at < 0) {
            return;
        }
        if (selected.get() == picture) {
            int neighbour = at + 1 < pictures.size() ? at + 1 : at - 1;
            selected.set(neighbour < 0 ? null : pictures.get(neighbour));
        }
        byFile.remove(picture.file());
        pictures.remove(at);
    }

    public void clear() {
        stopScanning();
        selected.set(null);
        pictures.clear();
        byFile.clear();
    }

    /// Takes the next picture in hand, or with -1 the one before; at the ends nothing happens.
    public void step(int by) {
        int at = pictures.indexOf(selected.get()) + by;
        if (at >= 0 && at < pictures.size()) {
            selected.set(pictures.get(at));
        }
    }

    /// It stands otherwise with a picture now; one that is not in the portfolio is passed over.
    public void stand(Path file, PictureState state) {
        find(file).ifPresent(picture -> picture.stand(state));
    }

    public Optional<PortfolioPicture> find(Path file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /// Puts pictures at the end that are known already: those of a job that is gone on with.
    public List<PortfolioPicture> take(List<FoundPicture> found) {
        List<PortfolioPicture> added = new ArrayList<>();
        for (FoundPicture one : found) {
            FoundPicture absolute = new FoundPicture(one.file().toAbsolutePath(), one.under());
            if (!byFile.containsKey(absolute.file())) {
                PortfolioPicture picture = new PortfolioPicture(absolute);
                byFile.put(picture.file(), picture);
                added.add(picture);
            }
        }
        pictures.addAll(added);
        return added;
    }

    public ObservableList<PortfolioPicture> pictures() {
        return shown;
    }

    /// The picture in hand, or null.
    public ObjectProperty<PortfolioPicture> selectedProperty() {
        return selected;
    }

    /// Whether a folder is being looked through.
    public ReadOnlyBooleanProperty scanningProperty() {
        return scanning.getReadOnlyProperty();
    }

    // Where the copies will go is asked later; no folder is left out of the search for it.
    private static Path nowhere(List<Path> inputs) {
        return inputs.isEmpty() ? Path.of("none") : inputs.getFirst().resolveSibling(".sfumato-no-output-yet");
    }
}
