package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.problem.Problem;

class PngReaderTest {
    private static final int GREY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;

    @TempDir
    Path folder;

    @Test
    void one_two_and_four_bit_greys_are_spread_exactly() throws Exception {
        assertCodes(Layout.GREY, read(PngFile.of(9, 1, 1, GREY).pixels(bytes(0b01101001, 0b10000000))),
                0, 255, 255, 0, 255, 0, 0, 255, 255);
        assertCodes(Layout.GREY, read(PngFile.of(5, 1, 2, GREY).pixels(bytes(0b00011011, 0b11000000))), 0, 85, 170, 255, 255);
        assertCodes(Layout.GREY, read(PngFile.of(3, 1, 4, GREY).pixels(bytes(0x0F, 0x90))), 0, 255, 153);
    }

    @Test
    void a_palette_is_looked_up() throws Exception {
        byte[] png = PngFile.of(3, 1, 8, PALETTE).chunk("PLTE", bytes(1, 2, 3, 250, 100, 0)).pixels(bytes(1, 0, 1));
        assertCodes(Layout.RGB, read(png), 250, 100, 0, 1, 2, 3, 250, 100, 0);
    }

    @Test
    void a_palette_of_few_bits_is_looked_up() throws Exception {
        byte[] png = PngFile.of(3, 1, 2, PALETTE).chunk("PLTE", bytes(1, 2, 3, 4, 5, 6, 7, 8, 9)).pixels(bytes(0b10010000));
        assertCodes(Layout.RGB, read(png), 7, 8, 9, 4, 5, 6, 1, 2, 3);
    }

    @Test
    void a_palette_with_transparency_becomes_alpha() throws Exception {
        byte[] png = PngFile.of(3, 1, 8, PALETTE).chunk("PLTE", bytes(1, 2, 3, 4, 5, 6, 7, 8, 9))
                .chunk("tRNS", bytes(0, 128)).pixels(bytes(0, 1, 2));
        assertCodes(Layout.RGB_ALPHA, read(png), 1, 2, 3, 0, 4, 5, 6, 128, 7, 8, 9, 255);
    }

    @Test
    void a_palette_of_greys_becomes_grey() throws Exception {
        byte[] opaque = PngFile.of(2, 1, 8, PALETTE).chunk("PLTE", bytes(9, 9, 9, 200, 200, 200)).pixels(bytes(1, 0));
        assertCodes(Layout.GREY, read(opaque), 200, 9);
        byte[] clear = PngFile.of(2, 1, 8, PALETTE).chunk("PLTE", bytes(9, 9, 9, 200, 200, 200))
                .chunk("tRNS", bytes(7)).pixels(bytes(1, 0));
        assertCodes(Layout.GREY_ALPHA, read(clear), 200, 255, 9, 7);
    }

    @Test
    void a_colour_that_the_palette_lacks_is_damage() {
        byte[] png = PngFile.of(1, 1, 8, PALETTE).chunk("PLTE", bytes(1, 2, 3)).pixels(bytes(1));
        assertThrows(Problem.Unreadable.class, () -> read(png));
    }

    @Test
    void a_transparent_colour_becomes_alpha() throws Exception {
        byte[] rgb = PngFile.of(2, 1, 8, RGB).chunk("tRNS", bytes(0, 1, 0, 2, 0, 3)).pixels(bytes(1, 2, 3, 1, 2, 4));
        assertCodes(Layout.RGB_ALPHA, read(rgb), 1, 2, 3, 0, 1, 2, 4, 255);
        byte[] grey = PngFile.of(2, 1, 4, GREY).chunk("tRNS", bytes(0, 9)).pixels(bytes(0x98));
        assertCodes(Layout.GREY_ALPHA, read(grey), 153, 0, 136, 255);
    }

    @Test
    void a_transparent_colour_of_sixteen_bits_needs_all_its_bits() throws Exception {
        byte[] rgb = PngFile.of(2, 1, 16, RGB).chunk("tRNS", bytes(1, 2, 3, 4, 5, 6)).pixels(bytes(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 7));
        assertCodes(Layout.RGB_ALPHA, read(rgb), 1, 2, 3, 4, 5, 6, 0, 0, 1, 2, 3, 4, 5, 7, 255, 255);
        byte[] grey = PngFile.of(2, 1, 16, GREY).chunk("tRNS", bytes(1, 2)).pixels(bytes(1, 2, 0, 2));
        assertCodes(Layout.GREY_ALPHA, read(grey), 1, 2, 0, 0, 0, 2, 255, 255);
    }

