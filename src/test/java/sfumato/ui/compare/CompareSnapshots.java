package sfumato.ui.compare;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import sfumato.attack.Mask;
import sfumato.drawn.DrawnPicture;
import sfumato.image.Resizing;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.task.Workers;
import sfumato.ui.mask.MaskStrength;

/// Takes pictures of the comparing view in each mode and of the brush, in light and dark, to be looked at by a person. Run it with the class
/// path of the tests and the folder to write to; needs no screen when it runs on the headless platform.
public final class CompareSnapshots {
    private static final int SETTLE_MILLIS = 700;
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final Path folder;
    private final CompareScene shown;
    private final Scene scene;
    private boolean dark;

    private CompareSnapshots(Path folder, CompareScene shown, Scene scene) {
        this.folder = folder;
        this.shown = shown;
        this.scene = scene;
    }

    /// @param arguments the folder to write to
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Platform.startup(() -> Platform.setImplicitExit(false));
        CompareSnapshots snapshots = onWindow(() -> {
            CompareScene shown = new CompareScene();
            Stage stage = new Stage();
            Scene scene = shown.scene(936, 640);
            stage.setScene(scene);
            stage.show();
            return new CompareSnapshots(folder, shown, scene);
        });
        snapshots.run(DrawnPicture.PAINTED_HARBOUR, false);
        snapshots.run(DrawnPicture.FLAT_DUNES, true);
        Platform.exit();
    }

    private void run(DrawnPicture drawn, boolean inDark) throws Exception {
        dark = inDark;
        String name = drawn.label() + (dark ? "-dark" : "-light");
        Samples original = drawn.draw(1200, 900);
        Samples copy = NoisyCopy.of(original, 8, 1);
        Samples small = Resizing.of(copy, new Size(400, 300), new Workers(1));
        onWindow(() -> {
            Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            shown.root.pseudoClassStateChanged(DARK, dark);
            shown.show(original, copy, "Protected");
            return null;
        });
        for (CompareMode mode : CompareMode.values()) {
            act(name + "-" + mode, () -> shown.model.modeProperty().set(mode));
        }
        act(name + "-narrow", () -> scene.getWindow().setWidth(656));
        onWindow(() -> {
            shown.model.modeProperty().set(CompareMode.DIFFERENCE);
            scene.getWindow().setWidth(936);
            return null;
        });
        act(name + "-close", () -> shown.model.zoomBy(6, 500, 300));
        act(name + "-close-side", () -> shown.model.modeProperty().set(CompareMode.SIDE_BY_SIDE));
        act(name + "-preview", () -> {
            shown.show(original, small, "Preview, step 8 of 32");
            shown.model.modeProperty().set(CompareMode.SPLIT);
        });
        act(name + "-preview-close", () -> shown.model.zoomBy(5, 500, 300));
        brush(name, original, copy);
    }

    private void brush(String name, Samples original, Samples copy) throws Exception {
        act(name + "-brush-empty", () -> {
            shown.show(original, copy, "Protected");
            shown.mask.brushingProperty().set(true);
        });
        act(name + "-brush", () -> {
            stroke(MaskStrength.LEAVE_ALONE, 70, 250, 300, 420, 360, 560, 250);
            stroke(MaskStrength.LESS, 60, 600, 560, 850, 500, 980, 600);
            stroke(MaskStrength.FULL, 18, 380, 300, 460, 380);
            shown.layer.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false, false, false));
        });
        act(name + "-brush-close", () -> shown.model.zoomBy(4, 400, 250));
        act(name + "-brush-side", () -> {
            shown.model.fit();
            shown.model.modeProperty().set(CompareMode.SIDE_BY_SIDE);
        });
        act(name + "-brush-narrow", () -> scene.getWindow().setWidth(656));
        onWindow(() -> {
            scene.getWindow().setWidth(936);
            return null;
        });
        act(name + "-brush-gradient", () -> {
            shown.model.modeProperty().set(CompareMode.SPLIT);
            Size size = shown.mask.size();
            byte[] shares = new byte[size.pixels()];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = (byte) (255L * (i % size.width()) / size.width());
            }
            shown.mask.replace(new Mask(size, shares));
        });
        onWindow(() -> {
            shown.mask.brushingProperty().set(false);
            return null;
        });
    }

    private void stroke(MaskStrength strength, double radius, double... points) {
        shown.mask.strengthProperty().set(strength);
        shown.mask.beginStroke(points[0], points[1], radius);
        for (int i = 2; i < points.length; i += 2) {
            shown.mask.strokeTo(points[i], points[i + 1]);
        }
        shown.mask.endStroke();
    }

    private void act(String name, Runnable action) throws Exception {
        onWindow(() -> {
            action.run();
            return null;
        });
        Thread.sleep(SETTLE_MILLIS); // until the difference is painted, and styles and layout have settled
        var taken = onWindow(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        if (!ImageIO.write(taken, "png", folder.resolve(name + ".png").toFile())) {
            throw new IOException("cannot write " + name);
        }
    }

    private static <T> T onWindow(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
