package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.color.ColourSpace;
import sfumato.image.color.Primaries;
import sfumato.image.color.ToneCurve;

/// What the built program keeps of pictures in every format, as ExifTool and ImageMagick see it.
class FormatsProgramIT {
    private static final double CODES = 8 / 255.0;
    private static final double ROUNDING = 1e-4;
    private static final ColourSpace P3 = ColourSpace.rgb("Display P3", Primaries.P3, ToneCurve.SRGB);
    private static final ColourSpace ADOBE_RGB = ColourSpace.rgb("Adobe RGB", Primaries.ADOBE_RGB, ToneCurve.ADOBE_RGB);

    @TempDir
    Path temp;

    @BeforeEach
    void peers() {
        Peers.require();
    }

    @Test
    void profile_resolution_author_and_copyright_are_as_before_and_the_rights_are_stated() throws IOException {
        Path profile = Files.write(temp.resolve("p3.icc"), P3.profile().orElseThrow());
        Path base = TestPicture.write(temp.resolve("base/picture.png"), 160, 120, 1);
        for (String ending : List.of("png", "jpg", "tif", "webp")) {
            Path art = Files.createDirectories(temp.resolve("art")).resolve("a-" + ending + "." + ending);
            Peers.convert(base, "-profile", profile, "-units", "PixelsPerInch", "-density", "300", art);
            Peers.exiftool("-q", "-overwrite_original", "-EXIF:Artist=Ana Ünal", "-EXIF:Copyright=© 2026 Ana Ünal", "-XMP-dc:Creator=Ana Ünal",
                    "-XMP-dc:Rights=© 2026 Ana Ünal", "-EXIF:XResolution=300", "-EXIF:YResolution=300", "-EXIF:ResolutionUnit=inches", art);
        }
        protect("--objective", "disrupt", "--steps", "1");
        for (Path original : files("art")) {
            Path copy = copyOf(original);
            assertArrayEquals(Files.readAllBytes(profile), iccOf(copy), copy.toString());
            for (String tag : List.of("-EXIF:Artist", "-EXIF:Copyright", "-XMP-dc:Creator", "-XMP-dc:Rights", "-EXIF:XResolution", "-EXIF:ResolutionUnit", "-ImageSize")) {
                assertEquals(Peers.exiftool("-s3", tag, original), Peers.exiftool("-s3", tag, copy), copy + " " + tag);
            }
            assertEquals("Ana Ünal", Peers.exiftool("-s3", "-XMP-dc:Creator", copy));
            assertTrue(xmpOf(copy).contains("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING"), copy.toString());
            assertEquals("", Peers.exiftool("-s3", "-Warning", copy), copy.toString());
        }
    }

    @Test
    void wide_gamut_pictures_differ_only_within_the_bound_in_their_own_codes() throws IOException {
        Path base = TestPicture.write(temp.resolve("base/picture.png"), 160, 120, 1);
        for (ColourSpace space : List.of(P3, ADOBE_RGB)) {
            Path profile = Files.write(temp.resolve("space.icc"), space.profile().orElseThrow());
            for (String ending : List.of("png", "tif")) {
                Path art = Files.createDirectories(temp.resolve("art")).resolve(space.name().replace(' ', '-') + "." + ending);
                Peers.convert(base, "-profile", profile, art);
            }
        }
        protect("--objective", "disrupt", "--steps", "2");
        for (Path original : files("art")) {
            double difference = Peers.greatestDifference(original, copyOf(original));
            assertTrue(difference > 0 && difference <= CODES + ROUNDING, original + " differs by " + difference * 255);
            assertTrue(iccOf(original).length > 0, "it must have a profile to keep");
            assertArrayEquals(iccOf(original), iccOf(copyOf(original)));
        }
    }

