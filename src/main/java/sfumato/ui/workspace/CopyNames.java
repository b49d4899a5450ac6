package sfumato.ui.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import sfumato.batch.NamePattern;
import sfumato.image.PictureFormat;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// File names of protected copies.
final class CopyNames {
    private CopyNames() {
    }

    /// As the pattern says, with the original's own ending if it stands for the format that is written.
    ///
    /// @param pattern without a fault (see [NamePattern])
    static String nameFor(Path original, PictureFormat format, String pattern) {
        String name = original.getFileName().toString();
        String ending = ending(name);
        boolean keep = PictureFormat.ofExtension(ending).filter(format::equals).isPresent();
        return new NamePattern(pattern).example(name, keep ? ending : format.extension(), LocalDate.now(ZoneId.systemDefault()));
    }

    /// The name in a folder, with a number if it is taken: `{name}-protected-2.{ext}`.
    static Path freeIn(Path folder, String copyName) {
        String ending = ending(copyName);
        String stem = copyName.substring(0, copyName.length() - ending.length() - 1);
        Path free = folder.resolve(copyName);
        for (int number = 2; Files.exists(free); number++) {
            free = folder.resolve(stem + "-" + number + "." + ending);
        }
        return free;
    }

    /// The chosen name with the copy's ending if it has none that stands for a picture.
    static Path withEnding(Path chosen, String copyName) {
        String name = chosen.getFileName().toString();
        return PictureFormat.ofExtension(ending(name)).isPresent() ? chosen : chosen.resolveSibling(name + "." + ending(copyName));
    }

    /// Refuses a name that would make the file pass for another format, or that is the original's.
    static void check(Path target, Path original, String copyName) throws Problem {
        if (isSame(target, original)) {
            throw new Problem.WouldReplace(target, "this is the original, which Sfumato never writes over", "Choose another name");
        }
        var written = PictureFormat.ofExtension(ending(copyName));
        if (!written.equals(PictureFormat.ofExtension(ending(target.getFileName().toString())))) {
            String kind = written.map(PictureFormat::name).orElse(ending(copyName));
            throw new Problem.Unsupported(target, "the protected copy is a " + kind + " file and the name says otherwise",
                    "Choose a name that ends in ." + ending(copyName));
        }
    }

    private static boolean isSame(Path target, Path original) throws Problem {
        try {
            return Files.exists(target) && Files.isSameFile(target, original);
        } catch (IOException e) {
            throw FileProblems.whileReading(target, e);
        }
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1);
    }
}
