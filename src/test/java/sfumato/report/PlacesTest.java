package sfumato.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.report.Places.Square;
import sfumato.task.Workers;

class PlacesTest {
    private static final Workers ONE = new Workers(1);

    @ParameterizedTest
    @EnumSource
    void the_flat_and_the_busy_place_are_found(Layout layout) {
        Samples picture = checkered(layout, 400, 200, 2);
        fill(picture, 40, 120, 80, 80, 90); // one flat square among checks of two
        stripes(picture, 280, 40); // one with finer ones
        Places places = Places.find(picture, picture, 80, ONE);
        assertEquals(new Square(40, 120, 80, 80), places.flattest());
        assertEquals(new Square(280, 40, 80, 80), places.busiest());
    }

    @Test
    void of_flat_places_the_one_that_was_changed_most_is_shown() {
        Samples picture = flat(400, 200);
        Samples copy = picture.copy();
        fill(copy, 200, 80, 80, 80, 104);
        assertEquals(new Square(200, 80, 80, 80), Places.find(picture, copy, 80, ONE).flattest());
    }

    @Test
    void what_is_transparent_is_flat_whatever_its_colours() {
        Samples picture = checkered(Layout.RGB_ALPHA, 200, 80, 1);
        for (int y = 0; y < 80; y++) {
            for (int x = 120; x < 200; x++) {
                picture.codes()[picture.index(x, y) + 3] = 0;
            }
        }
        assertEquals(new Square(120, 0, 80, 80), Places.find(picture, picture, 80, ONE).flattest());
    }

    @Test
    void a_picture_smaller_than_the_squares_is_shown_whole() {
        for (Samples picture : new Samples[] {flat(1, 1), flat(39, 41), flat(79, 79)}) {
            Places places = Places.find(picture, picture, 80, ONE);
            assertEquals(new Square(0, 0, picture.width(), picture.height()), places.flattest());
            assertEquals(places.flattest(), places.busiest());
        }
    }

    @Test
    void sixteen_bits_and_several_threads_find_the_same() {
        Samples picture = checkered(Layout.RGB, 400, 200, 2);
        fill(picture, 40, 120, 80, 80, 90);
        Places expected = Places.find(picture, picture, 80, ONE);
        try (Workers three = new Workers(3)) {
            assertEquals(expected, Places.find(picture, picture, 80, three));
        }
        assertEquals(expected, Places.find(picture.at(Depth.SIXTEEN), picture.at(Depth.SIXTEEN), 80, ONE));
    }

    @Test
    void other_shapes_and_other_sides_are_our_mistake() {
        assertThrows(IllegalArgumentException.class, () -> Places.find(flat(80, 80), flat(80, 81), 80, ONE));
        assertThrows(IllegalArgumentException.class, () -> Places.find(flat(80, 80), flat(80, 80), 81, ONE));
    }

    private static Samples flat(int width, int height) {
        Samples picture = Samples.blank(width, height, Layout.RGB);
        fill(picture, 0, 0, width, height, 100);
        return picture;
    }

    private static Samples checkered(Layout layout, int width, int height, int size) {
        Samples picture = Samples.blank(width, height, layout);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                set(picture, x, y, (x / size + y / size) % 2 == 0 ? 60 : 180);
            }
        }
        return picture;
    }

    private static void stripes(Samples picture, int left, int top) {
        for (int y = top; y < top + 80; y++) {
            for (int x = left; x < left + 80; x++) {
                set(picture, x, y, (x + y) % 2 == 0 ? 0 : 255);
            }
        }
    }

    private static void fill(Samples picture, int left, int top, int width, int height, int code) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                set(picture, x, y, code);
            }
        }
    }

    private static void set(Samples picture, int x, int y, int code) {
        int at = picture.index(x, y);
        for (int c = 0; c < picture.layout().colours(); c++) {
            picture.codes()[at + c] = (byte) code;
        }
        if (picture.layout().hasAlpha()) {
            picture.codes()[at + picture.layout().colours()] = (byte) 255;
        }
    }
}
