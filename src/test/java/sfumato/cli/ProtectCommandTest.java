package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.image.PictureFormat;
import sfumato.image.codec.Export;
import sfumato.image.metadata.MetadataWishes;
import sfumato.image.metadata.Rights;
import sfumato.protect.Aim;
import sfumato.protect.DecoyChoice;
import sfumato.protect.Effort;
import sfumato.protect.MaskChoice;
import sfumato.protect.OutputSettings;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.ReportKind;
import sfumato.protect.Strength;

class ProtectCommandTest {
    @TempDir
    Path temp;
    private Shell shell;

    @BeforeEach
    void make_a_picture() {
        shell = new Shell(temp);
        shell.file("a.png", "a");
    }

    @Test
    void without_options_the_defaults_hold() {
        assertEquals(ProtectionSettings.DEFAULT, settings());
        assertEquals(temp.resolve("out/a-protected.png"), shell.engine.destinations.getFirst().copy());
        assertEquals(Map.of(ReportKind.JSON, temp.resolve("out/a-protected.png.json")), shell.engine.destinations.getFirst().reports());
        assertFalse(shell.engine.destinations.getFirst().replace());
        assertEquals(Runtime.getRuntime().availableProcessors(), shell.engine.threads);
    }

    @ParameterizedTest
    @CsvSource({"style, STYLE", "Concept, CONCEPT", "DISRUPT, DISRUPT"})
    void the_objective_is_a_word_in_any_case(String word, Aim aim) {
        assertEquals(aim, settings("--objective", word).aim());
    }

    @ParameterizedTest
    @CsvSource({"light", "balanced", "strong", "Maximum"})
    void the_strength_is_a_word(String word) {
        assertEquals(Strength.valueOf(word.toUpperCase(Locale.ROOT)).maxCodes(), settings("--strength", word).maxCodes());
    }

    @Test
    void the_strength_is_a_number() {
        assertEquals(0, settings("--max-codes", "0").maxCodes());
        assertEquals(64, settings("--max-codes=64").maxCodes());
    }

    @ParameterizedTest
    @CsvSource({"quick", "standard", "THOROUGH"})
    void the_effort_is_a_word(String word) {
        assertEquals(Effort.valueOf(word.toUpperCase(Locale.ROOT)).steps(), settings("--effort", word).steps());
    }

    @Test
    void the_effort_is_a_number() {
        assertEquals(7, settings("--steps", "7").steps());
    }

    @Test
    void a_drawn_decoy_is_known_by_its_name() {
        assertEquals(new DecoyChoice.Named("harbour"), settings("--decoy", "Harbour").decoy());
    }

    @Test
    void a_decoy_may_be_a_file() {
        shell.file("mine.png", "m");
        assertEquals(new DecoyChoice.FromFile(temp.resolve("mine.png")), settings("--decoy", "./mine.png").decoy());
    }

    @Test
    void a_decoy_file_is_never_replaced() {
        shell.file("out/a-protected.png", "decoy");
        assertEquals(1, shell.protect("--decoy", "./out/a-protected.png", "--on-conflict", "overwrite"));
        assertTrue(shell.err().contains("must stay as it is"), shell.err());
    }

    @Test
    void a_mask_is_a_file_or_the_programs_proposal() {
        shell.file("mask.png", "m");
        assertEquals(new MaskChoice.FromFile(temp.resolve("mask.png")), settings("--mask", "./mask.png").mask());
        assertEquals(new MaskChoice.Automatic(), settings("--mask", "Auto").mask());
        assertEquals(new MaskChoice.None(), settings().mask());
    }

    @Test
    void a_mask_file_is_never_replaced() {
        shell.file("out/a-protected.png", "mask");
        assertEquals(1, shell.protect("--mask", "./out/a-protected.png", "--on-conflict", "overwrite"));
        assertTrue(shell.err().contains("must stay as it is"), shell.err());
    }

    @ParameterizedTest
    @CsvSource({"same, ", "png, PNG", "JPEG, JPEG", "tiff, TIFF", "WebP, WEBP"})
    void the_format_is_a_word(String word, PictureFormat format) {
        assertEquals(Optional.ofNullable(format), settings("--format", word).output().format());
    }

