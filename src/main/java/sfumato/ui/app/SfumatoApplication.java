package sfumato.ui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.stage.Stage;
import sfumato.file.SafeFile;
import sfumato.image.codec.ArtworkReader;
import sfumato.protect.EmbeddedEncoder;
import sfumato.task.Workers;
import sfumato.ui.batch.UnfinishedJobs;
import sfumato.ui.workspace.Engine;

/// The life of the window, from the toolkit's start to its end.
public class SfumatoApplication extends Application {
    private final Supplier<Engine> engines;
    private Engine engine;
    private MainWindow window;

    /// With the program's own engine.
    public SfumatoApplication() {
        this(SfumatoApplication::programEngine);
    }

    /// @param engines makes the engine, away from the window's thread
    public SfumatoApplication(Supplier<Engine> engines) {
        this.engines = engines;
    }

    @Override
    public void init() {
        engine = engines.get();
    }

    @Override
    public void start(Stage stage) {
        window = new MainWindow(stage, engine, new SystemDesktop(stage, getHostServices()), UnfinishedJobs.NONE);
        // A signal ends the program without stop(); closing twice does no harm.
        Runtime.getRuntime().addShutdownHook(new Thread(window::close, "sfumato-close"));
        window.show(getParameters().getRaw().stream().map(Path::of).toList());
    }

    @Override
    public void stop() {
        window.close();
    }

    static Engine programEngine() {
        EmbeddedEncoder encoder = EmbeddedEncoder.load();
        return new Engine(encoder.protector(Workers.ofMachine()), new ArtworkReader()::read,
                (from, to, replace) -> SafeFile.write(to, replace, out -> Files.copy(from, out)), new ProgramJobs(encoder, Runtime.getRuntime()::availableProcessors));
    }
}