    @Test
    void without_a_change_every_lossless_format_and_depth_keeps_every_pixel() throws IOException {
        Path base = TestPicture.writeNoise(temp.resolve("base/picture.png"), 64, 48, 1);
        Path art = Files.createDirectories(temp.resolve("art"));
        for (String ending : List.of("png", "tif")) {
            for (String depth : List.of("8", "16")) {
                String name = depth + "." + ending;
                Peers.convert(base, "-attenuate", "0.4", "+noise", "Gaussian", "-depth", depth, art.resolve("rgb" + name));
                Peers.convert(base, "-colorspace", "Gray", "-depth", depth, art.resolve("grey" + name));
                Peers.convert(base, "(", "-size", "64x48", "gradient:", ")", "-alpha", "off", "-compose", "CopyOpacity", "-composite", "-depth", depth, art.resolve("alpha" + name));
            }
        }
        Peers.convert(base, "-define", "webp:lossless=true", art.resolve("lossless.webp"));
        protect("--max-codes", "0", "--steps", "1", "--lossless");
        for (Path original : files("art")) {
            assertEquals(0, Peers.differentPixels(original, copyOf(original)), original.toString());
            assertEquals(Peers.identify("-format", "%z %[channels]", original), Peers.identify("-format", "%z %[channels]", copyOf(original)), original.toString());
        }
    }

    @Test
    void sixteen_bits_come_back_with_real_low_bits() throws IOException {
        Path art = Files.createDirectories(temp.resolve("art"));
        for (String ending : List.of("png", "tif")) {
            Peers.convert("-size", "160x120", "-depth", "16", "gradient:#123456789abc-#fedcba987654", art.resolve("fine." + ending));
        }
        protect("--objective", "disrupt", "--steps", "2");
        for (Path original : files("art")) {
            Path raw = temp.resolve("raw.rgb");
            Peers.convert(copyOf(original), "-depth", "16", "-endian", "MSB", raw);
            byte[] bytes = Files.readAllBytes(raw);
            int spread = 0;
            for (int i = 0; i < bytes.length; i += 2) {
                spread += bytes[i] == bytes[i + 1] ? 1 : 0; // a code of 8 bits spread over 16
            }
            assertEquals(160 * 120 * 3 * 2, bytes.length);
            assertTrue(spread < bytes.length / 20, spread + " of " + bytes.length / 2 + " samples have no low bits");
        }
    }

    @Test
    void every_orientation_comes_out_upright_and_says_so() throws IOException {
        Path base = TestPicture.write(temp.resolve("base/picture.png"), 96, 64, 1);
        for (int orientation = 1; orientation <= 8; orientation++) {
            for (String ending : List.of("jpg", "tif", "png", "webp")) {
                Path art = Files.createDirectories(temp.resolve("art")).resolve(ending + orientation + "." + ending);
                Peers.convert(base, "-quality", "98", "-define", "webp:lossless=true", art);
                Peers.exiftool("-q", "-overwrite_original", "-n", "-EXIF:Orientation=" + orientation, art);
            }
        }
        protect("--objective", "disrupt", "--steps", "1", "--max-codes", "2", "--quality", "98");
        for (Path original : files("art")) {
            Path copy = copyOf(original);
            String said = Peers.exiftool("-s3", "-n", "-EXIF:Orientation", copy);
            assertTrue(said.isEmpty() || said.equals("1"), copy + " says " + said);
            Path upright = temp.resolve("upright.png");
            int orientation = original.getFileName().toString().charAt(original.getFileName().toString().indexOf('.') - 1) - '0';
            Peers.convert(base, "-orient", List.of("TopLeft", "TopRight", "BottomRight", "BottomLeft", "LeftTop", "RightTop", "RightBottom", "LeftBottom").get(orientation - 1),
                    "-auto-orient", upright);
            // Turned wrongly, this picture's corners would differ by a third of the range and more.
            double difference = Peers.greatestDifference(upright, copy);
            assertTrue(difference < 0.25, copy + " differs by " + difference);
        }
    }

