package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// ExifTool and ImageMagick, which we did not write, as witnesses. Tests that need them are skipped where they are not installed.
final class Peers {
    private Peers() {
    }

    static void require() {
        assumeTrue(runs("exiftool", "-ver"), "needs ExifTool (Debian: libimage-exiftool-perl)");
        assumeTrue(runs("identify", "-version") && runs("compare", "-version"), "needs ImageMagick (Debian: imagemagick)");
    }

    /// What ExifTool prints, which must succeed.
    static String exiftool(Object... arguments) {
        return succeed("exiftool", arguments).out().strip();
    }

    /// ImageMagick's `convert`, which must succeed.
    static void convert(Object... arguments) {
        succeed(converter(), arguments);
    }

    static String identify(Object... arguments) {
        return succeed("identify", arguments).out().strip();
    }

    /// How many pixels of two files differ.
    static int differentPixels(Path first, Path second) {
        return (int) compare("AE", first, second);
    }

    /// The greatest difference of a sample, as a share of the full range.
    static double greatestDifference(Path first, Path second) {
        return compare("PAE", first, second);
    }

    // It prints the number on the error stream, for PAE as "2056 (0.0313725)", and ends with 1 if there is a difference.
    private static double compare(String metric, Path first, Path second) {
        Program.Ended ended = Program.run(List.of("compare", "-metric", metric, first.toString(), second.toString(), "null:"), Map.of());
        assertEquals(true, ended.status() <= 1, ended.toString());
        String printed = ended.err().strip();
        int bracket = printed.indexOf('(');
        return Double.parseDouble(bracket < 0 ? printed : printed.substring(bracket + 1, printed.indexOf(')')));
    }

    // Other programs are called convert too.
    private static String converter() {
        for (String name : List.of("convert-im6.q16", "convert-im6", "/usr/bin/convert", "convert")) {
            if (runs(name, "-version")) {
                return name;
            }
        }
        throw new IllegalStateException("no convert of ImageMagick's");
    }

    private static Program.Ended succeed(String program, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        Program.Ended ended = Program.run(command, Map.of());
        assertEquals(0, ended.status(), command + " " + ended);
        return ended;
    }

    private static boolean runs(String... command) {
        try {
            Path nowhere = Files.createTempFile("sfumato-test", ".out");
            try {
                return Program.start(List.of(command), Map.of(), nowhere, nowhere).waitFor() == 0;
            } finally {
                Files.delete(nowhere);
            }
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
