package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.report.Evidence;

class MainTest {
    @TempDir
    Path temp;
    private Shell shell;

    @BeforeEach
    void make_a_picture() {
        shell = new Shell(temp);
        shell.file("a.png", "a");
    }

    @Test
    void standard_output_has_a_line_for_each_picture_its_evidence_and_the_limits_once() {
        shell.file("art/a.png", "a");
        shell.file("art/sub/b.png", "b");
        assertEquals(0, shell.run("protect", "./art", "--output", "./out"));
        String evidence = """
                  Strongly protected: an encoder sees a great difference, which outlasts an ordinary upload.
                  The change is hardly noticed at full size.
                  changes at most 8 of 255 codes (RMS 3.20, PSNR 38.0 dB, SSIM 0.9877)
                  the eye sees a colour difference (Delta E) of at most 1.9 on 95 % of the picture, 0.8 in flat regions (25 % of it)
                  encoder ours: shift 0.410, 0.100 with noise of the same size: 4.1 times the noise
                  style shift: 0.300, 0.020 with noise of the same size: 15.0 times the noise
                  progress towards the decoy: 0.200, 0.050 with noise of the same size: 4.0 times the noise
                  shift by head: flux2 4.0 times the noise, sd15 4.2 times the noise
                  left of the shift (and of the shift of noise) after JPEG 75: 90 % (50 %), 512 px: not smaller
                  note: A note.
                """;
        assertEquals("./art/a.png -> ./out/a-protected.png\n" + evidence + "  report: ./out/a-protected.png.json\n"
                + "./art/sub/b.png -> ./out/sub/b-protected.png\n" + evidence + "  report: ./out/sub/b-protected.png.json\n"
                + Evidence.LIMITS + "\n", shell.out());
    }

    @Test
    void without_a_terminal_each_picture_has_a_line_at_its_begin_and_end() {
        shell.protect();
        assertEquals("[1/1] ./a.png: begun\n[1/1] ./a.png: protected in 12 s\n", shell.err());
    }

    @Test
    void on_a_terminal_one_line_is_rewritten_and_wiped() {
        shell.terminal = true;
        shell.protect();
        assertTrue(shell.err().contains("\r 50 %  a.png, protecting"), shell.err());
        assertTrue(shell.err().endsWith("\r" + " ".repeat("100 %  a.png, done".length()) + "\r") || shell.err().endsWith(" \r"), shell.err());
        assertFalse(shell.err().contains("\n"), shell.err());
    }

    @Test
    void a_broken_picture_has_one_line_and_the_rest_is_done() {
        shell.file("b.png", "broken");
        assertEquals(1, shell.run("protect", "./b.png", "./a.png", "./missing.png", "--output", "./out"));
        assertEquals(2, complaints());
        assertTrue(shell.err().contains("sfumato: ./b.png: this is no picture. Choose another.\n"), shell.err());
        assertTrue(shell.err().contains("sfumato: ./missing.png: there is no such file or folder. Check the name.\n"), shell.err());
        assertTrue(shell.err().endsWith("1 protected, 0 left out, 2 failed\n"), shell.err());
        assertTrue(shell.out().startsWith("./a.png -> ./out/a-protected.png\n"));
    }

