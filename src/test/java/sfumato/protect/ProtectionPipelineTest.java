package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkReader;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.TestEncoders;
import sfumato.problem.Problem;
import sfumato.report.Evidence;
import sfumato.report.VisibilityMeter;
import sfumato.report.Wear;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Progress.Stage;
import sfumato.task.Workers;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectionPipelineTest {
    private static final ProtectionSettings DISRUPT = ProtectionSettings.DEFAULT.withAim(Aim.DISRUPT).withSteps(2);

    private final Encoder encoder = TestEncoders.embedded();
    private final Workers workers = new Workers(2);
    private final Protector pipeline = new ProtectionPipeline(encoder, workers);

    @TempDir
    private Path temp;
    private int folders;

    @AfterAll
    void close() {
        workers.close();
    }

    // Each test has a folder of its own.
    private Path folder() throws IOException {
        return Files.createDirectory(temp.resolve("folder" + folders++));
    }

    private static Path original(Path folder, String name, Layout layout) throws IOException, Problem {
        return PictureFiles.write(folder.resolve(name), DrawnSamples.of(Kind.SMOOTH, 61, 47, layout, 1));
    }

    private ProtectionResult protect(Path original, Path copy, ProtectionSettings settings) throws Problem {
        return pipeline.protect(original, new Destination(copy, false), settings, Progress.NONE, new Cancellation());
    }

    @ParameterizedTest
    @CsvSource({"png, PNG", "png, JPEG", "jpg, PNG", "jpg, JPEG"})
    void a_picture_of_either_format_becomes_a_copy_of_either(String ending, PictureFormat format) throws Exception {
        Path folder = folder();
        Path original = original(folder, "art." + ending, Layout.RGB);
        ProtectionResult result = protect(original, folder.resolve("copy"), DISRUPT.withOutput(OutputSettings.DEFAULT.withFormat(format)));
        assertEquals(format, new ArtworkReader().read(result.copy()).format());
        VisibilityMeter.Pair pair = new VisibilityMeter.Pair(PictureFiles.read(original), PictureFiles.read(result.copy()));
        assertEquals(VisibilityMeter.measure(pair, pair, workers), result.evidence().visibility(),
                "measured on the file");
        assertTrue(result.evidence().visibility().maxCodes() > 0);
    }

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpg, JPEG"})
    void without_a_wish_the_copy_has_the_originals_format(String ending, PictureFormat format) throws Exception {
        Path folder = folder();
        ProtectionResult result = protect(original(folder, "art." + ending, Layout.GREY), folder.resolve("copy"), DISRUPT);
        assertEquals(format, new ArtworkReader().read(result.copy()).format());
        assertEquals(Layout.GREY, PictureFiles.read(result.copy()).layout());
    }

    @Test
    void a_name_that_hides_the_format_is_noted() throws Exception {
        Path folder = folder();
        Path original = original(folder, "art.png", Layout.GREY);
        assertEquals(List.of("The copy is a PNG file, as the original is, whatever its name ends in."),
                protect(original, folder.resolve("a.jpg"), DISRUPT).notes());
        assertEquals("The copy is a JPEG file, whatever its name ends in.",
                protect(original, folder.resolve("b.png"), DISRUPT.withOutput(OutputSettings.DEFAULT.withFormat(PictureFormat.JPEG))).notes().getFirst());
    }

    @Test
    void a_better_jpeg_quality_differs_less() throws Exception {
        Path folder = folder();
        Path original = original(folder, "art.png", Layout.RGB);
        ProtectionSettings jpeg = DISRUPT.withMaxCodes(1).withOutput(OutputSettings.DEFAULT.withFormat(PictureFormat.JPEG));
        double fine = protect(original, folder.resolve("fine"), jpeg.withOutput(jpeg.output().withQuality(98))).evidence().visibility().rmsCodes();
        double coarse = protect(original, folder.resolve("coarse"), jpeg.withOutput(jpeg.output().withQuality(30))).evidence().visibility().rmsCodes();
        assertTrue(fine < coarse, fine + " and " + coarse);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_command_gives_the_same_bytes_for_any_number_of_threads(Aim aim) throws Exception {
        Path folder = folder();
        Path original = original(folder, "art.png", Layout.RGB_ALPHA);
        ProtectionSettings settings = ProtectionSettings.DEFAULT.withAim(aim).withSteps(3).withSeed(9);
        byte[] expected = Files.readAllBytes(protect(original, folder.resolve("first"), settings).copy());
        assertArrayEquals(expected, Files.readAllBytes(protect(original, folder.resolve("again"), settings).copy()));
        try (Workers one = new Workers(1)) {
            Path copy = folder.resolve("single");
            new ProtectionPipeline(encoder, one).protect(original, new Destination(copy, false), settings, Progress.NONE, new Cancellation());
            assertArrayEquals(expected, Files.readAllBytes(copy));
        }
        assertFalse(Arrays.equals(expected, Files.readAllBytes(protect(original, folder.resolve("other"), settings.withSeed(10)).copy())));
    }

    @Test
    void every_decoy_of_the_artists_choice_leads_elsewhere() throws Exception {
        Path folder = folder();
        Path original = original(folder, "art.png", Layout.RGB);
        Path own = PictureFiles.write(folder.resolve("own.png"), DrawnSamples.of(Kind.SATURATED, 40, 30, Layout.RGB, 2));
        ProtectionSettings concept = ProtectionSettings.DEFAULT.withAim(Aim.CONCEPT).withSteps(2);
        ProtectionResult neon = protect(original, folder.resolve("neon.png"), concept.withDecoy(new DecoyChoice.Named("neon")));
        ProtectionResult file = protect(original, folder.resolve("file.png"), concept.withDecoy(new DecoyChoice.FromFile(own)));
        assertEquals(List.of("The decoy is neon."), neon.notes());
        assertEquals(List.of("The decoy is own.png."), file.notes());
        assertTrue(Files.mismatch(neon.copy(), file.copy()) >= 0);
        assertTrue(neon.evidence().targetProgress().orElseThrow().copy() > 0, neon.evidence().toString());
    }

    @Test
    void without_steps_the_result_says_that_it_is_a_control() throws Exception {
        Path folder = folder();
        ProtectionResult result = protect(original(folder, "art.png", Layout.RGB), folder.resolve("copy.png"), DISRUPT.withSteps(0));
        assertTrue(result.notes().getFirst().startsWith("No steps were taken"), result.notes().toString());
        assertEquals(1, result.evidence().shift().gain(), 0.2, "it is noise, so it does what noise does");
    }

    @Test
    void the_report_says_what_was_done_and_measured() throws Exception {
        Path folder = folder();
        Path original = original(folder, "art.png", Layout.RGB);
        ProtectionSettings settings = ProtectionSettings.DEFAULT.withDecoy(new DecoyChoice.Named("mosaic")).withMaxCodes(6).withSteps(2).withSeed(77).withOutput(OutputSettings.DEFAULT.withQuality(81));
        Destination destination = new Destination(folder.resolve("copy.png"), Map.of(ReportKind.JSON, folder.resolve("copy.json")), false);
        Evidence evidence = pipeline.protect(original, destination, settings, Progress.NONE, new Cancellation()).evidence();
        JsonObject report = JsonParser.parseString(Files.readString(destination.reports().get(ReportKind.JSON))).getAsJsonObject();
        assertEquals(List.of("program", "original", "copy", "settings", "notes", "seconds", "evidence"), List.copyOf(report.keySet()));
        assertEquals("art.png", report.get("original").getAsString(), "no folders");
        assertEquals("copy.png", report.get("copy").getAsString());
        assertEquals(JsonParser.parseString("""
                {"objective": "style", "decoy": "mosaic", "max_codes": 6, "mask": "none", "steps": 2, "format": "same", "quality": 81,
                 "chroma": "444", "progressive": false, "lossless": "same",
                 "rights": "default", "strip_location": false, "strip_all": false, "seed": 77}"""), report.get("settings"));
        assertEquals("The decoy is mosaic.", report.getAsJsonArray("notes").get(0).getAsString());
        assertEquals(evidence.visibility().maxCodes(), report.getAsJsonObject("evidence").getAsJsonObject("visibility").get("max_codes").getAsInt());
        assertEquals(evidence.shift().gain(), report.getAsJsonObject("evidence").getAsJsonObject("shift").get("gain").getAsDouble(), 1e-4);
        assertFalse(Files.readString(destination.reports().get(ReportKind.JSON)).contains(temp.toString()));
    }

    @Test
    void the_page_for_people_has_the_same_bytes_each_time_and_no_folders() throws Exception {
        Path folder = folder();
        Path original = original(folder, "art.png", Layout.RGB_ALPHA);
        List<String> pages = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            Destination destination = Destination.of(PictureFiles.makeFolder(folder.resolve("" + time)).resolve("copy.png"), Set.of(ReportKind.HTML), false);
            assertEquals(List.of(folder.resolve(time + "/copy.png.html")),
                    pipeline.protect(original, destination, DISRUPT.withSeed(77), Progress.NONE, new Cancellation()).reports());
            pages.add(Files.readString(folder.resolve(time + "/copy.png.html")));
        }
        assertEquals(pages.getFirst(), pages.getLast());
        assertTrue(pages.getFirst().contains("<bdi>copy.png</bdi>"));
        assertTrue(pages.getFirst().contains("<dt>Seed</dt><dd><bdi>77</bdi></dd>"));
        assertFalse(pages.getFirst().contains(temp.toString()));
    }

    @Test
    void progress_rises_through_the_stages_to_its_end() throws Exception {
        Path folder = folder();
        List<Stage> stages = new ArrayList<>();
        List<Double> shares = new ArrayList<>(List.of(0.0));
        pipeline.protect(original(folder, "art.png", Layout.RGB), new Destination(folder.resolve("copy"), false), DISRUPT, (stage, share) -> {
            assertTrue(share >= shares.getLast() && share <= 1, stage + " " + share + " after " + shares);
            assertTrue(stages.isEmpty() || stage.compareTo(stages.getLast()) >= 0, stage + " after " + stages);
            stages.add(stage);
            shares.add(share);
        }, new Cancellation());
        assertEquals(List.of(Stage.values()), stages.stream().distinct().toList());
        assertEquals(1, shares.getLast());
    }

    @ParameterizedTest
    @EnumSource(names = {"GREY_ALPHA", "RGB_ALPHA"})
    void transparency_in_a_jpeg_is_refused_before_any_work(Layout layout) throws Exception {
        Path folder = folder();
        Path original = original(folder, "art.png", layout);
        List<Stage> stages = new ArrayList<>();
        assertThrows(Problem.Unsupported.class, () -> pipeline.protect(original, new Destination(folder.resolve("copy.jpg"), false),
                DISRUPT.withOutput(OutputSettings.DEFAULT.withFormat(PictureFormat.JPEG)), (stage, _) -> stages.add(stage), new Cancellation()));
        assertEquals(List.of(Stage.READING), stages);
        assertEquals(List.of(original), PictureFiles.files(folder));
    }

    @Test
    void the_original_is_not_overwritten_even_when_asked() throws Exception {
        Path folder = folder();
        Path original = original(folder, "art.png", Layout.RGB);
        byte[] before = Files.readAllBytes(original);
        assertThrows(Problem.WouldReplace.class, () -> pipeline.protect(original, new Destination(original, true), DISRUPT, Progress.NONE, new Cancellation()));
        assertArrayEquals(before, Files.readAllBytes(original));
    }

    @Test
    void a_failure_leaves_nothing_behind() throws Exception {
        Path folder = folder();
        Path original = original(folder, "art.png", Layout.RGB);
        byte[] before = Files.readAllBytes(original);
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Problem problem = assertThrows(Problem.WouldReplace.class, () -> protect(original, file.resolve("copy.png"), DISRUPT));
        assertEquals("a file stands where a folder is needed", problem.what());
        assertThrows(Problem.Missing.class, () -> protect(original, folder.resolve("copy.png"),
                ProtectionSettings.DEFAULT.withDecoy(new DecoyChoice.FromFile(folder.resolve("nothing.png")))));
        assertThrows(Problem.Unreadable.class, () -> protect(file, folder.resolve("copy.png"), DISRUPT));
        assertEquals(List.of(original, file), PictureFiles.files(folder));
        assertArrayEquals(before, Files.readAllBytes(original));
        assertEquals("no folder", Files.readString(file));
    }

    @Test
    void where_a_report_cannot_be_written_no_copy_and_no_other_report_appears() throws Exception {
        Path folder = folder();
        Path original = original(folder, "art.png", Layout.RGB);
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        for (ReportKind kind : ReportKind.values()) {
            Map<ReportKind, Path> reports = new EnumMap<>(Map.of(ReportKind.JSON, folder.resolve("copy.json"), ReportKind.HTML, folder.resolve("copy.html")));
            reports.put(kind, file.resolve("report"));
            assertThrows(Problem.WouldReplace.class, () -> pipeline.protect(original,
                    new Destination(folder.resolve("copy.png"), reports, false), DISRUPT, Progress.NONE, new Cancellation()));
            assertEquals(List.of(original, file), PictureFiles.files(folder), kind.toString());
        }
    }

    @Test
    void cancelled_at_any_point_it_leaves_nothing_behind_and_works_on() throws Exception {
        Path folder = folder();
        Path original = original(folder, "art.png", Layout.RGB);
        byte[] before = Files.readAllBytes(original);
        Path out = PictureFiles.makeFolder(folder.resolve("out"));
        Destination destination = Destination.of(out.resolve("copy.png"), EnumSet.allOf(ReportKind.class), false);
        int points = 0;
        while (cancelledAtPoint(points, original, destination)) {
            assertEquals(List.of(), PictureFiles.files(out), "cancelled at point " + points);
            points++;
        }
        // Reading, preparing, two steps, writing, five of measuring and each kind of wear: only when all is done it is too late.
        assertEquals(10 + Wear.ALL.size(), points);
        assertEquals(destination.files(), PictureFiles.files(out).stream().sorted(Comparator.comparingInt(destination.files()::indexOf)).toList());
        assertArrayEquals(before, Files.readAllBytes(original));
        Path fresh = folder.resolve("fresh.png");
        protect(original, fresh, DISRUPT);
        assertEquals(-1, Files.mismatch(fresh, destination.copy()), "what was cancelled left no trace in the pipeline");
    }

    @Test
    void cancelled_at_any_point_it_leaves_what_it_was_to_replace() throws Exception {
        Path folder = folder();
        Path original = original(folder, "art.png", Layout.RGB);
        Destination destination = new Destination(Files.writeString(folder.resolve("copy.png"), "old copy"),
                Map.of(ReportKind.JSON, Files.writeString(folder.resolve("copy.json"), "old report"),
                        ReportKind.HTML, Files.writeString(folder.resolve("copy.html"), "old report")), true);
        for (int point = 0; cancelledAtPoint(point, original, destination); point++) {
            assertEquals("old copy", Files.readString(destination.copy()));
            for (Path report : destination.reports().values()) {
                assertEquals("old report", Files.readString(report));
            }
            assertEquals(4, PictureFiles.files(folder).size());
        }
        assertEquals(PictureFormat.PNG, new ArtworkReader().read(destination.copy()).format());
    }

    // Asks for an end when progress is heard for the time numbered so, from 0. False if that was too late.
    private boolean cancelledAtPoint(int point, Path original, Destination destination) throws Problem {
        Cancellation cancellation = new Cancellation();
        int[] heard = {0};
        try {
            pipeline.protect(original, destination, DISRUPT, (_, _) -> {
                if (heard[0]++ == point) {
                    cancellation.request();
                }
            }, cancellation);
            return false;
        } catch (CancellationException _) {
            return true;
        }
    }
}
