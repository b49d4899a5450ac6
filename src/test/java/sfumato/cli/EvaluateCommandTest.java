package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.pack.ReadyPack;
import sfumato.protect.Aim;
import sfumato.protect.ProtectionSettings;
import sfumato.report.Controlled;
import sfumato.report.EncoderEvidence;
import sfumato.report.Evidence;

class EvaluateCommandTest {
    private static final String FIGURES = " 0.410 | 0.100 | 4.10 | 0.300 | 0.200 | 0.90 | - | - | - | - | 1.90 | 0.80 | 8.00 | 3.20 | 12.0 |\n";

    @TempDir
    Path temp;
    private Shell shell;

    @BeforeEach
    void make_pictures() {
        shell = new Shell(temp);
        shell.file("art/a.png", "a");
        shell.file("art/sub/b,2.png", "b");
    }

    @Test
    void each_picture_has_a_row_and_a_summary_stands_under_them() {
        assertEquals(0, shell.run("evaluate", "./art"), shell::err);
        assertEquals("| picture | shift | noise control | gain | style shift | target progress | left after JPEG 75 | left after 512 px "
                + "| left after crop to 90 % | left after blur 1.25 | left after noise 0.05 | Delta E 95 % | Delta E 95 % flat | greatest codes "
                + "| RMS codes | seconds |\n|---|" + "---:|".repeat(15) + "\n"
                + "| a.png |" + FIGURES + "| sub/b,2.png |" + FIGURES
                + "| mean of 2 |" + FIGURES + "| least |" + FIGURES + "| greatest |" + FIGURES + "\n" + Evidence.LIMITS + "\n", shell.out());
    }

    @Test
    void as_csv_names_are_quoted_and_missing_figures_left_empty() {
        assertEquals(0, shell.run("evaluate", "./art", "--csv"), shell::err);
        List<String> lines = shell.out().lines().toList();
        assertEquals(6, lines.size());
        assertTrue(lines.getFirst().startsWith("picture,shift,noise control,gain,"), lines.getFirst());
        assertTrue(lines.get(2).startsWith("\"sub/b,2.png\",0.410000,0.100000,4.100000,0.300000,0.200000,0.900000,,,,,1.900000,"), lines.get(2));
    }

    @Test
    void a_broken_picture_is_named_and_the_rest_goes_on() {
        shell.file("art/aa.png", "broken");
        assertEquals(1, shell.run("evaluate", "./art"));
        assertTrue(shell.err().contains("sfumato: ./art/aa.png: this is no picture. Choose another.\n"), shell.err());
        assertTrue(shell.out().contains("| mean of 2 |"), shell.out());
        assertFalse(shell.out().contains("aa.png"), shell.out());
    }

    @Test
    void a_run_that_leaves_no_journal_does_not_say_how_to_go_on() {
        shell.file("art/aa.png", "too much");
        assertEquals(1, shell.run("evaluate", "./art", "--threads", "1"));
        assertTrue(shell.err().endsWith("2 wait to be done\n"), shell.err());
    }

    @Test
    void where_nothing_was_done_there_is_no_table() {
        shell.file("none/a.png", "broken");
        assertEquals(1, shell.run("evaluate", "./none"));
        assertEquals("", shell.out());
    }

    @Test
    void the_copies_are_removed() {
        assertEquals(0, shell.run("evaluate", "./art"));
        assertFalse(Files.exists(shell.engine.destinations.getFirst().copy()));
        assertFalse(Files.exists(shell.engine.destinations.getFirst().copy().getParent()));
    }

    @Test
    void the_copies_are_kept_in_the_folder_that_was_named() {
        assertEquals(0, shell.run("evaluate", "./art", "--output", temp.resolve("kept").toString()));
        assertTrue(Files.exists(temp.resolve("kept/sub/b,2-protected.png")));
    }

    @Test
    void the_settings_are_those_of_protect() {
        assertEquals(0, shell.run("evaluate", "./art"));
        assertEquals(ProtectionSettings.DEFAULT, shell.engine.asked.getFirst());
        assertEquals(0, shell.run("evaluate", "./art", "--objective", "disrupt", "--max-codes", "5", "--steps", "7", "--seed", "9", "--threads", "1"));
        ProtectionSettings asked = shell.engine.asked.getLast();
        assertEquals(List.of(Aim.DISRUPT, 5, 7, 9L), List.of(asked.aim(), asked.maxCodes(), asked.steps(), asked.seed()));
        assertEquals(1, shell.engine.threads);
    }

    @Test
    void a_judge_is_asked_and_has_columns_of_its_own() {
        shell.file("vgg.safetensors", "w");
        EncoderEvidence seen = FakeEngine.EVIDENCE.seen();
        shell.engine.evidence = new Evidence(FakeEngine.EVIDENCE.visibility(), seen, List.of(new EncoderEvidence("vgg",
                new Controlled(0.205, 0.1), new Controlled(0.1, 0.1), Optional.empty(), List.of())), List.of());
        assertEquals(0, shell.run("evaluate", "./art", "--judge", "./vgg.safetensors"), shell::err);
        assertEquals(List.of("vgg"), shell.engine.shelves.getFirst().judges());
        assertTrue(shell.out().contains("| RMS codes | shift by vgg | gain by vgg | transfer to vgg | seconds |\n"), shell.out());
        assertTrue(shell.out().contains("| 3.20 | 0.205 | 2.05 | 0.50 | 12.0 |\n"), shell.out());
    }

    @Test
    void a_pack_that_joins_and_one_that_judges_have_columns_of_their_own() {
        ReadyPack.in(shell.folders().data(), "joined");
        ReadyPack.in(shell.folders().data(), "other");
        assertEquals(0, shell.run("evaluate", "./art", "--encoder", "joined"), shell::err);
        assertEquals(List.of("joined"), shell.engine.asked.getFirst().encoders());
        assertTrue(shell.out().contains("| shift by joined | gain by joined | shift by other | gain by other | transfer to other | seconds |\n"), shell.out());
    }

    @Test
    void a_judge_that_means_nothing_is_a_wrong_call() {
        assertEquals(2, shell.run("evaluate", "./art", "--judge", "vgg"));
        assertTrue(shell.err().contains("--judge: 'vgg' is neither a file nor an encoder that you added"), shell.err());
        assertEquals(0, shell.engine.sessions);
    }
}
