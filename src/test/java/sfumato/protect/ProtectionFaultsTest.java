package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sfumato.file.faulty.Operation.DELETE;
import static sfumato.file.faulty.Operation.LINK;
import static sfumato.file.faulty.Operation.MOVE;
import static sfumato.file.faulty.Operation.READ;
import static sfumato.file.faulty.Operation.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.file.SafeFile;
import sfumato.file.faulty.EveryCall;
import sfumato.file.faulty.Fault;
import sfumato.file.faulty.Faults;
import sfumato.image.DrawnSamples;
import sfumato.image.DrawnSamples.Kind;
import sfumato.image.Layout;
import sfumato.image.codec.ArtworkReader;
import sfumato.nn.encoder.TestEncoders;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Workers;

/// The real road of a picture on a disk that fails: a copy appears whole with its reports or not at all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectionFaultsTest {
    private static final ProtectionSettings QUICK = ProtectionSettings.DEFAULT.withAim(Aim.DISRUPT).withSteps(1);
    // Trying again takes as long as the trial, so not each is.
    private static final int AGAIN = 8;
    private static final Map<ReportKind, byte[]> REPORTS = Map.of(ReportKind.JSON, new byte[] {1}, ReportKind.HTML, new byte[] {2});

    private final Workers workers = new Workers(2);
    private final Protector pipeline = new ProtectionPipeline(TestEncoders.transparent(), workers);

    @TempDir
    private Path temp;
    private int folders;
    private int trials;

    @AfterAll
    void close() {
        workers.close();
    }

    private Path folder() throws IOException {
        return Files.createDirectory(temp.resolve("folder" + folders++));
    }

    static Stream<EveryCall> faults() {
        return Stream.of(new EveryCall(Fault.BROKEN, false), new EveryCall(Fault.NO_SPACE, true));
    }

    @Test
    void whatever_call_fails_a_copy_appears_with_its_reports_or_not_at_all() throws Exception {
        EveryCall every = new EveryCall(Fault.BROKEN, false);
        byte[] original = Files.readAllBytes(PictureFiles.write(folder().resolve("art.png"), DrawnSamples.of(Kind.SMOOTH, 20, 16, Layout.RGB, 1)));
        int calls = every.of(folder(), (real, faults) -> {
            Path art = Files.write(real.resolve("art.png"), original);
            boolean done = protectedOrTold(faults.over(art), destination(faults.over(real)), real);
            assertArrayEquals(original, Files.readAllBytes(art));
            requireAllOrNothing(done, real, every.mayLeaveTemporaries(faults));
            if (++trials % AGAIN != 0) {
                return;
            }
            faults.end();
            assertTrue(done || protectedOrTold(faults.over(art), destination(faults.over(real)), real) || !Files.notExists(real.resolve("copy.png")));
            assertTrue(new ArtworkReader().read(real.resolve("copy.png")).samples().width() == 20);
        });
        assertTrue(calls > 40, calls + " calls");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_call_fails_a_publication_leaves_all_or_nothing(EveryCall every) throws Exception {
        every.of(folder(), (real, faults) -> {
            boolean done = publishedOrTold(destination(faults.over(real)), real);
            requireAllOrNothing(done, real, every.mayLeaveTemporaries(faults));
        });
    }

    // Of the three names, the first that cannot be had.
    @ParameterizedTest
    @ValueSource(strings = {"copy.png", "copy.png.json", "copy.png.html"})
    void a_file_that_cannot_get_its_name_takes_those_before_it_back(String name) throws Exception {
        Path real = folder();
        Faults faults = new Faults();
        faults.on(Set.of(LINK, MOVE), name).always(Fault.BROKEN);
        assertFalse(publishedOrTold(destination(faults.over(real)), real));
        assertEquals(List.of(), PictureFiles.files(real));
    }

    @Test
    void a_copy_that_cannot_be_taken_back_is_told_beside_the_failure() throws Exception {
        Path real = folder();
        Faults faults = new Faults();
        faults.on(Set.of(LINK, MOVE), "copy.png.json").always(Fault.NO_SPACE);
        faults.on(DELETE, "copy.png").always(Fault.DENIED);
        Destination destination = destination(faults.over(real));
        Problem problem;
        try (SafeFile.Pending copy = copy(destination)) {
            problem = assertThrows(Problem.NoSpace.class, () -> Publication.publish(copy, REPORTS, destination, _ -> { }, new Cancellation()));
        }
        assertInstanceOf(Problem.NotPermitted.class, problem.getSuppressed()[0]);
    }

    @Test
    void a_disk_that_becomes_full_during_the_reports_leaves_no_copy() throws Exception {
        Path real = folder();
        Path art = PictureFiles.write(real.resolve("art.png"), DrawnSamples.of(Kind.SMOOTH, 20, 16, Layout.RGB, 1));
        Faults faults = new Faults();
        faults.on(WRITE, ".sfumato-*.tmp").afterBytes(Files.size(art) + 2000, Fault.NO_SPACE);
        assertThrows(Problem.NoSpace.class, () -> pipeline.protect(faults.over(art), destination(faults.over(real)), QUICK, Progress.NONE, new Cancellation()));
        assertEquals(List.of(art), PictureFiles.files(real));
    }

    @Test
    void a_copy_that_cannot_be_read_back_does_not_appear_and_is_told_of_by_its_name() throws Exception {
        Path real = folder();
        Path art = PictureFiles.write(real.resolve("art.png"), DrawnSamples.of(Kind.SMOOTH, 20, 16, Layout.RGB, 1));
        Faults faults = new Faults();
        faults.on(READ, ".sfumato-*.tmp").afterBytes(200, Fault.ENDS_EARLY);
        Problem problem = assertThrows(Problem.class,
                () -> pipeline.protect(faults.over(art), destination(faults.over(real)), QUICK, Progress.NONE, new Cancellation()));
        assertEquals("copy.png", problem.path().getFileName().toString());
        assertEquals(List.of(art), PictureFiles.files(real));
    }

    private boolean protectedOrTold(Path art, Destination destination, Path real) {
        try {
            pipeline.protect(art, destination, QUICK, Progress.NONE, new Cancellation());
            return true;
        } catch (Problem problem) {
            requireTold(problem, real);
            return false;
        }
    }

    private static boolean publishedOrTold(Destination destination, Path real) {
        try (SafeFile.Pending copy = copy(destination)) {
            Publication.publish(copy, REPORTS, destination, _ -> { }, new Cancellation());
            return true;
        } catch (Problem problem) {
            requireTold(problem, real);
            return false;
        }
    }

    private static void requireTold(Problem problem, Path real) {
        assertTrue(problem.path().toString().startsWith(real.toString()), problem.getMessage());
        assertFalse(problem.path().toString().endsWith(".tmp"), problem.getMessage());
        assertFalse(problem.advice().isBlank());
    }

    // Where the disk refuses to delete, more may be left.
    private static void requireAllOrNothing(boolean done, Path real, boolean refused) throws IOException {
        List<String> names = PictureFiles.files(real).stream().map(file -> file.getFileName().toString()).filter(name -> !name.equals("art.png"))
                .filter(name -> !refused || !name.endsWith(".tmp")).toList();
        List<String> all = List.of("copy.png", "copy.png.html", "copy.png.json");
        assertTrue(names.equals(done ? all : List.of()) || (refused && all.containsAll(names)), names.toString());
    }

    private static Destination destination(Path folder) {
        return Destination.of(folder.resolve("copy.png"), EnumSet.allOf(ReportKind.class), false);
    }

    private static SafeFile.Pending copy(Destination destination) throws Problem {
        return SafeFile.prepare(destination.copy(), false, out -> out.write(new byte[] {3}));
    }
}
