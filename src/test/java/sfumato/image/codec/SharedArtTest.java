package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sfumato.image.Samples;

/// The project's real pictures, which lie beside the checkout; skipped where they do not.
class SharedArtTest {
    private static final Path ART = Path.of("..", "shared", "art");

    @TestFactory
    Stream<DynamicTest> every_picture_is_read_as_another_reader_sees_it() throws Exception {
        assumeTrue(Files.isDirectory(ART), "no ../shared/art");
        List<Path> pictures;
        try (Stream<Path> files = Files.list(ART)) {
            pictures = files.filter(ArtworkReader::looksLikePicture).sorted().toList();
        }
        return pictures.stream().map(picture -> DynamicTest.dynamicTest(picture.getFileName().toString(), () -> compare(picture)));
    }

    private static void compare(Path picture) throws Exception {
        Samples ours = new ArtworkReader().read(picture).samples();
        BufferedImage theirs = ImageIO.read(picture.toFile());
        assertEquals(theirs.getWidth(), ours.width());
        assertEquals(theirs.getHeight(), ours.height());
        int[] pixel = new int[ours.layout().channels()];
        for (int y = 0; y < ours.height(); y += 7) {
            for (int x = 0; x < ours.width(); x += 7) {
                theirs.getRaster().getPixel(x, y, pixel);
                for (int c = 0; c < pixel.length; c++) {
                    // TwelveMonkeys, when asked for a whole picture, sends it through an embedded profile: one code of rounding.
                    assertEquals(pixel[c], ours.code(x, y, c), 1, x + "," + y);
                }
            }
        }
    }
}
