package sfumato.pack;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sfumato.file.SafeFile;
import sfumato.file.UserFolders;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.weights.SafetensorsFile;
import sfumato.nn.weights.Weights;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.tensor.Execution;
import sfumato.tensor.kernel.Kernels;
import sfumato.tensor.kernel.ScalarKernels;

/// The encoders that the user added, one file each in the folder `encoders` of the user's data. The file holds the encoder's
/// weights alone, as they were stored, under the program's names, and their [PackCard].
public final class PackLibrary {
    private static final String FOLDER = "encoders";
    private static final String ENDING = ".safetensors";

    private final Path folder;

    /// @param data the user's data folder; nothing is made before a pack is added
    public PackLibrary(Path data) {
        folder = data.resolve(FOLDER);
    }

    /// What lies in the library.
    ///
    /// @param packs   by name
    /// @param damaged what is wrong with files that are no packs, or no longer
    public record Listing(List<Pack> packs, List<Problem> damaged) {
        public Listing {
            packs = List.copyOf(packs);
            damaged = List.copyOf(damaged);
        }
    }

    /// Looks at the headers alone, so it is quick.
    ///
    /// @throws Problem if the folder cannot be read
    public Listing list() throws Problem {
        List<Pack> packs = new ArrayList<>();
        List<Problem> damaged = new ArrayList<>();
        for (Path file : files()) {
            try {
                packs.add(read(file));
            } catch (Problem problem) {
                damaged.add(problem);
            }
        }
        packs.sort(Comparator.comparing(Pack::name, String.CASE_INSENSITIVE_ORDER));
        return new Listing(packs, damaged);
    }

    /// The pack of this name, in capitals or not.
    ///
    /// @throws Problem if there is none, or it is damaged
    public Pack pack(String name) throws Problem {
        Optional<Path> file = file(name);
        if (file.isEmpty()) {
            throw new Problem.Unsupported(folder, "there is no encoder called " + name,
                    "'sfumato encoders list' says which there are, and 'sfumato encoders add FILE' adds one");
        }
        return read(file.get());
    }

    /// Finds the encoder in a safetensors file, tries it, and keeps it. The file is only read.
    ///
    /// @param name      empty for one like the file's
    /// @param kernels   the fastest ones here
    /// @throws Problem if the file holds no sound encoder, the name is taken or does not do, or the pack cannot be written
    /// @throws java.util.concurrent.CancellationException soon after `cancellation` was requested
    public Pack add(Path file, Optional<String> name, Kernels kernels, Execution execution, Cancellation cancellation) throws Problem {
        try (PackReader reader = PackReader.open(file)) {
            String chosen = name.isPresent() ? name.get() : freeNameLike(file);
            requireFree(chosen);
            Encoder encoder = sound(reader, file, chosen, kernels, execution, cancellation);
            Found found = reader.found();
            PackCard card = new PackCard(found.architecture(), found.channels(), found.parameters(), found.numberType(),
                    file.getFileName().toString(), Instant.now().truncatedTo(ChronoUnit.SECONDS), encoder.workPerPixel(), reader.checksum(cancellation),
                    Pace.nanosPerPixel(encoder, execution, cancellation));
            UserFolders.make(folder);
            Path target = folder.resolve(chosen + ENDING);
            SafeFile.write(target, false, out -> reader.write(card.texts(), out, cancellation));
            return read(target);
        }
    }

    /// Tries a pack again: its weights are those that were added, and their encoder passes its test.
    ///
    /// @throws Problem if it does not
    public void verify(Pack pack, Kernels kernels, Execution execution, Cancellation cancellation) throws Problem {
        try (PackReader reader = PackReader.open(pack.file())) {
            if (!reader.checksum(cancellation).equals(pack.card().checksum())) {
                throw new Problem.Unreadable(pack.file(), "its weights are not those that were added", "Remove the encoder and add it again", null);
            }
            sound(reader, pack.file(), pack.name(), kernels, execution, cancellation);
        }
    }

