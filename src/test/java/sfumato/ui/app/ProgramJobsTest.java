package sfumato.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.batch.ConflictPolicy;
import sfumato.batch.FoundPicture;
import sfumato.batch.Job;
import sfumato.batch.JobSettings;
import sfumato.batch.Ledger;
import sfumato.batch.NamePattern;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.pack.PackLibrary;
import sfumato.pack.ReadyPack;
import sfumato.problem.Problem;
import sfumato.protect.ProtectionSettings;

class ProgramJobsTest {
    @TempDir
    Path folder;

    @Test
    void a_job_that_needs_an_encoder_which_is_gone_is_not_gone_on_with_before_it_is_there_again() throws Exception {
        ProgramEncoders encoders = new ProgramEncoders(new PackLibrary(folder), () -> 1, () -> true);
        ProgramJobs jobs = new ProgramJobs(new LazyEncoder(), encoders, () -> 1, new Ledger(folder, encoders));
        Path output = Files.createDirectory(folder.resolve("copies"));
        Path picture = folder.resolve("a.png");
        new ArtworkWriter().write(DrawnPicture.FLAT_DUNES.draw(64, 64), PictureFormat.PNG, 100, picture, false);
        JobSettings settings = new JobSettings(output, new NamePattern(NamePattern.STANDARD), ConflictPolicy.UNIQUE, Set.of(),
                ProtectionSettings.DEFAULT.withEncoders(List.of("one")), LocalDate.EPOCH);
        jobs.begin(settings, List.of(new FoundPicture(picture, Path.of("")))).close();

        Problem problem = assertThrows(Problem.Unsupported.class, () -> jobs.resume(output));
        assertTrue(problem.what().contains("one"), problem.what());
        assertThrows(Problem.Unsupported.class, () -> jobs.resume(output), "the first try keeps the folder from the next one");
        ReadyPack.in(folder, "one");
        try (Job job = jobs.resume(output)) {
            assertEquals(List.of("one"), job.settings().protection().encoders());
        }
    }
}
