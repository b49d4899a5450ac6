package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sfumato.drawn.DrawnPicture;
import sfumato.protect.Aim;
import sfumato.protect.DecoyChoice;

/// The decoys side by side: the one that suits each picture, those that the program draws, and one of the artist's own.
final class DecoyGallery extends VBox {
    private static final int COLUMNS = 4;
    private static final double QUARTER = 25;

    private final SettingsModel model;
    private final Map<DecoyTile, Predicate<DecoyChoice>> tiles = new LinkedHashMap<>();
    private final DecoyTile automatic;
    private final Map<DrawnPicture, DecoyTile> drawn = new LinkedHashMap<>();
    private final DecoyTile own;
    private boolean drawing;

    DecoyGallery(SettingsModel model, SettingsDialogs dialogs) {
        this.model = model;
        getStyleClass().add("decoy-gallery");
        automatic = tile("decoy-automatic", text("decoy.automatic"), DecoyChoice.Automatic.class::isInstance,
                () -> model.decoyProperty().set(new DecoyChoice.Automatic()));
        automatic.show(sign("icon-gallery"));
        for (DrawnPicture decoy : DrawnPicture.decoys()) {
            DecoyChoice choice = new DecoyChoice.Named(decoy.label());
            drawn.put(decoy, tile("decoy-" + decoy.name(), text("decoy", decoy), choice::equals, () -> model.decoyProperty().set(choice)));
        }
        own = tile("decoy-own", text("decoy.own"), DecoyChoice.FromFile.class::isInstance,
                () -> dialogs.chooseDecoy().ifPresent(file -> model.decoyProperty().set(new DecoyChoice.FromFile(file))));
        GridPane grid = grid();
        grid.disableProperty().bind(model.aimProperty().isEqualTo(Aim.DISRUPT));
        Label meaning = Section.help("");
        meaning.setId("decoy-meaning");
        meaning.textProperty().bind(Bindings.createStringBinding(
                () -> DecoyWords.meaning(model.decoyProperty().get(), model.aimProperty().get()), model.decoyProperty(), model.aimProperty()));
        getChildren().addAll(grid, meaning);
        model.decoyProperty().subscribe(this::chosen);
    }

    /// Begins to draw the pictures, if that was not done yet: when they are about to be seen.
    void prepare() {
        if (!drawing) {
            drawing = true;
            DecoyPictures.draw((decoy, image) -> drawn.get(decoy).show(DecoyTile.square(image, DecoyTile.SIDE)));
        }
    }

    private DecoyTile tile(String id, String name, Predicate<DecoyChoice> isIt, Runnable choose) {
        DecoyTile tile = new DecoyTile(id, name, () -> {
            choose.run();
            mark(model.decoyProperty().get()); // a second click on the chosen one, or a dialog that was closed, changes nothing
        });
        tiles.put(tile, isIt);
        return tile;
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("tiles");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(QUARTER);
            grid.getColumnConstraints().add(column);
        }
        int at = 0;
        for (DecoyTile tile : tiles.keySet()) {
            grid.add(tile, at % COLUMNS, at / COLUMNS);
            at++;
        }
        return grid;
    }

    @SuppressWarnings("ReferenceEquality") // the file may have been chosen again
    private void chosen(DecoyChoice decoy) {
        if (decoy instanceof DecoyChoice.FromFile(var file)) {
            // A kind of file that the toolkit cannot show keeps the sign; the encoder's own reader takes more kinds.
            Image image = new Image(file.toUri().toString(), 4 * DecoyTile.SIDE, 4 * DecoyTile.SIDE, true, true, true);
            own.show(sign("icon-picture"));
            image.progressProperty().addListener((_, _, progress) -> {
                if (progress.doubleValue() == 1 && !image.isError() && model.decoyProperty().get() == decoy) {
                    own.show(DecoyTile.square(image, DecoyTile.SIDE));
                }
            });
        } else {
            own.show(sign("icon-open"));
        }
        mark(decoy);
    }

    private void mark(DecoyChoice decoy) {
        tiles.forEach((tile, isIt) -> tile.setSelected(isIt.test(decoy)));
    }

    private static Node sign(String icon) {
        Region sign = new Region();
        sign.getStyleClass().addAll("icon", icon);
        return sign;
    }
}
