package sfumato.ui.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.codec.Artwork;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Without a toolkit: the queue stands for the thread that reads.
class ThumbnailsTest {
    private static final Thumbnail SMALL = new Thumbnail(1, 1, new int[1]);

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Path> read = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private final List<Cancellation> given = new ArrayList<>();
    private final Thumbnails thumbnails = new Thumbnails(this::read, background::add, Runnable::run);

    @Test
    void one_is_read_at_a_time_and_what_was_asked_for_last_comes_next() {
        want("a", "b", "c");
        assertEquals(1, background.size());
        drain();
        assertEquals(paths("a", "c", "b"), read);
        assertEquals(paths("a", "c", "b"), shown);
    }

    @Test
    void what_is_no_longer_seen_is_not_read() {
        want("a", "b", "c");
        thumbnails.forget(Path.of("c"));
        drain();
        assertEquals(paths("a", "b"), read);
    }

    @Test
    void what_was_read_once_is_shown_at_once() {
        want("a");
        drain();
        want("a");
        assertEquals(paths("a", "a"), shown);
        assertEquals(paths("a"), read);
    }

    @Test
    void of_very_many_only_the_newest_are_kept() {
        for (int i = 0; i <= Thumbnails.KEPT; i++) {
            want("picture " + i);
            drain();
        }
        read.clear();
        want("picture 1", "picture " + Thumbnails.KEPT);
        drain();
        assertEquals(List.of(), read);
        want("picture 0");
        drain();
        assertEquals(paths("picture 0"), read);
    }

    @Test
    void a_file_that_cannot_be_read_has_an_empty_thumbnail() {
        List<Optional<Thumbnail>> heard = new ArrayList<>();
        thumbnails.want(Path.of("broken"), heard::add);
        drain();
        assertEquals(List.of(Optional.empty()), heard);
    }

    @Test
    void after_closing_nothing_more_is_read() {
        want("a", "b");
        thumbnails.close();
        drain();
        assertEquals(paths("a"), read);
        assertTrue(shown.isEmpty());
    }

    @Test
    void closing_gives_up_what_is_being_read() {
        want("a");
        drain();
        assertFalse(given.getFirst().requested());
        thumbnails.close();
        assertTrue(given.getFirst().requested());
    }

    @Test
    void a_thumbnail_keeps_shape_and_colours_at_any_depth() {
        for (Depth depth : Depth.values()) {
            Samples samples = Samples.blank(720, 360, Layout.RGB, depth);
            for (int i = 0; i < samples.bytes().length; i++) {
                samples.bytes()[i] = (byte) 200;
            }
            Thumbnail small = Thumbnail.of(new Artwork(samples, PictureFormat.PNG));
            assertEquals(Thumbnail.LONG_SIDE, small.width());
            assertEquals(Thumbnail.LONG_SIDE / 2, small.height());
            assertEquals(0xFFC8C8C8, small.argb()[small.argb().length / 2]);
        }
    }

    @Test
    void a_picture_smaller_than_a_thumbnail_is_left_as_it_is() {
        Thumbnail small = Thumbnail.of(new Artwork(Samples.blank(3, 2, Layout.RGB), PictureFormat.PNG));
        assertEquals(3, small.width());
        assertEquals(2, small.height());
    }

    private Thumbnail read(Path file, Cancellation cancellation) throws Problem {
        read.add(file);
        given.add(cancellation);
        if (file.endsWith("broken")) {
            throw new Problem.Unreadable(file, "it is torn", "Choose another", null);
        }
        return SMALL;
    }

    private void want(String... names) {
        for (String name : names) {
            thumbnails.want(Path.of(name), _ -> shown.add(Path.of(name)));
        }
    }

    private static List<Path> paths(String... names) {
        return List.of(names).stream().map(Path::of).toList();
    }

    private void drain() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