    // The encoder, once it has passed its test.
    private static Encoder sound(PackReader reader, Path file, String name, Kernels kernels, Execution execution, Cancellation cancellation) throws Problem {
        Weights weights = reader.weights();
        cancellation.check();
        Encoder fast = reader.encoder(name, weights, kernels);
        try {
            SelfTest.requireSound(fast, reader.encoder(name, weights, new ScalarKernels()), execution, cancellation);
        } catch (SelfTest.Failed e) {
            throw new Problem.Unreadable(file, "it was tried and does not work: " + e.getMessage(), "Get the file again, or another one", e);
        }
        return fast;
    }

    /// Whether there is one of this name, in capitals or not, sound or damaged.
    ///
    /// @throws Problem if the folder cannot be read
    public boolean has(String name) throws Problem {
        return file(name).isPresent();
    }

    /// Deletes a pack.
    ///
    /// @throws Problem if it cannot be deleted
    public void remove(Pack pack) throws Problem {
        delete(pack.file());
    }

    /// Deletes the pack of this name, also if it is damaged. An encoder that was laid into the folder by hand stays.
    ///
    /// @throws Problem if there is none, or it cannot be deleted
    public void remove(String name) throws Problem {
        try {
            remove(pack(name));
        } catch (Problem.Unreadable damaged) {
            delete(damaged.path());
        }
    }

    private static void delete(Path file) throws Problem {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw FileProblems.whileWriting(file, e);
        }
    }

    /// The pack's encoder, ready to be used.
    ///
    /// @throws Problem if it cannot be read
    public static Encoder load(Pack pack, Kernels kernels) throws Problem {
        return load(pack.file(), pack.name(), kernels);
    }

    /// The encoder in any safetensors file.
    ///
    /// @param name for figures
    /// @throws Problem if the file cannot be read or holds no encoder that is known
    public static Encoder load(Path file, String name, Kernels kernels) throws Problem {
        try (PackReader reader = PackReader.open(file)) {
            return reader.encoder(name, reader.weights(), kernels);
        }
    }

    /// What [PackCard#checksum] would say of the encoder in any safetensors file.
    ///
    /// @throws Problem if the file cannot be read or holds no encoder that is known
    public static String checksum(Path file, Cancellation cancellation) throws Problem {
        try (PackReader reader = PackReader.open(file)) {
            return reader.checksum(cancellation);
        }
    }

    private Pack read(Path file) throws Problem {
        try (SafetensorsFile open = SafetensorsFile.open(file)) {
            PackCard card = PackCard.of(open.header().metadata()).orElseThrow(() -> new Problem.Unsupported(file, "this was not added by this program",
                    "Move it elsewhere and add it with 'sfumato encoders add'"));
            Optional<String> fault = PackName.faultIn(name(file));
            if (fault.isPresent()) {
                throw new Problem.Unsupported(file, "an encoder cannot be called so: " + fault.get(), "Give the file another name");
            }
            return new Pack(name(file), file, Files.size(file), card);
        } catch (IOException e) {
            throw FileProblems.whileReading(file, e);
        }
    }

    private void requireFree(String name) throws Problem {
        Optional<String> fault = PackName.faultIn(name);
        if (fault.isPresent()) {
            throw new Problem.Unsupported(folder, "an encoder cannot be called '" + name + "': " + fault.get(), "Choose another name");
        }
        if (file(name).isPresent()) {
            throw new Problem.WouldReplace(folder.resolve(name + ENDING), "an encoder called " + name + " is already there", "Choose another name, or remove that one first");
        }
    }

    // Like the file's; with a number behind it if that is taken.
    private String freeNameLike(Path file) throws Problem {
        String like = PackName.like(file.getFileName().toString()).orElse("encoder");
        String name = like;
        for (int number = 2; file(name).isPresent(); number++) {
            String end = "-" + number;
            name = like.substring(0, Math.min(like.length(), PackName.LONGEST - end.length())) + end;
        }
        return name;
    }

    private Optional<Path> file(String name) throws Problem {
        return files().stream().filter(file -> name(file).equalsIgnoreCase(name)).findFirst();
    }

    private List<Path> files() throws Problem {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ENDING)) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw FileProblems.whileReading(folder, e);
        } catch (DirectoryIteratorException e) {
            throw FileProblems.whileReading(folder, e.getCause());
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
