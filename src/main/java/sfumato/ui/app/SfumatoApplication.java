package sfumato.ui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import sfumato.batch.Ledger;
import sfumato.batch.Receipt;
import sfumato.file.SafeFile;
import sfumato.file.Sha256;
import sfumato.file.UserFolders;
import sfumato.image.codec.ArtworkReader;
import sfumato.pack.PackLibrary;
import sfumato.task.Workers;
import sfumato.ui.settings.SettingsStore;
import sfumato.ui.workspace.Engine;

/// The life of the window, from the toolkit's start to its end.
public class SfumatoApplication extends Application {
    private static final List<Integer> ICON_SIDES = List.of(16, 32, 48, 64, 128, 256);

    private final Supplier<SettingsStore> stores;
    private final Function<SettingsStore, Engine> engines;
    private SettingsStore store;
    private Engine engine;
    private List<Image> signs;
    private MainWindow window;

    /// With the program's own engine and what this user chose.
    public SfumatoApplication() {
        this(UserFolders::ofThisUser);
    }

    /// With the program's own engine.
    ///
    /// @param folders where choices are remembered and copies are noted
    SfumatoApplication(Supplier<UserFolders> folders) {
        this(() -> SettingsStore.open(folders.get().settings(), Platform::runLater), store -> programEngine(store, folders.get().data()));
    }

    /// @param stores  opens what is remembered from one start to the next, away from the window's thread
    /// @param engines makes the engine, as the preferences say, away from the window's thread
    public SfumatoApplication(Supplier<SettingsStore> stores, Function<SettingsStore, Engine> engines) {
        this.stores = stores;
        this.engines = engines;
    }

    @Override
    public void init() {
        store = stores.get();
        // Before the first text is looked up. The toolkit's own words, such as Cancel, follow it too.
        store.preferencesProperty().get().language().ifPresent(Locale::setDefault);
        signs = ICON_SIDES.stream().map(side -> new Image(SfumatoApplication.class.getResource("/sfumato/ui/icon/icon-" + side + ".png").toExternalForm())).toList();
        engine = engines.apply(store);
    }

    @Override
    public void start(Stage stage) {
        stage.getIcons().setAll(signs);
        window = new MainWindow(stage, engine, new SystemDesktop(stage, getHostServices(), store), store);
        // A signal ends the program without stop(); closing twice does no harm.
        Runtime.getRuntime().addShutdownHook(new Thread(window::close, "sfumato-close"));
        window.show(getParameters().getRaw().stream().map(Path::of).toList());
    }

    @Override
    public void stop() {
        window.close();
    }

    /// @param store says how many processors may be used
    /// @param data  the folder of the ledger
    static Engine programEngine(SettingsStore store, Path data) {
        IntSupplier processors = () -> store.preferencesProperty().get().processors().of(Runtime.getRuntime().availableProcessors());
        LazyEncoder encoder = new LazyEncoder();
        ProgramEncoders encoders = new ProgramEncoders(new PackLibrary(data), processors, () -> store.preferencesProperty().get().judged());
        Ledger ledger = new Ledger(data, encoders);
        WarmProtector protector = new WarmProtector(encoders, shelf -> encoder.get().protector(shelf, new Workers(processors.getAsInt())));
        return new Engine(protector, new ArtworkReader()::read,
                (from, to, replace) -> SafeFile.write(to, replace, out -> Files.copy(from, out)), new ProgramJobs(encoder, encoders, processors, ledger),
                (copy, settings, cancellation) -> ledger.append(Receipt.of(copy, Sha256.of(copy.original(), cancellation),
                        Sha256.of(copy.copy(), cancellation), Instant.now()), settings), encoders, protector);
    }
}
