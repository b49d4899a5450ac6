package sfumato.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.nn.encoder.Encoder;
import sfumato.pack.Pack;
import sfumato.pack.PackFiles;
import sfumato.pack.PackLibrary;
import sfumato.pack.ReadyPack;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

class ProgramEncodersTest {
    @TempDir
    Path folder;
    private boolean judged = true;

    private ProgramEncoders encoders() {
        return new ProgramEncoders(new PackLibrary(folder), () -> 1, () -> judged);
    }

    @Test
    void a_file_is_added_under_a_name_like_its_own_and_works() throws Exception {
        Path file = PackFiles.kl(folder.resolve("My VAE.safetensors"), "F16", UnaryOperator.identity());
        ProgramEncoders encoders = encoders();
        Pack pack = encoders.add(file, new Cancellation());
        assertEquals("My-VAE", pack.name());
        encoders.verify(pack, new Cancellation());
        assertSame(encoders.encoder("My-VAE"), encoders.encoder("My-VAE"));
        assertTrue(Files.exists(file));
    }

    @Test
    void adding_can_be_cancelled_and_leaves_nothing() throws Exception {
        Path file = PackFiles.kl(folder.resolve("vae.safetensors"), "F16", UnaryOperator.identity());
        Cancellation cancelled = new Cancellation();
        cancelled.request();
        assertThrows(CancellationException.class, () -> encoders().add(file, cancelled));
        assertEquals(List.of(), encoders().list().packs());
    }

    @Test
    void all_that_can_be_loaded_judge_unless_the_person_does_not_want_it() {
        ReadyPack.in(folder, "one");
        ReadyPack.spoiltIn(folder, "spoilt");
        ReadyPack.damagedIn(folder, "damaged");
        ProgramEncoders encoders = encoders();
        assertEquals(List.of("one"), encoders.judges());
        judged = false;
        assertEquals(List.of(), encoders.judges());
    }

    @Test
    void a_pack_that_takes_the_name_of_one_that_was_removed_is_loaded_anew() throws Exception {
        ReadyPack.in(folder, "one");
        ProgramEncoders encoders = encoders();
        Encoder before = encoders.encoder("one");
        encoders.remove("one");
        assertThrows(Problem.class, () -> encoders.encoder("one"));
        ReadyPack.in(folder, "one");
        assertNotSame(before, encoders.encoder("one"));
    }

    @Test
    void a_damaged_pack_can_be_removed() throws Exception {
        ReadyPack.damagedIn(folder, "damaged");
        encoders().remove("damaged");
        assertEquals(List.of(), encoders().list().damaged());
    }
}
