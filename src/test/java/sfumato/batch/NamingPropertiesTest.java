package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.chance.Cases;
import sfumato.image.PictureFormat;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.ReportKind;

/// What holds of the names of copies, whatever the originals are called and the artist wishes.
class NamingPropertiesTest {
    private static final int CASES = 400;
    private static final int MOST_BYTES = 255;
    private static final String[] PIECES = {"a", "B", "ä", "a\u0308", "Å", "\u212B", "ß", "SS", "ſ", "İ", "ı", "i\u0307", "Σ", "ς", "ᾳ", "ΐ", "ǰ", "ŉ", "ﬁ", "漢", "ア",
        "ｱ", "🎨", "👩\u200D🎨", "\u0301", "\u0345", "\u202E", "\uFEFF", " ", ".", "..", "-", "_", "'", "$1", "{name}", "%", "~", "#", "con", "NUL", "aux.", "Com1", "LPT²", "-protected",
        "-2", ".png", ".json", ".tar", "\u00A0", "\u3000", "&", ";", "="};
    private static final String[] FORBIDDEN_ELSEWHERE = {"<", ">", ":", "\"", "|", "?", "*", "\\", "\t", "\n", "\u007F", "\u0085"};
    private static final String[] ENDINGS = {"png", "PNG", "jpg", "tif", "webp", "psd", "gif", "xyz", ""};

    @TempDir
    Path temp;

    @Test
    void every_name_can_be_held_by_every_system() {
        Cases.each(CASES, random -> {
            String name = pattern(random).name(original(random), Cases.any(random, ENDINGS), random.nextInt(1, 20_000), LocalDate.EPOCH, random.nextInt(1, 200));
            requirePortable(name);
        });
    }

    @Test
    void names_that_differ_in_case_or_normal_form_only_have_one_key() {
        Cases.each(CASES, random -> {
            String name = original(random);
            String key = FileNames.key(name);
            // Unicode says what another case of a text is for this form only.
            String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
            assertEquals(key, FileNames.key(decomposed), name);
            assertEquals(key, FileNames.key(Normalizer.normalize(name, Normalizer.Form.NFC)), name);
            assertEquals(key, FileNames.key(decomposed.toUpperCase(Locale.ROOT)), name);
            assertEquals(key, FileNames.key(decomposed.toLowerCase(Locale.ROOT)), name);
            assertEquals(key, FileNames.key(key), name);
        });
    }

    @Test
    void a_pattern_that_has_no_fault_makes_names_and_another_makes_none() {
        Cases.each(CASES, random -> {
            String pattern = text(random, 4) + Cases.any(random, "{name}", "{n}", "{ext}", "{date}", "{", "}", "/", "\uD800", "") + text(random, 2) + ".{ext}";
            if (NamePattern.faultIn(pattern).isEmpty()) {
                String name = new NamePattern(pattern).example(original(random), "png", LocalDate.EPOCH);
                requirePortable(name);
                assertTrue(name.endsWith(".png"), name);
            }
        });
    }

    @Test
    void no_two_copies_and_no_original_share_a_name_and_none_leaves_the_output_folder() {
        int[] folders = new int[1];
        Cases.each(CASES / 8, random -> {
            Path out = Files.createDirectory(temp.resolve("out" + folders[0]++));
            List<FoundPicture> pictures = pictures(random, out);
            ConflictPolicy policy = Cases.any(random, ConflictPolicy.values());
            List<Path> originals = pictures.stream().map(FoundPicture::file).toList();
            OutputNames names = new OutputNames(out, pattern(random), policy, EnumSet.allOf(ReportKind.class), LocalDate.EPOCH, originals);
            Optional<PictureFormat> format = Cases.any(random, Optional.empty(), Optional.of(PictureFormat.PNG));
            Set<String> taken = new HashSet<>();
            int number = 0;
            for (FoundPicture picture : pictures) {
                Optional<Destination> destination = choose(names, picture, ++number, format);
                for (Path file : destination.map(Destination::files).orElse(List.of())) {
                    requireInside(out, picture, file);
                    assertTrue(taken.add(alike(out.relativize(file).toString())), file + " is taken");
                    assertFalse(isAny(originals, file), file + " is an original");
                    assertTrue(policy == ConflictPolicy.OVERWRITE || policy == ConflictPolicy.SKIP || !Files.exists(file), file + " is there");
                }
            }
        });
    }

