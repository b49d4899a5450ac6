package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.nn.encoder.Encoder;
import sfumato.pack.Pack;
import sfumato.pack.PackCard;
import sfumato.pack.PackFiles;
import sfumato.pack.PackLibrary;
import sfumato.pack.ReadyPack;
import sfumato.problem.Problem;
import sfumato.protect.PackShelf.Judge;

class PackShelfTest {
    @TempDir
    Path folder;
    private PackLibrary library;

    @BeforeEach
    void library() {
        library = new PackLibrary(folder);
    }

    @Test
    void a_pack_is_loaded_once_whatever_becomes_of_its_file() throws Exception {
        Path file = ReadyPack.in(folder, "one");
        PackShelf shelf = new PackShelf(library);
        Encoder first = shelf.encoder("one");
        Files.delete(file);
        assertSame(first, shelf.encoder("ONE"));
        assertEquals("one", first.name());
        assertEquals(64, shelf.checksum("one").length());
    }

    @Test
    void many_threads_get_the_same_encoder() throws Exception {
        ReadyPack.in(folder, "one");
        PackShelf shelf = new PackShelf(library);
        Set<Encoder> got = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Encoder> ask = () -> shelf.encoder("one");
            for (Future<Encoder> answer : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                got.add(answer.get());
            }
        }
        assertEquals(1, got.size());
    }

    @Test
    void what_is_not_there_is_a_problem() {
        assertThrows(Problem.Unsupported.class, () -> new PackShelf(library).encoder("none"));
        assertThrows(Problem.Unsupported.class, () -> new PackShelf(library).checksum("none"));
    }

    // Of Stable Diffusion's size: 34 million numbers are 586 MiB with all that is computed with, and a quarter of a GiB is free for judges.
    @Test
    void a_large_judge_that_nobody_chose_is_left_out_where_pictures_need_the_memory() throws Exception {
        ReadyPack.in(folder, "small");
        Pack small = library.pack("small");
        PackCard card = small.card();
        Pack large = new Pack("large", folder.resolve("large.safetensors"), 1, new PackCard(card.architecture(), card.channels(), 34_163_664, card.numberType(),
                card.source(), card.added(), card.workPerPixel(), card.checksum(), card.nanosPerPixel()));
        List<Problem> leftOut = new ArrayList<>();
        assertEquals(List.of(small), PackShelf.withRoom(List.of(large, small), 1L << 30, leftOut::add));
        assertEquals(List.of(large.file()), leftOut.stream().map(Problem::path).toList());
        assertEquals("to judge copies it would take 586 of the 1024 MiB of memory that the program may use", leftOut.getFirst().what());
        assertEquals(List.of(small, large), PackShelf.withRoom(List.of(large, small), 4L << 30, leftOut::add));
    }

    @Test
    void every_sound_pack_judges_and_the_others_are_named() {
        ReadyPack.in(folder, "one");
        ReadyPack.damagedIn(folder, "damaged");
        ReadyPack.spoiltIn(folder, "spoilt");
        List<Problem> leftOut = new ArrayList<>();
        PackShelf shelf = PackShelf.judgedByAll(library, leftOut::add);
        assertEquals(List.of("one"), shelf.judges());
        assertEquals(List.of("damaged.safetensors", "spoilt.safetensors"), leftOut.stream().map(problem -> problem.path().getFileName().toString()).toList());
    }

    @Test
    void an_encoder_in_a_file_judges_under_the_name_of_the_file() throws Exception {
        Path file = PackFiles.taesd(folder.resolve("tiny.safetensors"), name -> name);
        ReadyPack.in(folder, "one");
        PackShelf shelf = new PackShelf(library, List.of(new Judge.InLibrary("one"), new Judge.InFile(file)));
        assertEquals(List.of("one", "tiny"), shelf.judges());
        assertEquals("tiny", shelf.encoder("tiny").name());
        assertNotEquals(shelf.checksum("one"), shelf.checksum("tiny"));
    }

    @Test
    void the_same_weights_have_the_same_checksum_in_a_file_and_in_the_library() throws IOException, Problem {
        Path pack = ReadyPack.in(folder, "one");
        Path file = Files.copy(pack, folder.resolve("other.safetensors"));
        PackShelf shelf = new PackShelf(library, List.of(new Judge.InFile(file)));
        assertEquals(shelf.checksum("one"), shelf.checksum("other"));
    }

    @Test
    void two_judges_of_one_name_are_a_mistake() {
        List<Judge> two = List.of(new Judge.InLibrary("vae"), new Judge.InFile(Path.of("a", "VAE.safetensors")));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new PackShelf(library, two)).getMessage().contains("VAE"));
    }
}
