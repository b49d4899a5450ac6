package sfumato.ui.encoders;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import sfumato.pack.Architecture;
import sfumato.pack.PackCard;
import sfumato.problem.Problem;
import sfumato.ui.settings.SettingsModel;
import sfumato.ui.task.TaskModel;

/// Takes pictures of the page of the encoders in light and dark, to be looked at: the only argument is the folder for them.
final class EncodersShots {
    private static final int SETTLING_MILLIS = 500;
    private static final double WIDTH = 640;
    private static final double HEIGHT = 760;

    private final Path folder;

    private EncodersShots(Path folder) {
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Platform.startup(() -> Platform.setImplicitExit(false));
        try {
            EncodersShots shots = new EncodersShots(folder);
            for (boolean dark : new boolean[] {false, true}) {
                shots.empty(dark);
                shots.packs(dark);
                shots.adding(dark);
                shots.problem(dark);
            }
        } finally {
            Platform.exit();
        }
    }

    /// What one picture shows.
    private static final class Shown {
        final FakePacks packs = new FakePacks();
        final SettingsModel settings = new SettingsModel();
        EncodersModel model;
        Stage stage;

        EncodersPage page(List<Path> chosen) {
            model = new EncodersModel(packs, settings, new TaskModel(work -> Thread.ofPlatform().daemon().start(work), Platform::runLater, System::nanoTime),
                    Runnable::run, Runnable::run, new EncodersModel.Listener() {
                        @Override
                        public void told(Told news) {
                            // the page tells it, too
                        }

                        @Override
                        public void fault(Throwable fault) {
                            throw new IllegalStateException(fault);
                        }

                        @Override
                        public boolean needs(String name) {
                            return false;
                        }
                    });
            EncodersPage page = new EncodersPage(model, () -> chosen);
            page.opened();
            return page;
        }

        void two() {
            packs.with(FakePacks.pack("sd-vae-ft-mse")).with(FakePacks.pack("taef1", new PackCard(Architecture.TAESD, 16, 1_200_000, "F16",
                    "taef1.safetensors", Instant.EPOCH, 60_000, "0".repeat(64), 900), 2_460_000));
        }
    }

    private void empty(boolean dark) throws Exception {
        shoot(shown(dark, new Shown(), List.of()), "empty", dark);
    }

    private void packs(boolean dark) throws Exception {
        Shown shown = new Shown();
        shown.two();
        shown.packs.damage("old-vae");
        shown(dark, shown, List.of());
        onWindow(() -> {
            shown.model.switchOn(FakePacks.pack("sd-vae-ft-mse"), true);
            ((ButtonBase) shown.stage.getScene().lookup("#encoder-remove-taef1")).fire();
            return null;
        });
        shoot(shown, "packs", dark);
    }

    private void adding(boolean dark) throws Exception {
        Shown shown = new Shown();
        shown.two();
        shown.packs.gate = new CountDownLatch(1);
        shown(dark, shown, List.of(Path.of("diffusion_pytorch_model.safetensors")));
        add(shown);
        shoot(shown, "adding", dark);
        shown.packs.gate.countDown();
    }

    private void problem(boolean dark) throws Exception {
        Shown shown = new Shown();
        shown.two();
        Path file = Path.of("/home/anna/Downloads/watercolour-lora.safetensors");
        shown.packs.problem = new Problem.Unsupported(file, "this is a LoRA, which has no encoder", "Name the file of a model's VAE, often called vae, ae or taesd");
        shown(dark, shown, List.of(file));
        add(shown);
        shoot(shown, "problem", dark);
    }

    private static void add(Shown shown) throws Exception {
        onWindow(() -> {
            ((ButtonBase) shown.stage.getScene().lookup("#encoders-add")).fire();
            return null;
        });
    }

    private Shown shown(boolean dark, Shown shown, List<Path> chosen) throws Exception {
        onWindow(() -> {
            Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            StackPane root = new StackPane(shown.page(chosen));
            root.getStyleClass().add("sfumato");
            root.getStylesheets().add(EncodersPage.class.getResource("/sfumato/ui/window.css").toExternalForm());
            root.pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), dark);
            shown.stage = new Stage();
            shown.stage.setScene(new Scene(root, WIDTH, HEIGHT));
            shown.stage.show();
            return null;
        });
        return shown;
    }

    private void shoot(Shown shown, String name, boolean dark) throws Exception {
        Thread.sleep(SETTLING_MILLIS); // until styles and layout have settled
        var taken = onWindow(() -> SwingFXUtils.fromFXImage(shown.stage.getScene().snapshot(null), null));
        ImageIO.write(taken, "png", folder.resolve("encoders-" + name + (dark ? "-dark" : "-light") + ".png").toFile());
        onWindow(() -> {
            shown.stage.close();
            return null;
        });
    }

    private static <T> T onWindow(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
