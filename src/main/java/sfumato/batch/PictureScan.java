package sfumato.batch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sfumato.image.codec.ArtworkReader;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// Finds the pictures behind a list of files and folders.
///
/// A file that is named is taken whatever it is called. A folder is walked with all its subfolders, in the order of the
/// names, and every file with the ending of a picture is taken, also of kinds that this version cannot read, so that
/// they are reported and not passed over. Hidden files and those that begin with a dot, our own temporary ones among
/// them, are left out, and so is the output folder. Symbolic links are followed; no file and no folder is taken twice.
public final class PictureScan {
    private final Path output;
    private final Set<Path> seen = new HashSet<>();
    private final List<FoundPicture> pictures = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /// What was found, in order, and what could not be looked at.
    public record Result(List<FoundPicture> pictures, List<Problem> problems) {
        public Result {
            pictures = List.copyOf(pictures);
            problems = List.copyOf(problems);
        }
    }

    private PictureScan(Path output) {
        this.output = output;
    }

    /// Looks behind `inputs`, for copies that will go to the folder `output`, which need not exist yet.
    public static Result of(List<Path> inputs, Path output) {
        PictureScan scan = new PictureScan(output);
        for (Path input : inputs) {
            scan.attempt(input, () -> scan.take(input));
        }
        return new Result(scan.pictures, scan.problems);
    }

    private interface Look {
        void look() throws IOException, Problem;
    }

    // One folder without rights must not hide the others.
    private void attempt(Path path, Look look) {
        try {
            look.look();
        } catch (IOException e) {
            problems.add(FileProblems.whileReading(path, e));
        } catch (Problem e) {
            problems.add(e);
        }
    }

    private void take(Path input) throws IOException, Problem {
        if (!Files.isDirectory(input)) {
            takeFile(input, Path.of(""));
        } else if (isOutput(input)) {
            throw new Problem.WouldReplace(input, "the copies would lie among their originals and be taken for originals the next time",
                    "Choose another output folder; it may lie inside this one");
        } else {
            walk(input, input);
        }
    }

    private void walk(Path folder, Path top) throws IOException {
        if (isOutput(folder) || !seen.add(folder.toRealPath())) {
            return;
        }
        for (Path entry : entries(folder)) {
            attempt(entry, () -> {
                if (isHidden(entry)) {
                    return;
                }
                if (Files.isDirectory(entry)) {
                    walk(entry, top);
                } else if (ArtworkReader.looksLikePicture(entry)) {
                    takeFile(entry, top.relativize(folder));
                }
            });
        }
    }

    private void takeFile(Path file, Path under) throws IOException, Problem {
        if (!seen.add(file.toRealPath())) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            throw new Problem.Unreadable(file, "this is neither a file nor a folder", "Name a picture", null);
        }
        pictures.add(new FoundPicture(file, under));
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        return entries;
    }

    private boolean isOutput(Path folder) throws IOException {
        return Files.isDirectory(output) && Files.isSameFile(folder, output);
    }

    private static boolean isHidden(Path entry) throws IOException {
        return entry.getFileName().toString().startsWith(".") || Files.isHidden(entry);
    }
}
