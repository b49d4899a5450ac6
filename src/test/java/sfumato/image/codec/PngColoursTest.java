package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.color.IccProfile;
import sfumato.problem.Problem;

class PngColoursTest {
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final byte[] LINEAR = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    private static final byte[] ADOBE_PRIMARIES = numbers(31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000);
    private static final byte[] SRGB_PRIMARIES = numbers(31269, 32899, 63999, 33001, 30000, 60000, 15000, 5999);

    @TempDir
    Path folder;

    @Test
    void an_srgb_profile_is_accepted_and_kept() throws Exception {
        Artwork artwork = read("iCCP", PngFile.compressedProfile(SRGB));
        assertArrayEquals(SRGB, artwork.colours().profile().orElseThrow());
    }

    @Test
    void another_profile_is_refused_by_its_name() {
        Problem problem = assertThrows(Problem.Unsupported.class, () -> read("iCCP", PngFile.compressedProfile(LINEAR)));
        assertTrue(problem.what().contains("'" + IccProfile.of(LINEAR).name() + "'"), problem.what());
        assertEquals("Convert it to sRGB first", problem.advice());
    }

    @Test
    void a_broken_profile_is_refused() {
        assertThrows(Problem.Unreadable.class, () -> read("iCCP", PngFile.compressedProfile(Arrays.copyOf(SRGB, 200))));
        assertThrows(Problem.Unreadable.class, () -> read("iCCP", new byte[] {'x', 0, 0, 1, 2, 3}));
        assertThrows(Problem.Unreadable.class, () -> read("iCCP", new byte[0]));
    }

    @Test
    void a_profile_that_unpacks_without_end_is_refused() {
        assertThrows(Problem.Unreadable.class, () -> read("iCCP", PngFile.compressedProfile(new byte[1 << 25])));
    }

    @Test
    void a_gamma_within_five_percent_of_srgb_is_accepted() {
        assertDoesNotThrow(() -> read("gAMA", numbers(45455)));
        assertDoesNotThrow(() -> read("gAMA", numbers(47000)));
        assertThrows(Problem.Unsupported.class, () -> read("gAMA", numbers(55556))); // 1.8
        assertThrows(Problem.Unsupported.class, () -> read("gAMA", numbers(100_000))); // linear
        assertThrows(Problem.Unsupported.class, () -> read("gAMA", numbers(0)));
    }

    @Test
    void an_srgb_chunk_outweighs_the_gamma() {
        byte[] png = PngFile.of(1, 1, 8, 2).chunk("sRGB", (byte) 0).chunk("gAMA", numbers(55556)).pixels(new byte[3]);
        assertDoesNotThrow(() -> new ArtworkReader().read(file(png)));
    }

    @Test
    void other_primaries_are_refused() {
        assertThrows(Problem.Unsupported.class, () -> read("cHRM", ADOBE_PRIMARIES));
        assertDoesNotThrow(() -> read("cHRM", SRGB_PRIMARIES));
    }

    @Test
    void code_points_of_srgb_alone_are_accepted() {
        assertDoesNotThrow(() -> read("cICP", new byte[] {1, 13, 0, 1}));
        assertThrows(Problem.Unsupported.class, () -> read("cICP", new byte[] {12, 13, 0, 1})); // Display P3
        assertThrows(Problem.Unsupported.class, () -> read("cICP", new byte[] {9, 16, 0, 1}));  // BT.2100 PQ
    }

    private Artwork read(String chunk, byte[] data) throws Problem, IOException {
        return new ArtworkReader().read(file(PngFile.of(1, 1, 8, 2).chunk(chunk, data).pixels(new byte[3])));
    }

    private Path file(byte[] png) throws IOException {
        return Files.write(folder.resolve("made.png"), png);
    }

    private static byte[] numbers(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        Arrays.stream(values).forEach(bytes::putInt);
        return bytes.array();
    }
}
