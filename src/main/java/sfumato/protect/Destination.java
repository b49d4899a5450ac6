package sfumato.protect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sfumato.file.SafeFile;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// Where a protected copy goes.
///
/// @param copy    the copy's file
/// @param reports the file of each kind of report that is to be written
/// @param replace whether files that are already there under these names may be replaced;
///                the original never is
public record Destination(Path copy, Map<ReportKind, Path> reports, boolean replace) {

    public Destination {
        reports = Collections.unmodifiableMap(new TreeMap<>(reports)); // always in the same order
        if (new HashSet<>(files(copy, reports)).size() <= reports.size()) {
            throw new IllegalArgumentException("copy and reports share a name: " + files(copy, reports));
        }
    }

    /// A copy alone.
    public Destination(Path copy, boolean replace) {
        this(copy, Map.of(), replace);
    }

    /// A copy with reports under the names that are theirs.
    public static Destination of(Path copy, Set<ReportKind> reports, boolean replace) {
        Map<ReportKind, Path> files = new TreeMap<>();
        reports.forEach(kind -> files.put(kind, kind.beside(copy)));
        return new Destination(copy, files, replace);
    }

    /// The copy, then its reports.
    public List<Path> files() {
        return files(copy, reports);
    }

    private static List<Path> files(Path copy, Map<ReportKind, Path> reports) {
        List<Path> files = new ArrayList<>(List.of(copy));
        files.addAll(reports.values());
        return files;
    }

    /// Refuses what could harm the original or a file that must stay.
    void requireFree(Path original) throws Problem {
        for (Path file : files()) {
            requireOther(original, file);
            SafeFile.requireFree(file, replace);
        }
    }

    // The same file under another name too: another case, a link.
    private static void requireOther(Path original, Path target) throws Problem {
        try {
            if (Files.exists(target) && Files.exists(original) && Files.isSameFile(original, target)) {
                throw new Problem.WouldReplace(target, "this is the original itself", "Choose another name or folder");
            }
        } catch (IOException e) {
            throw FileProblems.whileReading(target, e);
        }
    }
}