    private static Optional<Destination> choose(OutputNames names, FoundPicture picture, int number, Optional<PictureFormat> format) {
        try {
            return names.choose(picture, number, format) instanceof OutputNames.Choice.Write(var destination) ? Optional.of(destination) : Optional.empty();
        } catch (Problem problem) {
            assertTrue(problem instanceof Problem.WouldReplace, problem.getMessage());
            return Optional.empty();
        }
    }

    // Some lie in the output folder, and other files do too.
    private static List<FoundPicture> pictures(SplittableRandom random, Path out) throws IOException {
        List<FoundPicture> pictures = new ArrayList<>();
        String name = original(random);
        for (int i = random.nextInt(2, 12); i > 0; i--) {
            name = switch (random.nextInt(4)) {
                case 0 -> Normalizer.normalize(name, Normalizer.Form.NFD);
                case 1 -> name.toUpperCase(Locale.ROOT);
                case 2 -> FileNames.base(name) + "." + Cases.any(random, "png", "jpg", "PNG");
                default -> original(random);
            };
            Path under = Cases.any(random, Path.of(""), Path.of("sub"), Path.of("Sub"), Path.of("sub", "deeper"));
            Path file = Cases.any(random, out, out.resolveSibling("art")).resolve(name);
            if (fits(name) && random.nextInt(4) > 0) {
                write(file);
            }
            if (fits(name)) {
                pictures.add(new FoundPicture(file, under));
            }
            if (random.nextInt(4) == 0) {
                write(out.resolve(under).resolve(FileNames.portable(FileNames.base(name) + "-protected", ".png")));
            }
        }
        return pictures;
    }

    private static boolean fits(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES && !name.equals(".") && !name.equals("..");
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.writeString(file, "x");
        }
    }

    private static boolean isAny(List<Path> originals, Path file) throws IOException {
        for (Path original : originals) {
            if (original.equals(file) || (Files.exists(original) && Files.exists(file) && Files.isSameFile(original, file))) {
                return true;
            }
        }
        return false;
    }

    private static void requireInside(Path out, FoundPicture picture, Path file) {
        assertEquals(out.resolve(picture.under()), file.getParent());
        assertEquals(file, file.normalize());
        assertTrue(file.startsWith(out), file.toString());
        requirePortable(file.getFileName().toString());
    }

    // By other means than those that made it.
    private static void requirePortable(String name) {
        assertFalse(name.isEmpty());
        assertTrue(name.codePoints().noneMatch(c -> Character.isISOControl(c) || "/\\<>:\"|?*".indexOf(c) >= 0 || (c >= 0xD800 && c <= 0xDFFF)), name);
        assertFalse(name.endsWith(".") || name.endsWith(" "), name);
        assertFalse(Set.of("con", "prn", "aux", "nul", "com1", "lpt²").contains(name.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT)), name);
        for (ReportKind kind : ReportKind.values()) {
            String report = kind.beside(path(name)).toString();
            assertTrue(report.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES, report);
            assertTrue(Normalizer.normalize(report, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES, report);
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new AssertionError(name, e);
        }
    }

    // As a system that ignores case and normal forms sees it.
    private static String alike(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    }

    private static NamePattern pattern(SplittableRandom random) {
        return new NamePattern(Cases.any(random, NamePattern.STANDARD, "{name}.{ext}", "{n}.{ext}", "{date} {name}.{ext}", "same.{ext}", "con.{ext}", "{ext}{name}-.{ext}"));
    }

    private static String original(SplittableRandom random) {
        String ending = Cases.any(random, ENDINGS);
        String base = text(random, Cases.any(random, 1, 3, 6, 90));
        return base + (ending.isEmpty() ? "" : "." + ending);
    }

    private static String text(SplittableRandom random, int most) {
        StringBuilder text = new StringBuilder(Cases.any(random, PIECES));
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(random.nextInt(12) == 0 ? Cases.any(random, FORBIDDEN_ELSEWHERE) : Cases.any(random, PIECES));
        }
        return text.toString();
    }
}
