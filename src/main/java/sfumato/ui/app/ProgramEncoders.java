package sfumato.ui.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import sfumato.nn.encoder.Encoder;
import sfumato.pack.Pack;
import sfumato.pack.PackLibrary;
import sfumato.pack.PackLibrary.Listing;
import sfumato.problem.Problem;
import sfumato.protect.EncoderShelf;
import sfumato.protect.PackShelf;
import sfumato.task.Cancellation;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.kernel.KernelProvider;
import sfumato.tensor.kernel.Kernels;
import sfumato.ui.encoders.EncoderPacks;

/// The packs in the user's data folder: to be looked after, and to be used by whoever protects. Packs come and go while the window is
/// open, so what was loaded is let go of whenever one does. From any thread but the window's.
final class ProgramEncoders implements EncoderPacks, EncoderShelf {
    private static final System.Logger LOG = System.getLogger(ProgramEncoders.class.getName());

    private final PackLibrary library;
    private final IntSupplier processors;
    private final BooleanSupplier judged;
    private volatile Loaded loaded;

    // What was loaded, and the names of judges that could not be, which nobody shall wait for again.
    private record Loaded(PackShelf shelf, Set<String> unsound) {
        static Loaded none(PackLibrary library) {
            return new Loaded(new PackShelf(library), ConcurrentHashMap.newKeySet());
        }
    }

    /// @param processors how many may be used to try an encoder
    /// @param judged     whether packs judge copies that were not made against them
    ProgramEncoders(PackLibrary library, IntSupplier processors, BooleanSupplier judged) {
        this.library = library;
        this.processors = processors;
        this.judged = judged;
        loaded = Loaded.none(library);
    }

    @Override
    public Listing list() throws Problem {
        return library.list();
    }

    @Override
    public Pack add(Path file, Cancellation cancellation) throws Problem {
        Pack added = trying(cancellation, (kernels, execution) -> library.add(file, Optional.empty(), kernels, execution, cancellation));
        loaded = Loaded.none(library);
        return added;
    }

    @Override
    public void verify(Pack pack, Cancellation cancellation) throws Problem {
        trying(cancellation, (kernels, execution) -> {
            library.verify(pack, kernels, execution, cancellation);
            return pack;
        });
    }

    @Override
    public void remove(String name) throws Problem {
        library.remove(name);
        loaded = Loaded.none(library);
    }

    @Override
    public Encoder encoder(String name) throws Problem {
        return loaded.shelf.encoder(name);
    }

    /// Those that are sound and have room. Nobody asked for a judge, so one that cannot be loaded spoils no copy.
    @Override
    public List<String> judges() {
        List<String> judges = new ArrayList<>();
        if (judged.getAsBoolean()) {
            try {
                for (Pack pack : PackShelf.withRoom(library.list().packs(), Runtime.getRuntime().maxMemory(),
                        problem -> LOG.log(System.Logger.Level.INFO, "an encoder does not judge", problem))) {
                    addIfSound(pack.name(), judges);
                }
            } catch (Problem folder) {
                LOG.log(System.Logger.Level.WARNING, "no encoders judge", folder);
            }
        }
        return judges;
    }

    private void addIfSound(String name, List<String> judges) {
        Loaded now = loaded;
        if (now.unsound.contains(name)) {
            return;
        }
        try {
            now.shelf.encoder(name);
            judges.add(name);
        } catch (Problem damaged) {
            now.unsound.add(name);
            LOG.log(System.Logger.Level.WARNING, "an encoder does not judge", damaged);
        }
    }

    @Override
    public String checksum(String name) throws Problem {
        return loaded.shelf.checksum(name);
    }

    @FunctionalInterface
    private interface Trial<T> {
        T run(Kernels kernels, Execution execution) throws Problem;
    }

    private <T> T trying(Cancellation cancellation, Trial<T> trial) throws Problem {
        try (Workers workers = new Workers(processors.getAsInt()); Workers.Obedience _ = workers.obey(cancellation)) {
            return trial.run(KernelProvider.best().kernels(), new Execution(workers));
        }
    }
}
