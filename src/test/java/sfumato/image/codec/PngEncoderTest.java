package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.task.Workers;

/// Pictures of several bands; the formats' contract tests have the small ones.
class PngEncoderTest {
    private static final int HEADER_END = 33;
    private static final Workers ONE = new Workers(1);

    @ParameterizedTest
    @CsvSource({"700, 600, RGB, EIGHT", "1100, 900, GREY, EIGHT", "640, 700, GREY_ALPHA, EIGHT", "601, 500, RGB_ALPHA, EIGHT",
        "65535, 5, RGB_ALPHA, EIGHT", "1, 65535, RGB_ALPHA, EIGHT", "400, 500, RGB, SIXTEEN", "65535, 2, RGB_ALPHA, SIXTEEN"})
    void another_reader_finds_the_same_samples(int width, int height, Layout layout, Depth depth) throws IOException {
        Samples samples = depth == Depth.EIGHT ? picture(width, height, layout) : TestPictures.noise(width, height, layout, depth, 1);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(encode(samples, ONE)));
        int[] found = image.getRaster().getPixels(0, 0, width, height, (int[]) null);
        int[] codes = new int[height * samples.rowLength()];
        samples.codes(0, codes.length, codes);
        assertArrayEquals(codes, found);
    }

    @ParameterizedTest
    @CsvSource({"700, 600, RGB", "900, 1500, RGB_ALPHA", "16, 16, GREY"})
    void any_number_of_threads_gives_the_same_bytes(int width, int height, Layout layout) throws IOException {
        Samples samples = picture(width, height, layout);
        byte[] expected = encode(samples, ONE);
        for (int threads : new int[] {2, 4, 8}) {
            try (Workers workers = new Workers(threads)) {
                assertArrayEquals(expected, encode(samples, workers), threads + " threads");
            }
        }
    }

    @Test
    void the_checksum_is_that_of_all_bands_together() throws IOException, DataFormatException {
        Samples samples = picture(900, 800, Layout.RGB);
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(stream(encode(samples, ONE)));
            byte[] rows = new byte[800 * (1 + 3 * 900) + 1];
            assertEquals(rows.length - 1, inflater.inflate(rows), "as many bytes as the rows have, and no more");
            assertTrue(inflater.finished(), "and the checksum was right");
            assertEquals(0, inflater.getRemaining());
        }
    }

    @Test
    void bands_cost_hardly_any_bytes_against_one_stream() throws IOException, DataFormatException {
        Samples samples = picture(900, 800, Layout.RGB);
        byte[] stream = stream(encode(samples, ONE));
        byte[] rows = new byte[800 * (1 + 3 * 900)];
        byte[] whole = new byte[2 * rows.length];
        try (Inflater inflater = new Inflater(); Deflater deflater = new Deflater(6)) {
            inflater.setInput(stream);
            inflater.inflate(rows);
            deflater.setInput(rows);
            deflater.finish();
            assertEquals(1, stream.length / (double) deflater.deflate(whole), 0.005);
        }
    }

    // The data of all chunks IDAT.
    private static byte[] stream(byte[] png) {
        ByteBuffer file = ByteBuffer.wrap(png).position(HEADER_END);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        while (file.hasRemaining()) {
            int length = file.getInt();
            boolean pixels = file.getInt() == 0x49444154; // "IDAT"
            if (pixels) {
                data.write(png, file.position(), length);
            }
            file.position(file.position() + length + 4);
        }
        return data.toByteArray();
    }

    // Smooth, with grain, so that all filters are of use.
    private static Samples picture(int width, int height, Layout layout) {
        Samples samples = Samples.blank(width, height, layout);
        SplittableRandom random = new SplittableRandom(width);
        int channels = layout.channels();
        for (int i = 0; i < samples.codes().length; i++) {
            int x = i / channels % width;
            int y = i / channels / width;
            samples.codes()[i] = (byte) (x / 3 + (y / 100 % 2 == 0 ? y : 5 * x) + i % channels * 20 + random.nextInt(6));
        }
        return samples;
    }

    private static byte[] encode(Samples samples, Workers workers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngEncoder.encode(new Artwork(samples, PictureFormat.PNG), out, workers);
        return out.toByteArray();
    }
}
