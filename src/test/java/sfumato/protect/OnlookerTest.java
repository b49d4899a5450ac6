package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import sfumato.file.Sha256;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.nn.encoder.TestEncoders;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// What whoever looks on hears of a picture that is protected.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlookerTest {
    private static final ProtectionSettings DISRUPT = ProtectionSettings.DEFAULT.withAim(Aim.DISRUPT).withSteps(2);

    private final Workers workers = new Workers(2);
    private final Protector pipeline = new ProtectionPipeline(TestEncoders.embedded(), workers);

    @TempDir
    private Path folder;
    private Path original;

    @BeforeEach
    void draw() throws Exception {
        original = PictureFiles.write(folder.resolve("art.png"), DrawnSamples.of(Kind.SMOOTH, 61, 47, Layout.RGB, 1));
    }

    @AfterAll
    void close() {
        workers.close();
    }

    @Test
    void it_hears_the_result_and_the_sum_of_the_file_just_before_it_appears() throws Exception {
        Destination destination = Destination.of(PictureFiles.makeFolder(folder.resolve("out")).resolve("copy.png"), EnumSet.allOf(ReportKind.class), false);
        Recorder recorder = new Recorder(destination);
        ProtectionResult result = pipeline.protect(original, destination, DISRUPT, recorder, new Cancellation());
        assertSame(result, recorder.results.getFirst());
        assertEquals(List.of(Sha256.of(result.copy(), new Cancellation())), recorder.sums);
    }

    @Test
    void what_it_cannot_record_does_not_appear() throws Exception {
        Destination destination = Destination.of(PictureFiles.makeFolder(folder.resolve("out")).resolve("copy.png"), EnumSet.allOf(ReportKind.class), false);
        Problem full = new Problem.NoSpace(folder.resolve("journal"), null);
        Onlooker noRoom = new Recorder(destination) {
            @Override
            public void appearing(ProtectionResult result, String copySha256) throws Problem {
                throw full;
            }
        };
        assertSame(full, assertThrows(Problem.class, () -> pipeline.protect(original, destination, DISRUPT, noRoom, new Cancellation())));
        assertEquals(List.of(), PictureFiles.files(folder.resolve("out")));
    }

    private static class Recorder implements Onlooker {
        private final Destination destination;
        private final List<ProtectionResult> results = new ArrayList<>();
        private final List<String> sums = new ArrayList<>();

        Recorder(Destination destination) {
            this.destination = destination;
        }

        @Override
        public void at(Stage stage, double fraction) {
            // not what these tests are about
        }

        @Override
        public void appearing(ProtectionResult result, String copySha256) throws Problem {
            destination.requireFree(result.original());
            results.add(result);
            sums.add(copySha256);
        }
    }
}
