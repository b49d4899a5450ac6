package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifInteropDirectory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.problem.Problem;
import sfumato.task.Workers;

/// What stands beside the pixels in TIFF files, read by our reader and by metadata-extractor.
class TiffMetadataTest {
    private static final byte[] IPTC = {0x1C, 2, 80, 0, 3, 'A', 'd', 'a'};

    @TempDir
    Path folder;

    @Test
    void exif_is_taken_out_of_the_directories() throws Exception {
        byte[] file = TiffFile.little().text(0x0001, "R98").below(40_965, 1)
                .text(0x9003, "2026:01:02 03:04:05").tag(0x927C, 7, new byte[300]).below(34_665, 3)
                .text(0x0001, "N").below(34_853, 1).picture(1, 1, 8, 1, 1).strips(new byte[1])
                .text(315, "Ada Mäler").text(305, "Paint").shorts(274, 1).end();
        Metadata exif = extracted(read(file).metadata().exif().orElseThrow());
        assertEquals("Ada Mäler", exif.getFirstDirectoryOfType(ExifIFD0Directory.class).getString(315));
        assertEquals("Paint", exif.getFirstDirectoryOfType(ExifIFD0Directory.class).getString(305));
        assertEquals("2026:01:02 03:04:05", exif.getFirstDirectoryOfType(ExifSubIFDDirectory.class).getString(0x9003));
        assertEquals(300, exif.getFirstDirectoryOfType(ExifSubIFDDirectory.class).getByteArray(0x927C).length);
        assertEquals("N", exif.getFirstDirectoryOfType(GpsDirectory.class).getString(1));
        assertEquals("R98", exif.getFirstDirectoryOfType(ExifInteropDirectory.class).getString(1));
    }

    @Test
    void exif_says_nothing_about_how_pixels_are_stored() throws Exception {
        Metadata exif = extracted(read(plain().text(315, "Ada").end()).metadata().exif().orElseThrow());
        Directory first = exif.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertEquals(1, first.getTagCount());
    }

    @Test
    void the_orientation_is_applied() throws Exception {
        Artwork artwork = read(TiffFile.little().picture(2, 1, 8, 1, 1).strips(new byte[] {1, 2}).shorts(274, 6).end());
        assertEquals(2, artwork.height());
        assertEquals(List.of("The orientation 6 was applied."), artwork.notes());
    }

    @Test
    void a_resolution_in_centimetres_is_understood() throws Exception {
        Artwork artwork = read(plain().rational(282, 10_000, 100).rational(283, 50, 1).shorts(296, 3).end());
        assertEquals(254, artwork.metadata().resolution().orElseThrow().across(), 1e-9);
        assertEquals(127, artwork.metadata().resolution().orElseThrow().down(), 1e-9);
    }

    @Test
    void a_resolution_without_a_length_or_of_nothing_is_none() throws Exception {
        assertTrue(read(plain().rational(282, 1, 1).rational(283, 1, 1).shorts(296, 1).end()).metadata().resolution().isEmpty());
        assertTrue(read(plain().rational(282, 0, 0).rational(283, 1, 0).end()).metadata().resolution().isEmpty());
    }

    @Test
    void iptc_is_found_wherever_programs_put_it() throws Exception {
        byte[] turned = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(ByteBuffer.wrap(IPTC).getInt(0))
                .putInt(ByteBuffer.wrap(IPTC).getInt(4)).array();
        ByteArrayOutputStream resources = new ByteArrayOutputStream();
        resources.writeBytes(PsdMaker.resource(0x03F3, new byte[3]));
        resources.writeBytes(PsdMaker.resource(0x0404, IPTC));
        for (byte[] file : List.of(plain().tag(33_723, 7, IPTC).end(), plain().tag(33_723, 4, IPTC).end(), plain().tag(33_723, 4, turned).end(),
                plain().tag(34_377, 1, resources.toByteArray()).end())) {
            assertArrayEquals(IPTC, read(file).metadata().iptc().orElseThrow());
        }
    }

    @Test
    void content_credentials_and_layers_are_left_behind_with_notes() throws Exception {
        assertEquals(List.of("Its content credentials (C2PA) are not carried over, because they would not match the changed pixels."),
                read(plain().tag(52_545, 7, new byte[40]).end()).notes());
        assertEquals(List.of("Its layers are not carried over; the copy is the flattened picture."),
                read(plain().tag(37_724, 7, new byte[40]).end()).notes());
    }

    @Test
    void damaged_exif_is_left_out_with_a_note() throws Exception {
        for (byte[] file : List.of(plain().text(315, "Ada").numbers(34_665, 1_000_000).end(), plain().numbers(34_665, 8).end(),
                plain().tag(306, 200, new byte[20]).end())) {
            assertEquals(List.of("Some of its EXIF data is damaged and was ignored."), read(file).notes());
        }
    }

    @Test
    void values_stay_byte_for_byte_and_in_their_byte_order() throws Exception {
        for (TiffFile file : List.of(TiffFile.little(), TiffFile.bigEndian())) {
            byte[] note = {1, 2, 3, 4, 5, 6, 7, 8};
            byte[] latin = "Ada M\u00E4ler\0".getBytes(StandardCharsets.ISO_8859_1);
            byte[] block = read(file.tag(0x927C, 7, note).shorts(0x8827, 200).below(34_665, 2).picture(1, 1, 8, 1, 1).strips(new byte[1])
                    .tag(315, 2, latin).end()).metadata().exif().orElseThrow();
            byte[] copy = written(new Artwork(TestPictures.slope(3, 3, Layout.RGB), PictureFormat.TIFF)
                    .withMetadata(sfumato.image.metadata.Metadata.NONE.withExif(Optional.of(block))), Long.MAX_VALUE);
            assertEquals(block[0], copy[0]);
            byte[] again = read(copy).metadata().exif().orElseThrow();
            assertArrayEquals(block, again);
            assertTrue(new String(copy, StandardCharsets.ISO_8859_1).contains("Ada M\u00E4ler"));
        }
    }

    @Test
    void a_size_in_print_stays_in_its_unit() throws Exception {
        Artwork given = read(plain().rational(282, 11_811, 100).rational(283, 11_811, 100).shorts(296, 3).end());
        TiffStructure copy = TiffStructure.of(written(given, Long.MAX_VALUE)).orElseThrow();
        assertEquals(3, copy.first().number(296, 0));
    }

    @Test
    void strips_made_twice_give_the_same_file() throws Exception {
        Artwork artwork = new Artwork(TestPictures.noise(500, 700, Layout.RGB_ALPHA, 3), PictureFormat.TIFF);
        byte[] expected = written(artwork, Long.MAX_VALUE);
        assertArrayEquals(expected, written(artwork, 0));
        assertArrayEquals(expected, written(artwork, 600_000));
    }

    private static byte[] written(Artwork artwork, long keptBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workers workers = new Workers(2)) {
            TiffEncoder.encode(artwork, out, workers, keptBytes);
        }
        return out.toByteArray();
    }

    private static Metadata extracted(byte[] exif) {
        Metadata read = new Metadata();
        new ExifReader().extract(new ByteArrayReader(exif), read);
        return read;
    }

    private static TiffFile plain() {
        return TiffFile.little().picture(1, 1, 8, 1, 1).strips(new byte[] {7});
    }

    private Artwork read(byte[] tiff) throws IOException, Problem {
        return new ArtworkReader().read(Files.write(folder.resolve("made.tif"), tiff));
    }
}
