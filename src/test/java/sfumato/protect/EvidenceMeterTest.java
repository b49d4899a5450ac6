package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.codec.Artwork;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.nn.encoder.TestEncoders;
import sfumato.report.Evidence;
import sfumato.report.Survival;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceMeterTest {
    private static final Artwork ARTWORK = new Artwork(DrawnSamples.of(Kind.SMOOTH, 90, 70, Layout.RGB, 1), PictureFormat.PNG);
    private static final Samples COPY = copy();

    private final Workers workers = new Workers(2);

    @AfterAll
    void close() {
        workers.close();
    }

    @Test
    void every_encoder_that_is_present_is_asked_and_the_first_is_the_one_seen() {
        Evidence evidence = measure(workers, TestEncoders.transparent());
        assertEquals("sfumato-v1", evidence.encoder());
        assertEquals(List.of("transparent"), evidence.unseen().stream().map(other -> other.encoder()).toList());
        var other = evidence.unseen().getFirst();
        assertTrue(other.shift().copy() > 0 && other.shift().noise() > 0, evidence.toString());
        assertEquals(other.shift().copy() / evidence.shift().copy(), other.transferFrom(evidence.seen()).orElseThrow().copy());
        assertEquals(other.shift().noise() / evidence.shift().noise(), other.transferFrom(evidence.seen()).orElseThrow().noise());
    }

    @Test
    void another_encoder_changes_nothing_of_what_the_first_sees() {
        Evidence alone = measure(workers);
        Evidence beside = measure(workers, TestEncoders.transparent());
        assertEquals(alone.seen(), beside.seen());
        assertEquals(alone.survival(), beside.survival());
        assertEquals(List.of(), alone.unseen());
    }

    @Test
    void any_number_of_threads_gives_the_same_evidence() {
        Evidence two = measure(workers, TestEncoders.transparent());
        try (Workers one = new Workers(1); Workers three = new Workers(3)) {
            assertEquals(two, measure(one, TestEncoders.transparent()));
            assertEquals(two, measure(three, TestEncoders.transparent()));
        }
    }

    @Test
    void a_small_picture_survives_whatever_is_not_a_resize() {
        Evidence evidence = measure(workers);
        assertEquals(3, evidence.survival().stream().filter(one -> one.shifts().isEmpty()).count());
        for (Survival one : evidence.survival()) {
            assertTrue(one.shifts().isEmpty() || one.share().orElseThrow() > 0, one.toString());
        }
    }

    @Test
    void what_survives_is_found_where_the_change_is_if_the_middle_was_left_alone() {
        Artwork wide = new Artwork(DrawnSamples.of(Kind.SMOOTH, 300, 70, Layout.RGB, 1), PictureFormat.PNG);
        Samples copy = wide.samples().copy();
        for (int i = 0; i < copy.codes().length; i++) {
            if (i % 900 < 90) { // the first 30 columns
                copy.codes()[i] = (byte) Math.clamp((copy.codes()[i] & 0xFF) + (i / 40 % 2 == 0 ? 6 : -6), 0, 255);
            }
        }
        Evidence evidence = meter(workers).measure(wide, copy, Panel.ofAny(List.of()), 3, Progress.NONE, new Cancellation());
        assertTrue(evidence.survival().getFirst().share().orElseThrow() > 0, evidence.toString());
    }

    @Test
    void cancelled_between_any_two_looks_it_stops() {
        List<Double> shares = new ArrayList<>();
        measure(workers, (_, share) -> shares.add(share), new Cancellation());
        assertTrue(shares.size() > 12, "each kind of wear is heard of");
        for (double last : shares.subList(0, shares.size())) {
            Cancellation cancellation = new Cancellation();
            assertThrows(CancellationException.class, () -> measure(workers, (_, share) -> {
                if (share >= last) {
                    cancellation.request();
                }
            }, cancellation));
        }
    }

    private Evidence measure(Workers on, Encoder... others) {
        return meter(on).measure(ARTWORK, COPY, new Panel(Optional.empty(), List.of(), List.of(others), List.of()), 3, Progress.NONE, new Cancellation());
    }

    private void measure(Workers on, Progress progress, Cancellation cancellation) {
        meter(on).measure(ARTWORK, COPY, Panel.ofAny(List.of()), 3, progress, cancellation);
    }

    private static EvidenceMeter meter(Workers on) {
        PictureEncoder own = TestEncoders.on(TestEncoders.embedded(), on);
        return new EvidenceMeter(own, new Decoys(own, on), on);
    }

    private static Samples copy() {
        Samples copy = ARTWORK.samples().copy();
        for (int i = 0; i < copy.codes().length; i++) {
            copy.codes()[i] = (byte) Math.clamp((copy.codes()[i] & 0xFF) + (i / 40 % 2 == 0 ? 6 : -6), 0, 255);
        }
        return copy;
    }
}
