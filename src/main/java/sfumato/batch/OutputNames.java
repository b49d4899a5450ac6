package sfumato.batch;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkReader;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.ReportKind;

/// Decides, for one run, where each copy and its reports go: always inside the output folder, never the same name twice
/// in the run, never on a file that the run reads. The reports of `a.png` are `a.png.json` and
/// `a.png.html`.
public final class OutputNames {
    private final Path folder;
    private final NamePattern pattern;
    private final ConflictPolicy policy;
    private final Set<ReportKind> reports;
    private final LocalDate today;
    private final Originals originals;
    private final Set<String> taken = new HashSet<>();

    /// What was decided for one picture.
    public sealed interface Choice {
        /// Write the copy there.
        record Write(Destination destination) implements Choice { }

        /// Leave the picture out: its copy is there already.
        record Skip(Path copy) implements Choice { }
    }

    /// @param folder    the output folder
    /// @param reports   the kinds of report that are written beside each copy
    /// @param today     the day that `{date}` stands for
    /// @param originals every file that the run reads
    public OutputNames(Path folder, NamePattern pattern, ConflictPolicy policy, Set<ReportKind> reports, LocalDate today, List<Path> originals) {
        this.folder = folder;
        this.pattern = pattern;
        this.policy = policy;
        this.reports = Set.copyOf(reports);
        this.today = today;
        this.originals = new Originals(originals);
    }

    /// Decides for one picture and keeps the name for it.
    ///
    /// @param number the picture's number in the run, from 1
    /// @param format the kind of file to write; empty for the original's, whose ending the copy then keeps if it can be written
    /// @throws Problem.WouldReplace if the copy or a report would replace a file that the run reads, or a folder
    public Choice choose(FoundPicture picture, int number, Optional<PictureFormat> format) throws Problem {
        return decide(place(picture, number, format));
    }

    /// Keeps a name for a picture.
    Destination place(FoundPicture picture, int number, Optional<PictureFormat> format) {
        String original = picture.file().getFileName().toString();
        String ending = format.map(PictureFormat::extension).orElseGet(() -> endingLike(picture.file()));
        for (int attempt = 1; ; attempt++) {
            Path copy = folder.resolve(picture.under()).resolve(pattern.name(original, ending, number, today, attempt));
            Destination destination = Destination.of(copy, reports, policy == ConflictPolicy.OVERWRITE);
            List<Path> files = destination.files();
            if (files.stream().map(this::key).anyMatch(taken::contains)
                    || (policy == ConflictPolicy.UNIQUE && files.stream().anyMatch(OutputNames::exists))) {
                continue;
            }
            take(destination);
            return destination;
        }
    }

    /// These files are read, too.
    void reads(List<Path> files) {
        originals.add(files);
    }

    /// Gives these names to no other picture.
    void take(Destination destination) {
        destination.files().stream().map(this::key).forEach(taken::add);
    }

    // The original's, if it stands for a kind of file that is written; a name without an ending stays without.
    private static String endingLike(Path original) {
        String ending = FileNames.ending(original.getFileName().toString());
        return ending.isEmpty() || PictureFormat.ofExtension(ending).isPresent() ? ending
                : ArtworkReader.formatOfCopy(original).orElse(PictureFormat.PNG).extension();
    }

    /// Decides for one picture whose names are kept for it already.
    Choice decide(Destination destination) throws Problem {
        for (Path file : destination.files()) {
            refuseToReplace(file);
        }
        if (policy == ConflictPolicy.SKIP && !destination.replace() && exists(destination.copy())) {
            return new Choice.Skip(destination.copy());
        }
        return new Choice.Write(destination);
    }

    private void refuseToReplace(Path file) throws Problem {
        if (originals.holds(file)) {
            throw new Problem.WouldReplace(file, "this is one of the pictures to be protected and must stay as it is",
                    "Choose another output folder or name");
        }
        if (Files.isDirectory(file)) {
            throw new Problem.WouldReplace(file, "a folder of this name is already there", "Choose another output folder or name");
        }
    }

    private String key(Path file) {
        return FileNames.key(folder.relativize(file).toString());
    }

    // A link that leads nowhere holds its name too.
    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
