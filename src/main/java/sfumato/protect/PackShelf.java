package sfumato.protect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import sfumato.nn.encoder.Encoder;
import sfumato.pack.Pack;
import sfumato.pack.PackLibrary;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.tensor.kernel.KernelProvider;

/// The packs in the user's library, and encoders in files that were named as judges for once. Each is loaded at most once, on the
/// fastest kernels of this machine; what was loaded stays the same, whatever becomes of its file.
public final class PackShelf implements EncoderShelf {
    // What weights take for each number: themselves, and the forms of them that the kernels compute with.
    private static final long BYTES_OF_A_NUMBER = 18;
    // The share of the heap that the weights of judges whom nobody chose may take together.
    private static final long SHARE_OF_HEAP = 4;
    private static final long MEBI = 1 << 20;

    private final PackLibrary library;
    private final List<String> judges = new ArrayList<>();
    private final Map<String, Path> files = new HashMap<>();
    private final Map<String, Pack> packs = new HashMap<>();
    private final Map<String, String> checksums = new HashMap<>();
    private final Map<String, Encoder> loaded = new HashMap<>();

    /// Someone who judges copies.
    public sealed interface Judge {
        /// What it is called in figures.
        String name();

        /// A pack of the library.
        record InLibrary(String name) implements Judge {
        }

        /// The encoder in any safetensors file.
        record InFile(Path file) implements Judge {
            private static final String ENDING = ".safetensors";

            @Override
            public String name() {
                String name = file.getFileName().toString();
                return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
            }
        }
    }

    /// Without judges.
    public PackShelf(PackLibrary library) {
        this(library, List.of());
    }

    /// @param judges no two of the same name, in capitals or not, and no file with the name of a pack
    public PackShelf(PackLibrary library, List<Judge> judges) {
        this.library = library;
        for (Judge judge : judges) {
            if (this.judges.stream().anyMatch(judge.name()::equalsIgnoreCase)) {
                throw new IllegalArgumentException("two judges are called " + judge.name());
            }
            this.judges.add(judge.name());
            if (judge instanceof Judge.InFile(Path file)) {
                files.put(key(judge.name()), file);
            }
        }
    }

    /// Every pack judges that can be loaded, which this does now, and has room.
    ///
    /// @param leftOut takes what is wrong with the others
    public static PackShelf judgedByAll(PackLibrary library, Consumer<Problem> leftOut) {
        PackShelf shelf = new PackShelf(library);
        try {
            PackLibrary.Listing listing = library.list();
            listing.damaged().forEach(leftOut);
            for (Pack pack : withRoom(listing.packs(), Runtime.getRuntime().maxMemory(), leftOut)) {
                shelf.addJudge(pack.name(), leftOut);
            }
        } catch (Problem folder) {
            leftOut.accept(folder);
        }
        return shelf;
    }

    /// Those of some packs that may judge without having been chosen, the smallest first: their weights stay in memory, which the
    /// pictures need more.
    ///
    /// @param heap    that the program may use, in bytes
    /// @param leftOut takes the reason why others may not
    public static List<Pack> withRoom(List<Pack> packs, long heap, Consumer<Problem> leftOut) {
        List<Pack> roomy = new ArrayList<>();
        long left = heap / SHARE_OF_HEAP;
        for (Pack pack : packs.stream().sorted(Comparator.comparingLong((Pack pack) -> pack.card().parameters())).toList()) {
            long bytes = Math.multiplyExact(BYTES_OF_A_NUMBER, Math.min(pack.card().parameters(), Integer.MAX_VALUE));
            if (bytes <= left) {
                roomy.add(pack);
                left -= bytes;
            } else {
                leftOut.accept(new Problem.Unsupported(pack.file(), "to judge copies it would take " + bytes / MEBI + " of the "
                        + heap / MEBI + " MiB of memory that the program may use", "Give the program more memory, or name it as a judge"));
            }
        }
        return roomy;
    }

    private void addJudge(String name, Consumer<Problem> leftOut) {
        try {
            encoder(name);
            judges.add(name);
        } catch (Problem problem) {
            leftOut.accept(problem);
        }
    }

    @Override
    public synchronized Encoder encoder(String name) throws Problem {
        Encoder encoder = loaded.get(key(name));
        if (encoder == null) {
            Path file = files.get(key(name));
            encoder = file == null ? PackLibrary.load(pack(name), KernelProvider.best().kernels())
                    : PackLibrary.load(file, name, KernelProvider.best().kernels());
            loaded.put(key(name), encoder);
        }
        return encoder;
    }

    @Override
    public List<String> judges() {
        return List.copyOf(judges);
    }

    @Override
    public synchronized String checksum(String name) throws Problem {
        Path file = files.get(key(name));
        if (file == null) {
            return pack(name).card().checksum();
        }
        String checksum = checksums.get(key(name));
        if (checksum == null) {
            checksum = PackLibrary.checksum(file, new Cancellation());
            checksums.put(key(name), checksum);
        }
        return checksum;
    }

    private Pack pack(String name) throws Problem {
        Pack pack = packs.get(key(name));
        if (pack == null) {
            pack = library.pack(name);
            packs.put(key(name), pack);
        }
        return pack;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
