package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.file.faulty.Faults;
import sfumato.task.Cancellation;

/// Where news are awaited for as long as it takes, a test that fails does not end.
class FolderNewsTest {
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(1);
    private static final Duration A_WHILE = Duration.ofMillis(300);

    @TempDir
    Path temp;
    private final Cancellation cancellation = new Cancellation();
    private Path in;
    private FolderNews news;

    @BeforeEach
    void follow_a_folder() throws IOException {
        in = Files.createDirectory(temp.resolve("in"));
        Files.createDirectory(in.resolve("sub"));
        Files.createDirectory(in.resolve("out"));
        Files.createDirectory(in.resolve(".hidden"));
        news = new FolderNews(in, in.resolve("out"));
        news.follow();
    }

    @AfterEach
    void close() {
        news.close();
    }

    @Test
    void what_comes_is_news() throws IOException {
        Files.createFile(in.resolve("a.png"));
        news.await(AS_LONG_AS_IT_TAKES, cancellation);
        Files.createFile(in.resolve("b.png"));
        news.await(AS_LONG_AS_IT_TAKES, cancellation);
    }

    @Test
    void what_comes_into_a_subfolder_is_news() throws IOException {
        Files.createFile(in.resolve("sub/a.png"));
        news.await(AS_LONG_AS_IT_TAKES, cancellation);
    }

    @Test
    void what_comes_into_a_folder_that_came_itself_is_news() throws IOException {
        Path later = Files.createDirectory(in.resolve("sub/later"));
        news.await(AS_LONG_AS_IT_TAKES, cancellation);
        news.follow();
        Files.createFile(later.resolve("a.png"));
        news.await(AS_LONG_AS_IT_TAKES, cancellation);
    }

    @Test
    void what_comes_into_a_folder_that_was_gone_is_news() throws IOException {
        Files.delete(in.resolve("sub"));
        news.await(AS_LONG_AS_IT_TAKES, cancellation);
        while (hasNews()) {
            news.follow(); // all of the deletion
        }
        Files.createDirectory(in.resolve("sub"));
        news.await(AS_LONG_AS_IT_TAKES, cancellation);
        int files = 0;
        do {
            news.follow();
            Files.createFile(in.resolve("sub/" + files++ + ".png"));
        } while (!hasNews());
    }

    @Test
    void copies_and_hidden_folders_are_no_news() throws IOException {
        Files.createFile(in.resolve("out/a.png"));
        Files.createFile(in.resolve(".hidden/a.png"));
        assertFalse(hasNews());
    }

    @Test
    void a_folder_of_hidden_name_is_followed_where_it_was_asked_for() throws IOException {
        try (FolderNews hidden = new FolderNews(in.resolve(".hidden"), in.resolve("out"))) {
            hidden.follow();
            Files.createFile(in.resolve(".hidden/a.png"));
            hidden.await(AS_LONG_AS_IT_TAKES, cancellation);
        }
    }

    @Test
    void without_news_the_time_goes_by() {
        assertFalse(hasNews());
    }

    @Test
    void where_the_system_tells_nothing_the_time_goes_by() throws IOException {
        Path silent = new Faults().over(in); // such a file system tells nothing
        try (FolderNews none = new FolderNews(silent, silent.resolve("out"))) {
            none.follow();
            Files.createFile(in.resolve("a.png"));
            long begin = System.nanoTime();
            none.await(A_WHILE, cancellation);
            assertTrue(System.nanoTime() - begin >= A_WHILE.toNanos());
        }
    }

    @Test
    void whoever_waits_can_be_stopped() {
        cancellation.request();
        assertThrows(CancellationException.class, () -> news.await(AS_LONG_AS_IT_TAKES, cancellation));
        assertThrows(CancellationException.class, () -> FolderNews.pause(AS_LONG_AS_IT_TAKES, cancellation));
    }

    @Test
    void whoever_waits_can_be_interrupted() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> news.await(AS_LONG_AS_IT_TAKES, cancellation));
    }

    @Test
    void when_it_is_closed_nothing_is_watched_any_more() {
        news.close();
        assertThrows(ClosedWatchServiceException.class, () -> news.await(AS_LONG_AS_IT_TAKES, cancellation));
    }

    @Test
    void a_pause_lasts_its_time_whatever_comes() throws IOException {
        Files.createFile(in.resolve("a.png"));
        long begin = System.nanoTime();
        FolderNews.pause(A_WHILE, cancellation);
        assertTrue(System.nanoTime() - begin >= A_WHILE.toNanos());
    }

    @Test
    void a_folder_that_is_gone_is_waited_for() throws IOException {
        Files.move(in, temp.resolve("away"));
        news.follow();
        Files.move(temp.resolve("away"), in);
        news.follow();
        Files.createFile(in.resolve("a.png"));
        news.await(AS_LONG_AS_IT_TAKES, cancellation);
    }

    // It came back before the time was over.
    private boolean hasNews() {
        long begin = System.nanoTime();
        news.await(A_WHILE, cancellation);
        return System.nanoTime() - begin < A_WHILE.toNanos();
    }
}
