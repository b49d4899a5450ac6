package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import sfumato.image.Depth;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.codec.Artwork;
import sfumato.problem.Problem;
import sfumato.task.Workers;

class ComparisonTest {
    private static final Samples PICTURE = DrawnSamples.of(Kind.SMOOTH, 60, 40, Layout.RGB, 1);

    @Test
    void alike_pictures_are_compared_as_they_are() throws Exception {
        Comparison pair = compare(PICTURE, PICTURE.copy());
        assertSame(PICTURE, pair.original().samples());
        assertEquals(List.of(), pair.notes());
    }

    @Test
    void different_depths_meet_in_the_coarser() throws Exception {
        Comparison pair = compare(PICTURE.at(Depth.SIXTEEN), PICTURE);
        assertEquals(PICTURE, pair.original().samples());
        assertEquals(List.of("The two have different depths and were compared in 8 bits."), pair.notes());
    }

    @Test
    void a_grey_original_is_compared_with_a_copy_in_colour() throws Exception {
        Samples grey = DrawnSamples.of(Kind.SMOOTH, 60, 40, Layout.GREY, 1);
        Comparison pair = compare(grey, grey.inColour());
        assertEquals(pair.copy(), pair.original().samples());
    }

    @Test
    void another_shape_is_no_copy() {
        for (Samples other : List.of(PICTURE.cropped(0, 0, 30, 30), PICTURE.cropped(0, 0, 59, 40),
                DrawnSamples.of(Kind.SMOOTH, 90, 60, Layout.RGB, 1), DrawnSamples.of(Kind.SMOOTH, 60, 40, Layout.RGB_ALPHA, 1))) {
            assertThrows(Problem.Unsupported.class, () -> compare(PICTURE, other), other.toString());
        }
    }

    private static Comparison compare(Samples original, Samples copy) throws Problem {
        return Comparison.of(new Artwork(original, PictureFormat.PNG), new Artwork(copy, PictureFormat.PNG), Path.of("copy"), new Workers(1));
    }
}