    @Test
    void the_quality_is_a_number() {
        assertEquals(100, settings("--quality", "100").output().quality());
    }

    @Test
    void what_a_jpeg_looks_like_inside_can_be_chosen() {
        OutputSettings output = settings("--format", "jpeg", "--chroma", "420", "--progressive").output();
        assertEquals(Export.Chroma.HALF, output.chroma());
        assertTrue(output.progressive());
        assertEquals(Export.Chroma.FULL, settings("--chroma", "444").output().chroma());
    }

    @Test
    void webp_may_be_lossless() {
        assertEquals(Optional.of(true), settings("--format", "webp", "--lossless").output().lossless());
        assertEquals(Optional.of(false), settings("--quality", "80").output().lossless(), "who names a quality wants losses");
        assertEquals(Optional.empty(), settings().output().lossless());
    }

    @Test
    void the_longer_side_is_a_number() {
        assertEquals(OptionalInt.of(2048), settings("--max-side", "2048").output().maxSide());
    }

    @ParameterizedTest
    @CsvSource({"123456, 123456", "500k, 500000", "1.5M, 1500000", "2 MB, 2000000", "700KB, 700000"})
    void the_greatest_file_size_has_a_unit(String word, long bytes) {
        assertEquals(OptionalLong.of(bytes), settings("--max-bytes", word).output().maxBytes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--max-bytes 12        | --max-bytes is 12, below 1000",
        "--max-bytes huge      | --max-bytes is huge, not a number such as 500k or 2M",
        "--max-side 8          | --max-side is 8, not 16 to",
        "--chroma 422          | --chroma is 422, not 444 or 420",
        "--format png --quality 80 | --quality is only for JPEG and WebP copies",
        "--format tiff --chroma 420 | --chroma is only for JPEG copies",
        "--format webp --progressive | --progressive is only for JPEG copies",
        "--format jpeg --lossless | --lossless is only for WebP copies",
        "--format webp --lossless --quality 80 | --lossless and --quality contradict each other"})
    void wishes_for_another_kind_of_file_are_refused(String options, String reason) {
        assertRefused(reason, options.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"prohibit-ai-training, PROHIBIT_AI_TRAINING", "Prohibit-All, PROHIBIT_ALL", "none, NONE"})
    void the_rights_are_a_word(String word, Rights rights) {
        assertEquals(Optional.of(rights), settings("--rights", word).metadata().rights());
    }

    @Test
    void author_copyright_and_what_to_leave_out_are_passed_on() {
        assertEquals(new MetadataWishes(Optional.empty(), true, true, Optional.of("Ana"), Optional.of("© Ana")),
                settings("--creator", "Ana", "--copyright", "© Ana", "--strip-location", "--strip-all").metadata());
        assertEquals(MetadataWishes.DEFAULT, settings().metadata());
    }

    @Test
    void an_author_of_several_lines_is_refused() {
        assertRefused("--creator: a text of up to", "--creator", "a\nb");
    }

    @Test
    void the_seed_is_any_long_number() {
        assertEquals(-9223372036854775808L, settings("--seed", "-9223372036854775808").seed());
    }

    @Test
    void the_threads_are_passed_on() {
        settings("--threads", "3");
        assertEquals(3, shell.engine.threads);
    }

    @Test
    void the_name_pattern_is_used() {
        settings("--name", "{n}-{name}.{ext}");
        assertEquals(temp.resolve("out/001-a.png"), shell.engine.destinations.getFirst().copy());
    }

