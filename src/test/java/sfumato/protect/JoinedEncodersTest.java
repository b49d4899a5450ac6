package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.drawn.DrawnPicture;
import sfumato.image.Size;
import sfumato.nn.MemoryPlan.Purpose;
import sfumato.nn.NotEnoughMemory;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.TestEncoders;
import sfumato.problem.Problem;
import sfumato.report.EncoderEvidence;
import sfumato.report.Evidence;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;
import sfumato.tensor.Workspace;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinedEncodersTest {
    private static final ProtectionSettings QUICK = ProtectionSettings.DEFAULT.withSteps(12);
    private static final ProtectionSettings JOINED = QUICK.withEncoders(List.of("kl"));
    private static final Encoder EMBEDDED = TestEncoders.embedded();
    private static final Optional<StyleGallery> STYLES = Optional.of(StyleGallery.embedded(EMBEDDED));
    private static final Encoder KL = TestShelf.kl("kl");

    private final Workers workers = new Workers(2);

    @TempDir
    private Path folder;
    private Path original;

    @BeforeEach
    void draw() throws Exception {
        original = PictureFiles.write(folder.resolve("art.png"), DrawnPicture.PAINTED_HARBOUR.draw(72, 64));
    }

    @AfterAll
    void close() {
        workers.close();
    }

    // Not in style: its goal is nearer to so small a picture, in the eyes of random weights, than any noise.
    @ParameterizedTest
    @EnumSource(value = Aim.class, names = {"DISRUPT", "CONCEPT"})
    void an_encoder_that_joins_is_moved_further_than_when_it_only_judges(Aim aim) throws Exception {
        Evidence judged = protect(new ProtectionPipeline(EMBEDDED, TestShelf.of(KL, true), workers), QUICK.withAim(aim)).evidence();
        Evidence joined = protect(new ProtectionPipeline(EMBEDDED, TestShelf.of(KL, true), workers), JOINED.withAim(aim)).evidence();
        assertEquals(List.of(), judged.joined());
        assertEquals(List.of(), joined.unseen(), "it is no judge in its own cause");
        EncoderEvidence asked = joined.joined().getFirst();
        EncoderEvidence unasked = judged.unseen().getFirst();
        // 1.5 to 2 times as far; what another seed would do is some hundredths.
        assertTrue(asked.shift().copy() > 1.3 * unasked.shift().copy(), asked + " and " + unasked);
        assertEquals(aim != Aim.DISRUPT, asked.targetProgress().isPresent());
        assertEquals(Optional.empty(), unasked.targetProgress(), "it was led nowhere");
        assertTrue(joined.shift().gain() > 1, "the embedded encoder counts on");
    }

    @Test
    void any_number_of_threads_gives_the_same_bytes() throws Exception {
        byte[] two = copy(new ProtectionPipeline(EMBEDDED, TestShelf.of(KL, true), workers), JOINED);
        try (Workers one = new Workers(1)) {
            assertArrayEquals(two, copy(new ProtectionPipeline(EMBEDDED, TestShelf.of(KL, false), one), JOINED), "whoever judges, too");
        }
    }

    @Test
    void an_encoder_that_is_not_there_is_a_problem_before_anything_is_done() {
        Protector pipeline = new ProtectionPipeline(EMBEDDED, TestShelf.of(KL, true), workers);
        Problem problem = assertThrows(Problem.class, () -> protect(pipeline, QUICK.withEncoders(List.of("gone"))));
        assertTrue(problem.getMessage().startsWith("gone: there is no encoder pack of this name."), problem.getMessage());
        assertFalse(Files.exists(folder.resolve("copy.png")));
    }

    @Test
    void an_encoder_for_which_there_is_no_room_is_named_with_what_to_do() {
        Size decoy = Decoys.size(KL); // so small a picture needs less
        long needed = assertThrows(NotEnoughMemory.class, () -> KL.plan(decoy.height(), decoy.width(), Purpose.FORWARD, 1)).needed();
        Protector pipeline = new ProtectionPipeline(EMBEDDED, STYLES, TestShelf.of(KL, false), new Workspace(needed - 1), workers);
        Problem problem = assertThrows(Problem.Unsupported.class, () -> protect(pipeline, JOINED.withAim(Aim.DISRUPT)));
        assertEquals(original, problem.path());
        assertTrue(problem.what().startsWith("the encoder kl needs " + Math.ceilDiv(needed, 1 << 20) + " MiB of memory"), problem.what());
        assertEquals("Leave this encoder out with this picture, or give the program more memory: set the environment variable "
                + "JAVA_TOOL_OPTIONS to -Xmx1g before you start it", problem.advice());
        assertFalse(Files.exists(folder.resolve("copy.png")));
    }

    @Test
    void a_judge_for_which_there_is_no_room_is_left_out_and_that_is_said() throws Exception {
        Protector pipeline = new ProtectionPipeline(EMBEDDED, STYLES, TestShelf.of(KL, true), new Workspace(refusal(Purpose.FORWARD).needed() - 1), workers);
        ProtectionResult result = protect(pipeline, QUICK.withAim(Aim.DISRUPT));
        assertEquals(List.of(), result.evidence().unseen());
        assertTrue(result.notes().stream().anyMatch(note -> note.startsWith("The encoder kl was not asked: that would take ")), result.notes().toString());
    }

    @Test
    void a_judge_that_has_room_for_a_small_picture_but_not_for_the_decoys_is_left_out() throws Exception {
        Protector pipeline = new ProtectionPipeline(EMBEDDED, STYLES, TestShelf.of(KL, true), new Workspace(refusal(Purpose.FORWARD).needed() + (1 << 20)), workers);
        assertEquals(List.of(), protect(pipeline, QUICK.withAim(Aim.DISRUPT)).evidence().unseen());
    }

    @Test
    void who_checks_a_copy_asks_every_judge_and_claims_nothing_of_them() throws Exception {
        Protector pipeline = new ProtectionPipeline(EMBEDDED, TestShelf.of(KL, true), workers);
        EncoderEvidence made = protect(pipeline, JOINED).evidence().joined().getFirst();
        Evidence checked = new CopyChecker(EMBEDDED, StyleGallery.embedded(EMBEDDED), TestShelf.of(KL, true), workers)
                .check(original, folder.resolve("copy.png"), Optional.empty(), Progress.NONE, new Cancellation()).evidence();
        assertEquals(List.of(), checked.joined());
        assertEquals(List.of(), checked.unseen());
        assertEquals(made.shift(), checked.further().getFirst().shift());
    }

    @Test
    void the_reports_say_which_encoders_joined() throws Exception {
        Protector pipeline = new ProtectionPipeline(EMBEDDED, TestShelf.of(KL, true), workers);
        Path copy = folder.resolve("copy.png");
        Map<ReportKind, Path> reports = Map.of(ReportKind.JSON, folder.resolve("copy.json"), ReportKind.HTML, folder.resolve("copy.html"));
        pipeline.protect(original, new Destination(copy, reports, true), JOINED.withSteps(1), Progress.NONE, new Cancellation());
        String json = Files.readString(reports.get(ReportKind.JSON));
        assertTrue(json.replaceAll("\\s", "").contains("\"encoders\":[\"kl\"]"), json);
        assertTrue(json.contains("\"joined_encoders\""), json);
        String page = Files.readString(reports.get(ReportKind.HTML));
        assertTrue(page.contains("own and kl"), page);
        assertTrue(page.contains("“kl”, against which the protection is made, too."), page);
    }

    // At the size at which a picture of 72 x 64 is shown.
    private static NotEnoughMemory refusal(Purpose purpose) {
        return assertThrows(NotEnoughMemory.class, () -> KL.plan(64, 72, purpose, 1));
    }

    private ProtectionResult protect(Protector protector, ProtectionSettings settings) throws Problem {
        return protector.protect(original, new Destination(folder.resolve("copy.png"), true), settings, Progress.NONE, new Cancellation());
    }

    private byte[] copy(Protector protector, ProtectionSettings settings) throws Exception {
        protect(protector, settings);
        return Files.readAllBytes(folder.resolve("copy.png"));
    }
}
