package sfumato.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.kernel.KernelProvider;
import sfumato.tensor.kernel.Kernels;

class PackLibraryTest {
    private static final Kernels KERNELS = KernelProvider.best().kernels();
    private static Workers workers;

    @TempDir
    Path folder;

    private Path data;
    private PackLibrary library;

    @BeforeAll
    static void start() {
        workers = new Workers(1);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    @BeforeEach
    void library() {
        data = folder.resolve("data");
        library = new PackLibrary(data);
    }

    @Test
    void a_library_that_nothing_was_added_to_is_empty_and_makes_no_folder() throws Problem {
        assertEquals(new PackLibrary.Listing(List.of(), List.of()), library.list());
        assertFalse(Files.exists(data));
    }

    @Test
    void an_added_pack_is_described_and_listed() throws Exception {
        Pack pack = add("My VAE (fp16).safetensors", Optional.empty());
        assertEquals("My-VAE-fp16", pack.name());
        assertEquals("AutoencoderKL, 4 channels, as in Stable Diffusion 1.x, 2.x and XL", pack.card().words());
        assertEquals("F16", pack.card().numberType());
        assertEquals("My VAE (fp16).safetensors", pack.card().source());
        assertTrue(pack.card().nanosPerPixel() > 0);
        assertEquals(List.of(pack), library.list().packs());
        assertEquals(pack, library.pack("my-vae-FP16"));
    }

    @Test
    void the_library_keeps_the_encoder_and_leaves_the_rest_of_a_model() throws Exception {
        Path file = PackFiles.kl(folder.resolve("a.safetensors"), "F16", name -> "first_stage_model." + PackFiles.original(name));
        byte[] before = Files.readAllBytes(file);
        Pack pack = library.add(file, Optional.of("a"), KERNELS, new Execution(workers), new Cancellation());
        try (PackReader reader = PackReader.open(pack.file())) {
            assertEquals("encoder.conv_in.weight", reader.found().tensors().values().iterator().next().name());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        library.verify(pack, KERNELS, new Execution(workers), new Cancellation());
    }

    @Test
    void a_second_pack_of_the_same_file_name_gets_a_number() throws Exception {
        add("vae.safetensors", Optional.empty());
        assertEquals("vae-2", add("vae.safetensors", Optional.empty()).name());
    }

    @Test
    void a_name_that_is_taken_is_refused() throws Exception {
        add("vae.safetensors", Optional.of("one"));
        assertThrows(Problem.WouldReplace.class, () -> add("other.safetensors", Optional.of("ONE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..", "-x", "con", "none", "sfumato-v1", "name with spaces", "12345678901234567890123456789012345678901"})
    void a_name_that_is_no_file_name_everywhere_is_refused(String name) throws Exception {
        assertThrows(Problem.Unsupported.class, () -> add("vae.safetensors", Optional.of(name)));
        assertEquals(List.of(), library.list().packs());
    }

    @Test
    void a_removed_pack_is_gone() throws Exception {
        library.remove(add("vae.safetensors", Optional.of("one")));
        assertEquals(List.of(), library.list().packs());
        assertThrows(Problem.Unsupported.class, () -> library.pack("one"));
    }

    @Test
    void a_pack_whose_weights_changed_is_not_verified() throws Exception {
        Pack pack = add("vae.safetensors", Optional.of("one"));
        byte[] bytes = Files.readAllBytes(pack.file());
        bytes[bytes.length - 1] ^= 1;
        Files.write(pack.file(), bytes);
        Problem problem = assertThrows(Problem.Unreadable.class, () -> library.verify(pack, KERNELS, new Execution(workers), new Cancellation()));
        assertEquals("its weights are not those that were added", problem.what());
    }

    @Test
    void a_damaged_pack_is_told_of_and_hides_no_other() throws Exception {
        Pack pack = add("vae.safetensors", Optional.of("one"));
        Files.write(data.resolve("encoders/broken.safetensors"), new byte[20]);
        PackFiles.kl(data.resolve("encoders/stranger.safetensors"), "F16", name -> name);
        PackLibrary.Listing listing = library.list();
        assertEquals(List.of(pack), listing.packs());
        assertEquals(List.of("broken.safetensors", "stranger.safetensors"), listing.damaged().stream().map(problem -> problem.path().getFileName().toString()).toList());
    }

    @Test
    void a_pack_that_someone_gave_a_name_which_no_pack_can_have_is_told_of() throws Exception {
        Path odd = ReadyPack.in(data, "my pack");
        PackLibrary.Listing listing = library.list();
        assertEquals(List.of(), listing.packs());
        assertEquals(odd, listing.damaged().getFirst().path());
        assertEquals("Give the file another name", listing.damaged().getFirst().advice());
    }

    @Test
    void a_cancelled_addition_leaves_nothing() throws IOException, Problem {
        Path file = PackFiles.kl(folder.resolve("vae.safetensors"), "F16", name -> name);
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        assertThrows(CancellationException.class, () -> library.add(file, Optional.empty(), KERNELS, new Execution(workers), cancellation));
        assertEquals(List.of(), library.list().packs());
    }

    private Pack add(String fileName, Optional<String> name) throws IOException, Problem {
        Path file = PackFiles.kl(folder.resolve(fileName), "F16", one -> one);
        return library.add(file, name, KERNELS, new Execution(workers), new Cancellation());
    }
}
