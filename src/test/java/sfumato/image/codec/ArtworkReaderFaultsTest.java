package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sfumato.file.faulty.Operation.OPEN_TO_READ;
import static sfumato.file.faulty.Operation.READ;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.file.faulty.EveryCall;
import sfumato.file.faulty.Fault;
import sfumato.file.faulty.Faults;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Pictures on a disk that fails while they are read.
class ArtworkReaderFaultsTest {
    private static final Samples PICTURE = TestPictures.slope(40, 30, Layout.RGB, Depth.EIGHT);

    @TempDir
    Path temp;

    static Stream<EveryCall> faults() {
        return Stream.of(new EveryCall(Fault.BROKEN, false), new EveryCall(Fault.DENIED, true), new EveryCall(Fault.GONE, true),
                new EveryCall(Fault.ENDS_EARLY, true));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_call_fails_a_picture_is_read_whole_or_its_problem_is_told(EveryCall every) {
        every.of(temp, (real, faults) -> {
            Path file = real.resolve("art.png");
            Files.write(file, new ArtworkWriter().bytes(new Artwork(PICTURE, PictureFormat.PNG), new Export(PictureFormat.PNG, 95)));
            try {
                assertEquals(PICTURE, new ArtworkReader().read(faults.over(file)).samples());
            } catch (Problem problem) {
                assertEquals(file.toString(), problem.path().toString());
                assertTrue(!problem.advice().isBlank());
            }
            faults.end();
            assertEquals(PICTURE, new ArtworkReader().read(faults.over(file)).samples());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "JPEG", "TIFF"})
    void a_file_that_ends_early_is_damaged(PictureFormat format) throws Exception {
        Path file = temp.resolve("art");
        byte[] bytes = new ArtworkWriter().bytes(new Artwork(PICTURE, format), new Export(format, 95));
        Files.write(file, bytes);
        for (int end = 0; end < bytes.length - bytes.length / 4; end += 97) {
            Faults faults = new Faults();
            faults.on(READ, "art").afterBytes(end, Fault.ENDS_EARLY);
            int all = end;
            Problem problem = assertThrows(Problem.class, () -> new ArtworkReader().read(faults.over(file)), () -> "of " + bytes.length + " bytes " + all);
            assertInstanceOf(Problem.Unreadable.class, problem);
        }
    }

    @Test
    void no_permission_and_a_broken_disk_are_told_as_what_they_are() throws Exception {
        Path file = Files.write(temp.resolve("art.png"), new byte[] {1});
        Faults faults = new Faults();
        faults.on(OPEN_TO_READ, "art.png").atCall(1, Fault.DENIED);
        faults.on(READ, "art.png").always(Fault.BROKEN);
        assertThrows(Problem.NotPermitted.class, () -> new ArtworkReader().read(faults.over(file)));
        assertThrows(Problem.Broken.class, () -> new ArtworkReader().read(faults.over(file)));
    }

    @Test
    void a_slow_disk_does_not_keep_a_cancelled_task() throws Exception {
        Path file = temp.resolve("art.png");
        Samples large = TestPictures.noise(1000, 800, Layout.RGB, Depth.EIGHT, 1); // of several blocks
        Files.write(file, new ArtworkWriter().bytes(new Artwork(large, PictureFormat.PNG), new Export(PictureFormat.PNG, 95)));
        Faults faults = new Faults();
        Cancellation cancellation = new Cancellation();
        faults.on(READ, "art.png").atCall(4, _ -> cancellation.request());
        faults.on(READ, "art.png").always(Fault.slow(1));
        assertThrows(CancellationException.class, () -> new ArtworkReader().read(faults.over(file), cancellation));
        assertEquals(4, faults.calls().stream().filter(call -> call.operation() == READ).count(), "no block more");
    }
}
