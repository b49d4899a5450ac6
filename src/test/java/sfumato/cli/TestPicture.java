package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/// Small pictures for the tests of the whole program.
final class TestPicture {
    private TestPicture() {
    }

    /// A gradient with grain, as PNG, JPEG, TIFF, BMP or GIF, whatever the name ends in.
    static Path write(Path file, int width, int height, long seed) {
        return write(file, width, height, 24, seed);
    }

    /// Nothing but grain, which no format can compress.
    static Path writeNoise(Path file, int width, int height, long seed) {
        return write(file, width, height, 256, seed);
    }

    private static Path write(Path file, int width, int height, int grain, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = x * (256 - grain) / width + random.nextInt(grain);
                int green = y * (256 - grain) / height + random.nextInt(grain);
                int blue = (x + y) * (256 - grain) / (width + height) + random.nextInt(grain);
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        try {
            Files.createDirectories(file.getParent());
            String name = file.toString();
            assertTrue(ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