    @Test
    void sixteen_bits_keep_every_bit_in_every_kind_of_colour() throws Exception {
        for (Layout layout : Layout.values()) {
            Samples samples = TestPictures.noise(31, 17, layout, Depth.SIXTEEN, 4);
            Artwork artwork = read(PngFile.of(samples));
            assertEquals(samples, artwork.samples());
            assertEquals(List.of(), artwork.notes());
        }
    }

    @Test
    void a_palette_of_sixteen_bits_is_damage() {
        byte[] png = PngFile.of(1, 1, 16, PALETTE).chunk("PLTE", bytes(1, 2, 3)).pixels(bytes(0, 0));
        assertThrows(Problem.Unreadable.class, () -> read(png));
    }

    @Test
    void an_interlaced_picture_of_sixteen_bits_is_the_same_picture() throws Exception {
        // Pass 1 has the pixel at (0, 0), pass 6 that at (1, 0), pass 7 the row below.
        byte[] png = PngFile.interlaced(2, 2, 16, GREY).pixels(bytes(0, 1), bytes(2, 3), bytes(4, 5, 6, 7));
        assertCodes(Layout.GREY, read(png), 0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void an_interlaced_picture_is_the_same_picture() throws Exception {
        Samples samples = TestPictures.noise(21, 13, Layout.RGB, 4);
        Path file = folder.resolve("interlaced.png");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(Rasters.imageOver(samples), null, null), param);
        }
        assertEquals(samples, new ArtworkReader().read(file).samples());
    }

    @Test
    void another_program_s_palette_comes_back() throws Exception {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_INDEXED);
        byte[] noise = new byte[40 * 30];
        new Random(2).nextBytes(noise);
        image.getRaster().setDataElements(0, 0, 40, 30, noise);
        Path file = folder.resolve("indexed.png");
        ImageIO.write(image, "png", file.toFile());
        Samples samples = new ArtworkReader().read(file).samples();
        for (int i = 0; i < noise.length; i++) {
            int argb = image.getRGB(i % 40, i / 40);
            int codes = samples.code(i % 40, i / 40, 0) << 16 | samples.code(i % 40, i / 40, 1) << 8 | samples.code(i % 40, i / 40, 2);
            assertEquals(argb & 0xFFFFFF, codes);
        }
    }

    @Test
    void an_animation_is_refused() {
        byte[] png = PngFile.of(1, 1, 8, RGB).chunk("acTL", new byte[8]).pixels(new byte[3]);
        assertThrows(Problem.Unsupported.class, () -> read(png));
    }

    @Test
    void a_wrong_checksum_of_pixels_is_damage() {
        byte[] png = PngFile.of(2, 2, 8, GREY).pixels(bytes(1, 2), bytes(3, 4));
        png[33 + 8 + 4] ^= 1;
        assertThrows(Problem.Unreadable.class, () -> read(png));
    }

    @Test
    void a_wrong_checksum_of_a_text_is_not() throws Exception {
        byte[] png = PngFile.of(1, 1, 8, GREY).chunk("tEXt", bytes('a', 0, 'b')).pixels(bytes(5));
        png[33 + 8 + 2] ^= 1;
        assertCodes(Layout.GREY, read(png), 5);
    }

    @Test
    void missing_rows_are_damage_even_when_every_checksum_is_right() {
        assertThrows(Problem.Unreadable.class, () -> read(PngFile.of(2, 3, 8, GREY).pixels(bytes(1, 2), bytes(3, 4))));
    }

    @Test
    void pixels_with_an_impossible_compression_give_a_picture_or_a_problem_and_nothing_else() throws Exception {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            byte[] compressed = new byte[random.nextInt(60)];
            random.nextBytes(compressed);
            byte[] png = PngFile.of(1 + random.nextInt(9), 1 + random.nextInt(9), 8, RGB).chunk("IDAT", compressed).pixels();
            assertThrows(Problem.Unreadable.class, () -> read(png));
        }
    }

    @Test
    void parts_without_end_are_refused() {
        PngFile png = PngFile.of(1, 1, 8, GREY);
        for (int i = 0; i < 300_000; i++) {
            png.chunk("teXt");
        }
        assertThrows(Problem.Unreadable.class, () -> read(png.pixels(bytes(5))));
    }

    private Artwork read(byte[] png) throws Problem, IOException {
        return new ArtworkReader().read(Files.write(folder.resolve("made.png"), png));
    }

    private static void assertCodes(Layout layout, Artwork artwork, int... codes) {
        assertEquals(layout, artwork.samples().layout());
        assertArrayEquals(bytes(codes), artwork.samples().bytes());
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
