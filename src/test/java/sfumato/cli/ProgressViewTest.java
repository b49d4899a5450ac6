package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import sfumato.task.Progress.Stage;

class ProgressViewTest {
    private final StringWriter written = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();
    private final ProgressView terminal = new ProgressView.Rewritten(new PrintWriter(written), nanos::get);

    @Test
    void the_line_tells_share_number_name_stage_and_time_left() {
        terminal.at(progress("art/sunset.png", Stage.PROTECTING, 0.379, Duration.ofSeconds(200)));
        assertEquals("\r 37 %  2 of 3, sunset.png, protecting, 3 min 20 s left", written.toString());
    }

    @Test
    void it_is_rewritten_ten_times_a_second_at_most_but_at_once_for_a_new_stage() {
        terminal.at(progress("a.png", Stage.PROTECTING, 0.1, Duration.ZERO));
        nanos.set(50_000_000);
        terminal.at(progress("a.png", Stage.PROTECTING, 0.2, Duration.ZERO));
        terminal.at(progress("a.png", Stage.WRITING, 0.3, Duration.ZERO));
        nanos.set(200_000_000);
        terminal.at(progress("a.png", Stage.WRITING, 0.4, Duration.ZERO));
        assertEquals(3, written.toString().chars().filter(c -> c == '\r').count());
    }

    @Test
    void a_shorter_text_wipes_the_longer_one_before_it() {
        TerminalLine line = new TerminalLine(new PrintWriter(written));
        line.show("long text");
        line.show("short");
        line.clear();
        assertEquals("\rlong text\rshort    \r     \r", written.toString());
    }

    @Test
    void no_line_is_wider_than_a_terminal() {
        terminal.at(progress("x".repeat(300) + ".png", Stage.PROTECTING, 0.5, Duration.ofHours(30)));
        assertTrue(written.toString().length() <= 80, written.toString());
        assertTrue(written.toString().contains("xxx.png"), written.toString());
    }

    private static JobProgress progress(String file, Stage stage, double fraction, Duration left) {
        return new JobProgress(Path.of(file), 2, 3, stage, fraction, Optional.of(left));
    }
}
