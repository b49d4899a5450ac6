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
import sfumato.problem.Problem;
import sfumato.protect.Destination;

/// Decides, for one run, where each copy and its report go: always inside the output folder, never the same name twice
/// in the run, never on a file that the run reads. The report of `a.png` is `a.png.json`.
public final class OutputNames {
    private final Path folder;
    private final NamePattern pattern;
    private final ConflictPolicy policy;
    private final boolean reports;
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
    /// @param reports   whether a JSON report is written beside each copy
    /// @param today     the day that `{date}` stands for
    /// @param originals every file that the run reads
    public OutputNames(Path folder, NamePattern pattern, ConflictPolicy policy, boolean reports, LocalDate today, List<Path> originals) {
        this.folder = folder;
        this.pattern = pattern;
        this.policy = policy;
        this.reports = reports;
        this.today = today;
        this.originals = new Originals(originals);
    }

    /// Decides for one picture and keeps the name for it.
    ///
    /// @param number the picture's number in the run, from 1
    /// @param format the kind of file to write; empty for the original's, whose ending the copy then keeps if it can be written
    /// @throws Problem.WouldReplace if the copy or its report would replace a file that the run reads, or a folder
    public Choice choose(FoundPicture picture, int number, Optional<PictureFormat> format) throws Problem {
        String original = picture.file().getFileName().toString();
        String ending = format.map(PictureFormat::extension).orElseGet(() -> endingLike(original));
        for (int attempt = 1; ; attempt++) {
            Path copy = folder.resolve(picture.under()).resolve(pattern.name(original, ending, number, today, attempt));
            Path report = reports ? copy.resolveSibling(copy.getFileName() + ".json") : null;
            if (inUse(copy, report) || policy == ConflictPolicy.UNIQUE && (exists(copy) || report != null && exists(report))) {
                continue;
            }
            keep(copy, report);
            return decide(copy, report);
        }
    }

    // A picture of a kind that is only read becomes a PNG file. A name without an ending stays without.
    private static String endingLike(String original) {
        String ending = FileNames.ending(original);
        return ending.isEmpty() || PictureFormat.ofExtension(ending).isPresent() ? ending : PictureFormat.PNG.extension();
    }

    private Choice decide(Path copy, Path report) throws Problem {
        refuseToReplace(copy);
        if (report != null) {
            refuseToReplace(report);
        }
        if (policy == ConflictPolicy.SKIP && exists(copy)) {
            return new Choice.Skip(copy);
        }
        return new Choice.Write(new Destination(copy, report, policy == ConflictPolicy.OVERWRITE));
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

    private boolean inUse(Path copy, Path report) {
        return taken.contains(key(copy)) || report != null && taken.contains(key(report));
    }

    private void keep(Path copy, Path report) {
        taken.add(key(copy));
        if (report != null) {
            taken.add(key(report));
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
