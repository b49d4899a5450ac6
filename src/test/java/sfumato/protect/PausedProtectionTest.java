package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.nn.encoder.TestEncoders;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;

/// A picture that is paused stands still, wherever it was, and then becomes what it would have become.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PausedProtectionTest {
    private static final ProtectionSettings DISRUPT = ProtectionSettings.DEFAULT.withAim(Aim.DISRUPT).withSteps(2);

    private final Workers workers = new Workers(2);
    private final Protector pipeline = new ProtectionPipeline(TestEncoders.embedded(), workers);

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        workers.close();
    }

    @Test
    void paused_whenever_it_tells_of_progress_it_stands_still_and_ends_with_the_same_bytes() throws Exception {
        Path original = original("art.png");
        Cancellation cancellation = new Cancellation();
        AtomicInteger heard = new AtomicInteger();
        Semaphore paused = new Semaphore(0);
        FutureTask<ProtectionResult> task = start(original, "paused.png", (stage, _) -> {
            heard.incrementAndGet();
            if (stage != Progress.Stage.DONE) {
                cancellation.pause();
            }
            paused.release();
        }, cancellation);
        for (int pause = 1; ; pause++) {
            paused.acquire();
            if (!cancellation.paused()) {
                break;
            }
            Thread.sleep(20); // in which it would most likely get farther, were it to go on
            assertEquals(pause, heard.get());
            cancellation.goOn();
        }
        task.get();
        pipeline.protect(original, new Destination(folder.resolve("straight.png"), false), DISRUPT, Progress.NONE, new Cancellation());
        assertArrayEquals(Files.readAllBytes(folder.resolve("straight.png")), Files.readAllBytes(folder.resolve("paused.png")));
    }

    @Test
    void what_is_paused_can_be_cancelled_and_leaves_nothing() throws Exception {
        Path original = original("stopped.png");
        Cancellation cancellation = new Cancellation();
        Semaphore paused = new Semaphore(0);
        FutureTask<ProtectionResult> task = start(original, "out/never.png", (_, _) -> {
            cancellation.pause();
            paused.release();
        }, cancellation);
        paused.acquire();
        cancellation.request();
        assertEquals(CancellationException.class, assertThrows(ExecutionException.class, task::get).getCause().getClass());
        assertEquals(List.of(), PictureFiles.files(folder.resolve("out")));
    }

    private Path original(String name) throws Exception {
        return PictureFiles.write(folder.resolve(name), DrawnSamples.of(Kind.SMOOTH, 61, 47, Layout.RGB, 1));
    }

    private FutureTask<ProtectionResult> start(Path original, String copy, Onlooker onlooker, Cancellation cancellation) {
        FutureTask<ProtectionResult> task = new FutureTask<>(() ->
                pipeline.protect(original, new Destination(folder.resolve(copy), false), DISRUPT, onlooker, cancellation));
        Thread.ofPlatform().daemon().start(task);
        return task;
    }
}