    @Test
    void when_nothing_was_done_standard_output_is_empty_and_nothing_is_left() {
        shell.file("b.png", "broken");
        assertEquals(1, shell.run("protect", "./b.png", "--output", "./out/deep"));
        assertEquals("", shell.out());
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void a_folder_without_pictures_is_said_and_is_no_failure() throws IOException {
        Files.createDirectory(temp.resolve("empty"));
        assertEquals(0, shell.run("protect", "./empty", "--output", "./out"));
        assertEquals(1, complaints());
        assertEquals(0, shell.engine.sessions);
    }

    @Test
    void a_mistake_of_ours_has_one_line_that_says_how_to_report_it() {
        shell.file("b.png", "bug");
        assertEquals(1, shell.run("protect", "./b.png", "--output", "./out"));
        assertEquals(1, complaints());
        assertTrue(shell.err().contains("mistake in the program") && shell.err().contains("--verbose"), shell.err());
        assertFalse(shell.err().contains("\tat "), shell.err());
    }

    @Test
    void verbose_shows_the_stack_trace() {
        shell.file("b.png", "bug");
        assertEquals(1, shell.run("protect", "./b.png", "--output", "./out", "--verbose"));
        assertTrue(shell.err().contains("\tat "), shell.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check ./bug.png ./a.png", "check --verbose ./bug.png ./a.png", "--verbose check ./bug.png ./a.png"})
    void a_mistake_of_ours_outside_a_batch_has_one_line_too(String line) {
        shell.file("bug.png", "bug");
        assertEquals(1, shell.run(line.split(" ")));
        assertEquals(1, complaints());
        assertEquals(line.contains("--verbose"), shell.err().contains("\tat "), shell.err());
    }

    @Test
    void the_engine_is_closed() {
        shell.protect();
        shell.run("check", "./a.png", "./a.png");
        assertEquals(2, shell.engine.closed);
    }

    @Test
    void check_prints_the_evidence() {
        assertEquals(0, shell.run("check", "./a.png", "./a.png"));
        assertTrue(shell.out().startsWith("./a.png -> ./a.png\n  Strongly protected: "), shell.out());
        assertTrue(shell.out().contains("\n  changes at most 8 of 255 codes"), shell.out());
        assertTrue(shell.out().endsWith(Evidence.LIMITS + "\n"));
        assertEquals("", shell.err());
    }

    @Test
    void check_prints_json() {
        assertEquals(0, shell.run("check", "--json", "./a.png", "./a.png"));
        assertEquals(8, JsonParser.parseString(shell.out()).getAsJsonObject().getAsJsonObject("visibility").get("max_codes").getAsInt());
    }

    @Test
    void check_writes_the_page_that_was_asked_for_and_names_it() {
        assertEquals(0, shell.run("check", "--html", temp.resolve("new.html").toString(), "./a.png", "./a.png"));
        assertTrue(Files.exists(temp.resolve("new.html")));
        assertTrue(shell.out().contains("  report: ./new.html\n"), shell.out());
        assertEquals(2, shell.run("check", "--html", "", "./a.png", "./a.png"));
    }

    @Test
    void check_of_a_missing_file_fails_with_one_line() {
        assertEquals(1, shell.run("check", "./a.png", "./missing.png"));
        assertEquals("sfumato: ./missing.png: there is no such file or folder. Check the name.\n", shell.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "check ./a.png", "check ./a.png ./a.png ./a.png", "paint", "encoders", "encoders paint", "encoders add", "encoders remove", "encoders list x", "demo", "demo --output x --effort none", "--json"})
    void a_wrong_call_exits_with_2_and_says_where_help_is(String line) {
        assertEquals(2, shell.run(line.split(" ")));
        assertTrue(shell.err().startsWith("sfumato: ") && shell.err().contains("--help'."), shell.err());
        assertEquals("", shell.out());
    }

    @Test
    void the_demo_draws_protects_and_says_where_all_is() {
        assertEquals(0, shell.run("demo", "--output", "./demo", "--threads", "1"));
        assertTrue(shell.out().contains("./demo/originals/painterly.png -> ./demo/protected/painterly-protected.png\n"), shell.out());
        assertTrue(shell.out().contains("  report: ./demo/protected/flat-protected.png.json\n"), shell.out());
        assertEquals(1, shell.engine.threads);
        assertEquals(0, shell.run("demo", "--output", "./demo"), "again into the same folder");
    }

    @Test
    void the_demo_reports_a_folder_that_cannot_be_made() {
        assertEquals(1, shell.run("demo", "--output", "./a.png/demo"));
        assertEquals(1, complaints());
    }

    @Test
    void without_a_command_the_window_opens() {
        assertEquals(0, shell.run());
        assertEquals(1, shell.windows.get());
    }

    @Test
    void pictures_without_a_command_are_opened_in_the_window() {
        assertEquals(0, shell.run("./a.png", temp.toString()));
        assertEquals(List.of(temp.resolve("a.png"), temp), shell.opened);
    }

    @Test
    void what_is_neither_a_command_nor_a_file_is_refused() {
        assertEquals(2, shell.run("protct", "./a.png"));
        assertTrue(shell.err().contains("'protct' is neither a command nor a file"), shell.err());
        assertEquals(0, shell.windows.get());
    }

    @Test
    void without_a_command_and_a_screen_the_usage_is_shown() {
        shell.screen = false;
        assertEquals(2, shell.run());
        assertEquals(0, shell.windows.get());
        assertTrue(shell.err().startsWith("sfumato: there is no screen here") && shell.err().contains("protect"), shell.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", "protect --help", "help protect", "help check", "check -h", "help demo", "help mask", "help evaluate", "encoders --help", "help encoders", "encoders add --help", "encoders list -h", "encoders verify --help",
        "encoders remove --help", "--version", "-V"})
    void help_and_version_go_to_standard_output(String line) {
        assertEquals(0, shell.run(line.split(" ")));
        assertFalse(shell.out().isBlank());
        assertEquals("", shell.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--objective", "--decoy", "--strength", "--max-codes", "--effort", "--steps", "--format", "--quality", "--name",
        "--on-conflict", "--mask", "--encoder", "--judge", "--seed", "--threads", "--report", "--output"})
    void every_option_is_in_the_help(String option) {
        shell.run("help", "protect");
        assertTrue(shell.out().contains(option), shell.out());
    }

    @Test
    void control_characters_in_names_are_shown_and_not_obeyed() {
        assertEquals(1, shell.run("protect", "./evil\u001b[31m\n.png", "--output", "./out"));
        assertTrue(shell.err().contains("evil/u001b[31m/n.png"), shell.err());
        assertEquals(1, shell.err().lines().count(), shell.err());
    }

    @Test
    void a_result_that_cannot_be_printed_is_a_failure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        StringWriter err = new StringWriter();
        int status = Main.run(new Surroundings(shell.engine, _ -> { }, new PrintWriter(full, false, StandardCharsets.UTF_8), new PrintWriter(err), false, true, shell.folders()),
                "check", temp.resolve("a.png").toString(), temp.resolve("a.png").toString());
        assertEquals(1, status);
        assertTrue(err.toString().contains("could not be written to the standard output"));
    }

    private long complaints() {
        return shell.err().lines().filter(line -> line.startsWith("sfumato: ")).count();
    }
}
