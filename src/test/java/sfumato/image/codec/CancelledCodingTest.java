package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// Reading and writing end when somebody wishes it, wherever they are, and what comes after them works.
class CancelledCodingTest {
    private static final Samples PICTURE = DrawnSamples.of(Kind.SMOOTH, 61, 47, Layout.RGB, 1);
    private static final Cancellation STOPPED = stopped();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_library_stops_decoding_at_its_next_byte_and_this_is_no_damage(PictureFormat format) throws Exception {
        byte[] bytes = new ArtworkWriter().bytes(new Artwork(PICTURE, format), new Export(format, 90));
        PictureFile file = new PictureFile(folder.resolve("art"), FileKind.of(bytes), bytes, Long.MAX_VALUE, STOPPED);
        assertThrows(CancellationException.class, () -> PixelDecoder.decode(reader(format), bytes, file));
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_stops_being_read_and_is_read_again_later(PictureFormat format) throws Exception {
        Path file = Files.write(folder.resolve("art"), new ArtworkWriter().bytes(new Artwork(PICTURE, format), new Export(format, 90)));
        assertThrows(CancellationException.class, () -> new ArtworkReader().read(file, STOPPED));
        assertEquals(PICTURE.width(), new ArtworkReader().read(file).width());
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_stops_being_written_leaves_nothing_and_is_written_again_later(PictureFormat format) throws Exception {
        Artwork artwork = new Artwork(PICTURE, format);
        Export export = new Export(format, 90);
        try (Workers workers = new Workers(2)) {
            ArtworkWriter writer = new ArtworkWriter(workers);
            byte[] before = writer.bytes(artwork, export);
            try (Workers.Obedience _ = workers.obey(STOPPED)) {
                assertThrows(CancellationException.class, () -> writer.write(artwork, export, folder.resolve("copy"), false));
            }
            try (var files = Files.list(folder)) {
                assertEquals(List.of(), files.toList());
            }
            assertArrayEquals(before, writer.bytes(artwork, export));
        }
    }

    @Test
    void nobody_waits_for_a_call_that_cannot_be_stopped() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Cancellation cancellation = new Cancellation();
        Thread asking = Thread.ofPlatform().start(() -> {
            await(begun);
            cancellation.request();
        });
        assertThrows(CancellationException.class, () -> Unstoppable.run(() -> {
            begun.countDown();
            await(end);
            return 1;
        }, cancellation));
        end.countDown();
        asking.join();
    }

    @Test
    void what_such_a_call_makes_or_throws_is_passed_on() throws Exception {
        assertEquals(7, Unstoppable.run(() -> 7, new Cancellation()));
        assertThrows(OutOfMemoryError.class, () -> Unstoppable.run(() -> {
            throw new OutOfMemoryError("made up");
        }, new Cancellation()));
    }

    private static ImageReader reader(PictureFormat format) {
        return switch (format) {
            case PNG -> Plugins.pngReader();
            case JPEG -> Plugins.jpegReader();
            case TIFF -> Plugins.tiffReader();
            case WEBP -> WebPLibrary.reader();
        };
    }

    private static Cancellation stopped() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        return cancellation;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