    @Test
    void without_reports_no_report_is_asked_for() {
        settings("--report", "none");
        assertEquals(Map.of(), shell.engine.destinations.getFirst().reports());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--report json,html", "--report HTML,json", "--report json --report html"})
    void several_kinds_of_report_are_a_list(String options) {
        settings(options.split(" "));
        assertEquals(List.of(temp.resolve("out/a-protected.png.json"), temp.resolve("out/a-protected.png.html")),
                List.copyOf(shell.engine.destinations.getFirst().reports().values()));
        assertTrue(shell.out().contains("  report: ./out/a-protected.png.json\n  report: ./out/a-protected.png.html\n"), shell.out());
    }

    @Test
    void one_kind_of_report_comes_alone() {
        settings("--report", "html");
        assertEquals(Map.of(ReportKind.HTML, temp.resolve("out/a-protected.png.html")), shell.engine.destinations.getFirst().reports());
    }

    @Test
    void unique_takes_another_name() {
        shell.file("out/a-protected.png", "here");
        settings("--on-conflict", "unique");
        assertEquals(temp.resolve("out/a-protected-2.png"), shell.engine.destinations.getFirst().copy());
    }

    @Test
    void overwrite_asks_to_replace() {
        settings("--on-conflict", "overwrite");
        assertTrue(shell.engine.destinations.getFirst().replace());
    }

    @Test
    void a_skipped_picture_counts_as_done_and_no_result_is_printed() {
        shell.file("out/a-protected.png", "here");
        assertEquals(0, shell.protect("--on-conflict", "skip"));
        assertEquals("", shell.out());
        assertTrue(shell.err().contains("./a.png: left out, ./out/a-protected.png is already there"), shell.err());
    }

    @Test
    void a_picture_may_be_called_like_an_argument_file() {
        shell.file("@b.png", "b");
        assertEquals(0, shell.run("protect", temp.resolve("@b.png").toString(), "--output", "./out"));
        assertTrue(Files.exists(temp.resolve("out/@b-protected.png")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--strength strong --max-codes 8 | mutually exclusive",
        "--effort quick --steps 8 | mutually exclusive",
        "--objective portrait | expected one of style, concept, disrupt but was 'portrait'",
        "--strength 8 | expected one of light, balanced, strong, maximum but was '8'",
        "--max-codes 65 | --max-codes is 65, not 0 to 64",
        "--max-codes -1 | --max-codes is -1, not 0 to 64",
        "--max-codes many | 'many' is not an int",
        "--steps 10001 | --steps is 10001, not 0 to 10000",
        "--quality 0 | --quality is 0, not 1 to 100",
        "--quality 101 | --quality is 101, not 1 to 100",
        "--format png --quality 90 | --quality is only for JPEG",
        "--threads 0 | --threads is 0, not 1 to",
        "--seed x | 'x' is not a long",
        "--report pdf | expected one of none, json, html but was 'pdf'",
        "--report json,none | --report: none goes with no other kind",
        "--on-conflict ask | expected one of unique, skip, overwrite but was 'ask'",
        "--name {title}.{ext} | {title} is none of",
        "--name ../{name}.{ext} | cannot hold /",
        "--decoy nowhere | is neither a file nor one of the drawn decoys harbour, meadow",
        "--objective disrupt --decoy meadow | --decoy",
        "--mask nowhere.png | --mask: there is no file 'nowhere.png'",
        "--seed 1 --seed 2 | should be specified only once",
        "--unknown | Unknown option: '--unknown'",
        "--name | Missing required parameter for option"})
    void wrong_usage_is_refused_with_one_line(String options, String reason) {
        assertRefused(reason, options.split(" "));
    }

    @Test
    void an_empty_name_means_no_folder() {
        assertEquals(2, shell.run("protect", "", "--output", "./out"));
        assertEquals(2, shell.run("protect", "./a.png", "--output", ""));
        assertRefused("--decoy", "--decoy", "");
        assertRefused("--mask", "--mask", "");
    }

    @Test
    void input_and_output_are_required() {
        assertEquals(2, shell.run("protect", "--output", "./out"));
        assertTrue(shell.err().contains("INPUT"), shell.err());
        assertEquals(2, shell.run("protect", "./a.png"));
        assertTrue(shell.err().contains("--output"), shell.err());
    }

    @Test
    void a_run_that_was_stopped_is_resumed_with_its_settings_and_takes_new_pictures() {
        shell.file("art/a.png", "a");
        shell.file("art/b.png", "broken");
        assertEquals(1, shell.run("protect", "./art", "--output", "./out", "--seed", "7"));
        shell.file("art/b.png", "mended");
        shell.file("art/c.png", "new");
        shell.engine.asked.clear();
        assertEquals(0, shell.run("protect", "--output", "./out", "--resume", "--threads", "1"), shell.err());
        assertEquals(List.of(7L, 7L), shell.engine.asked.stream().map(ProtectionSettings::seed).toList());
        assertTrue(shell.err().contains("1 protected before, 2 protected, 0 left out, 0 failed"), shell.err());
        assertTrue(Files.exists(temp.resolve("out/c-protected.png")));
    }

    @Test
    void a_run_that_was_stopped_says_how_to_go_on_and_that_does() {
        shell.file("art/a.png", "a");
        shell.file("art/b.png", "too much");
        assertEquals(1, shell.run("protect", "./art", "--output", "./out"));
        assertTrue(shell.err().endsWith("1 waits to be done. To go on: sfumato protect --resume --output ./out\n"), shell.err());
        shell.file("art/b.png", "less");
        assertEquals(0, shell.run("protect", "--resume", "--output", "./out"), shell.err());
        assertFalse(shell.err().contains("To go on"), shell.err());
    }

    @Test
    void a_folder_whose_name_a_shell_would_break_up_is_quoted_in_what_to_type() {
        shell.file("a.png", "too much");
        assertEquals(1, shell.run("protect", "./a.png", "--output", "./my copies"));
        assertTrue(shell.err().endsWith("To go on: sfumato protect --resume --output \"./my copies\"\n"), shell.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"./a.png | give no INPUT", "--seed 7 | give no --seed", "--effort quick | give no --effort", "--report html | give no --report"})
    void what_was_settled_then_is_refused_when_a_run_is_resumed(String more, String reason) {
        List<String> all = new ArrayList<>(List.of("protect", "--resume", "--output", "./out"));
        all.addAll(List.of(more.split(" ")));
        assertEquals(2, shell.run(all.toArray(String[]::new)));
        assertTrue(shell.err().contains(reason), shell.err());
    }

    @Test
    void without_an_earlier_run_there_is_nothing_to_resume() {
        assertEquals(1, shell.run("protect", "--resume", "--output", "./out"));
        assertTrue(shell.err().contains("no earlier run left a journal here"), shell.err());
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void a_summary_is_written_when_it_is_asked_for() {
        settings("--summary");
        assertTrue(Files.exists(temp.resolve("out/sfumato-summary.html")) && Files.exists(temp.resolve("out/sfumato-summary.csv")));
    }

    @Test
    void the_help_names_the_defaults_and_bounds_that_hold() {
        shell.run("help", "protect");
        String help = shell.out().replaceAll("\\s+", " ");
        for (String text : List.of("Quality of JPEG and WebP copies. Default: " + OutputSettings.DEFAULT.quality(),
                "in 8-bit codes, 0 to " + ProtectionSettings.GREATEST_MAX_CODES, "number of steps, 0 to " + ProtectionSettings.GREATEST_STEPS,
                "How much may change. Default: balanced", "How long to search. Default: standard")) {
            assertTrue(help.contains(text), () -> text + "\n" + shell.out());
        }
        assertEquals(Strength.BALANCED.maxCodes(), ProtectionSettings.DEFAULT.maxCodes());
        assertEquals(Effort.STANDARD.steps(), ProtectionSettings.DEFAULT.steps());
    }

    private ProtectionSettings settings(String... options) {
        assertEquals(0, shell.protect(options), () -> shell.err());
        return shell.engine.asked.getLast();
    }

    private void assertRefused(String reason, String... options) {
        assertEquals(2, shell.protect(options), () -> shell.out());
        assertTrue(shell.err().contains(reason), shell.err());
        assertEquals(2, shell.err().lines().count(), shell.err());
        assertEquals("", shell.out());
        assertEquals(0, shell.engine.sessions, "nothing must be begun");
        assertFalse(Files.exists(temp.resolve("out")));
    }
}