    @Test
    void location_and_preview_are_gone_when_asked_and_author_and_rights_are_set() throws IOException {
        Path base = TestPicture.write(temp.resolve("base/picture.png"), 96, 64, 1);
        Path thumbnail = TestPicture.write(temp.resolve("base/thumbnail.jpg"), 32, 24, 1);
        for (String ending : List.of("jpg", "tif", "png", "webp")) {
            Path art = Files.createDirectories(temp.resolve("art")).resolve("a-" + ending + "." + ending);
            Peers.convert(base, art);
            Peers.exiftool("-q", "-overwrite_original", "-EXIF:GPSLatitude=47.5", "-EXIF:GPSLatitudeRef=N", "-XMP-exif:GPSLatitude=47.5", "-XMP-photoshop:City=Basel", "-XMP-dc:Title=Harbour", art);
            if (ending.equals("jpg")) {
                Peers.exiftool("-q", "-overwrite_original", "-ThumbnailImage<=" + thumbnail, art);
            }
        }
        protect("--objective", "disrupt", "--steps", "1", "--strip-location", "--creator", "Béla", "--copyright", "© Béla", "--rights", "prohibit-all");
        for (Path original : files("art")) {
            Path copy = copyOf(original);
            assertEquals("", Peers.exiftool("-s3", "-GPS*", "-XMP-photoshop:City", "-ThumbnailImage", copy), copy.toString());
            assertEquals("Harbour", Peers.exiftool("-s3", "-XMP-dc:Title", copy), copy.toString());
            assertEquals("Béla\n© Béla", Peers.exiftool("-s3", "-XMP-dc:Creator", "-XMP-dc:Rights", copy), copy.toString());
            assertTrue(xmpOf(copy).contains("DMI-PROHIBITED<") || xmpOf(copy).contains("DMI-PROHIBITED\""), copy.toString());
        }
    }

    @Test
    void stripped_of_everything_only_colours_and_size_remain() throws IOException {
        Path base = TestPicture.write(temp.resolve("base/picture.png"), 96, 64, 1);
        for (String ending : List.of("jpg", "tif", "png", "webp")) {
            Path art = Files.createDirectories(temp.resolve("art")).resolve("a-" + ending + "." + ending);
            Peers.convert(base, art);
            Peers.exiftool("-q", "-overwrite_original", "-EXIF:Artist=Secret", "-XMP-dc:Title=Secret", "-EXIF:Make=Secret", art);
        }
        protect("--objective", "disrupt", "--steps", "1", "--strip-all", "--rights", "none");
        for (Path original : files("art")) {
            assertFalse(Peers.exiftool("-a", "-u", copyOf(original)).contains("Secret"), original.toString());
            assertFalse(new String(Files.readAllBytes(copyOf(original)), StandardCharsets.ISO_8859_1).contains("Secret"), original.toString());
        }
    }

    @Test
    void a_picture_for_the_web_is_as_small_as_asked() throws IOException {
        TestPicture.write(temp.resolve("art/large.png"), 1200, 800, 1);
        protect("--objective", "disrupt", "--steps", "1", "--format", "webp", "--max-side", "600", "--max-bytes", "60k");
        Path copy = temp.resolve("out/large-protected.webp");
        assertTrue(Files.size(copy) <= 60_000);
        String[] size = Peers.identify("-format", "%w %h", copy).split(" ");
        assertTrue(Integer.parseInt(size[0]) <= 600, String.join("x", size));
        Program.Ended checked = Program.run("check", temp.resolve("art/large.png"), copy);
        assertEquals(0, checked.status(), checked.toString());
    }

    private void protect(Object... options) {
        Object[] arguments = Stream.concat(Stream.of("protect", temp.resolve("art"), "--output", temp.resolve("out"), "--report", "none"), Stream.of(options)).toArray();
        Program.Ended ended = Program.run(arguments);
        assertEquals(0, ended.status(), ended.toString());
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private Path copyOf(Path original) {
        String name = original.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return temp.resolve("out").resolve(name.substring(0, dot) + "-protected" + name.substring(dot));
    }

    private byte[] iccOf(Path file) throws IOException {
        return extracted("-icc_profile", file);
    }

    private String xmpOf(Path file) throws IOException {
        return new String(extracted("-xmp", file), StandardCharsets.UTF_8);
    }

    private byte[] extracted(String block, Path file) throws IOException {
        Path out = Files.createTempFile(temp, "block", ".bin");
        Program.Ended ended = Program.runInto(out, List.of("exiftool", block, "-b", file.toString()), Map.of());
        assertEquals(0, ended.status(), ended.toString());
        return Files.readAllBytes(out);
    }
}
