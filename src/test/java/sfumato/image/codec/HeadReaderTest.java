package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.Depth;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;

class HeadReaderTest {
    private static final Size SIZE = new Size(61, 47);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_size_is_that_of_the_picture_and_so_is_the_memory_of_a_pixel(PictureFormat format) throws Exception {
        Path file = write(bytes(format, Layout.RGB));
        assertEquals(Optional.of(new PictureHead(SIZE, 3)), known(ArtworkReader.headOf(file), format));
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "TIFF"})
    void sixteen_bits_take_twice_as_much(PictureFormat format) throws Exception {
        Samples deep = DrawnSamples.of(Kind.SMOOTH, 61, 47, Layout.RGB_ALPHA, 1).at(Depth.SIXTEEN);
        Path file = write(new ArtworkWriter().bytes(new Artwork(deep, format), new Export(format, 90)));
        assertEquals(Optional.of(new PictureHead(SIZE, 8)), ArtworkReader.headOf(file));
    }

    @Test
    void a_bmp_a_gif_and_a_photoshop_file_tell_theirs() throws Exception {
        ByteBuffer bmp = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'B').put((byte) 'M');
        bmp.putInt(14, 40).putInt(18, 61).putInt(22, -47);
        assertEquals(Optional.of(SIZE), ArtworkReader.sizeOf(write(bmp.array())), "the negative height of a picture stored from the top");
        ByteBuffer gif = ByteBuffer.wrap(Arrays.copyOf("GIF89a".getBytes(StandardCharsets.US_ASCII), 40)).order(ByteOrder.LITTLE_ENDIAN);
        gif.putShort(6, (short) 61).putShort(8, (short) 47);
        assertEquals(Optional.of(SIZE), ArtworkReader.sizeOf(write(gif.array())));
        ByteBuffer psd = ByteBuffer.wrap(Arrays.copyOf("8BPS".getBytes(StandardCharsets.US_ASCII), 40));
        psd.putShort(12, (short) 3).putInt(14, 47).putInt(18, 61).putShort(22, (short) 16).putShort(24, (short) 3);
        assertEquals(Optional.of(new PictureHead(SIZE, 6)), ArtworkReader.headOf(write(psd.array())));
    }

    @Test
    void smaller_versions_in_a_tiff_are_passed_over_however_they_are_marked() throws Exception {
        TiffFile small = TiffFile.little().picture(2, 2, 8, 1, 1).strips(new byte[4]).shorts(255, 2).directory();
        assertEquals(Optional.of(SIZE), ArtworkReader.sizeOf(write(small.picture(61, 47, 8, 1, 1).strips(new byte[61 * 47]).end())));
        assertEquals(Optional.of(new Size(2, 2)), ArtworkReader.sizeOf(write(TiffFile.little().numbers(254, 1).picture(2, 2, 8, 1, 1).strips(new byte[4]).end())),
                "where there is no other, the smaller version is the picture");
    }

    @Test
    void the_shortest_webp_tells_its_size() throws Exception {
        byte[] dot = HexFormat.of().parseHex("5249464612000000574542505650384c060000002f00000000ff");
        assertEquals(Optional.of(new Size(1, 1)), ArtworkReader.sizeOf(write(dot)));
    }

    @Test
    void what_is_no_picture_or_not_there_tells_nothing() throws Exception {
        assertEquals(Optional.empty(), ArtworkReader.sizeOf(folder.resolve("none")));
        assertEquals(Optional.empty(), ArtworkReader.sizeOf(folder));
        assertEquals(Optional.empty(), ArtworkReader.sizeOf(write(new byte[0])));
        assertEquals(Optional.empty(), ArtworkReader.sizeOf(write("just words, and quite a few of them".getBytes(StandardCharsets.US_ASCII))));
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_ends_too_early_or_is_damaged_anywhere_never_fails(PictureFormat format) throws Exception {
        byte[] whole = bytes(format, Layout.RGB);
        Path file = folder.resolve("file");
        for (int length = 0; length < Math.min(200, whole.length); length++) {
            ArtworkReader.sizeOf(Files.write(file, Arrays.copyOf(whole, length)));
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 10; i++) {
                // The signature stays, so that the right reader meets it. A TIFF's directory comes right behind.
                damaged[4 + random.nextInt(Math.min(300, whole.length - 4))] = (byte) random.nextInt();
            }
            ArtworkReader.sizeOf(Files.write(file, damaged));
        }
    }

    // A WebP file with a header of its own may always have alpha.
    private static Optional<PictureHead> known(Optional<PictureHead> head, PictureFormat format) {
        return format == PictureFormat.WEBP ? head.map(told -> new PictureHead(told.size(), 3)) : head;
    }

    private static byte[] bytes(PictureFormat format, Layout layout) {
        return new ArtworkWriter().bytes(new Artwork(DrawnSamples.of(Kind.SMOOTH, 61, 47, layout, 1), format), new Export(format, 90));
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("file"), bytes);
    }
}
