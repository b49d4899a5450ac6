package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfumato.pack.PackFiles;
import sfumato.pack.ReadyPack;
import sfumato.protect.EncoderShelf;

/// `--encoder` and `--judge`.
class EncoderOptionsTest {
    @TempDir
    Path temp;
    private Shell shell;
    private Path data;

    @BeforeEach
    void make_a_picture_and_packs() {
        shell = new Shell(temp);
        shell.file("a.png", "a");
        data = shell.folders().data();
        ReadyPack.in(data, "one");
        ReadyPack.in(data, "Two");
    }

    @Test
    void packs_join_in_the_order_of_the_words_under_their_own_names() {
        assertEquals(0, shell.protect("--encoder", "two,ONE"), shell::err);
        assertEquals(List.of("Two", "one"), shell.engine.asked.getFirst().encoders());
        assertEquals(0, shell.protect("--encoder", "one", "--encoder", "two"), shell::err);
        assertEquals(List.of("one", "Two"), shell.engine.asked.getLast().encoders());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--encoder three | there is no encoder called 'three'; you have one, Two", "--encoder one,ONE | one is named twice",
        "--judge three | 'three' is neither a file nor an encoder that you added; you have one, Two", "--judge one --judge ONE | two judges are called one",
        "--judge none --judge one | none goes with no other judge", "--judge ./one.safetensors | would be called one as an encoder is that you added"})
    void what_means_nothing_is_a_wrong_call(String words, String reason) {
        shell.file("one.safetensors", "w");
        assertEquals(2, shell.protect(words.split(" ")));
        assertTrue(shell.err().contains(reason), shell.err());
        assertEquals(0, shell.engine.sessions);
    }

    @Test
    void without_packs_it_is_said_how_to_add_one() throws IOException {
        Files.delete(data.resolve("encoders/one.safetensors"));
        Files.delete(data.resolve("encoders/Two.safetensors"));
        assertEquals(2, shell.protect("--encoder", "one"));
        assertTrue(shell.err().contains("none was added yet, 'sfumato encoders add FILE' adds one"), shell.err());
    }

    @Test
    void every_pack_judges_unless_others_are_named() throws IOException {
        PackFiles.taesd(temp.resolve("tiny.safetensors"), name -> name);
        Map<List<String>, List<String>> expected = Map.of(List.of(), List.of("one", "Two"), List.of("--judge", "none"), List.of(),
                List.of("--judge", "two", "--judge", "./tiny.safetensors"), List.of("Two", "tiny"));
        expected.forEach((words, judges) -> {
            assertEquals(0, shell.protect(words.toArray(String[]::new)), shell::err);
            assertEquals(judges, shell.engine.shelves.getLast().judges());
        });
    }

    @Test
    void a_copy_is_checked_by_them_too() {
        assertEquals(0, shell.run("check", "./a.png", "./a.png"), shell::err);
        assertEquals(List.of("one", "Two"), shell.engine.shelves.getLast().judges());
        assertEquals(0, shell.run("check", "./a.png", "./a.png", "--judge", "one"), shell::err);
        assertEquals(List.of("one"), shell.engine.shelves.getLast().judges());
        assertEquals(2, shell.run("check", "./a.png", "./a.png", "--judge", "three"));
    }

    @Test
    void damaged_packs_that_nobody_asked_for_are_named_and_left_out() {
        ReadyPack.damagedIn(data, "damaged");
        ReadyPack.spoiltIn(data, "spoilt");
        assertEquals(0, shell.protect());
        assertEquals(List.of("one", "Two"), shell.engine.shelves.getLast().judges());
        List<String> complaints = shell.err().lines().filter(line -> line.startsWith("sfumato: ")).toList();
        assertEquals(2, complaints.size(), shell.err());
        assertTrue(complaints.stream().allMatch(line -> line.endsWith("It is left out.")), shell.err());
    }

    @ParameterizedTest
    @CsvSource({"--encoder, damaged", "--encoder, spoilt", "--judge, damaged"})
    void a_damaged_pack_that_was_asked_for_stops_it_before_anything_is_written(String option, String name) {
        ReadyPack.damagedIn(data, "damaged");
        ReadyPack.spoiltIn(data, "spoilt");
        assertEquals(1, shell.protect(option, name, "--judge", "one"));
        assertTrue(shell.err().contains(name + ".safetensors: "), shell.err());
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void a_run_goes_on_with_the_packs_of_then_or_says_which_is_gone() throws IOException {
        shell.file("a.png", "too much");
        assertEquals(1, shell.protect("--encoder", "one,two"));
        shell.file("a.png", "less");
        Path pack = data.resolve("encoders/one.safetensors");
        byte[] bytes = Files.readAllBytes(pack);
        Files.delete(pack);
        assertEquals(1, shell.run("protect", "--resume", "--output", "./out"));
        assertTrue(shell.err().contains("there is no encoder called one"), shell.err());
        shell.engine.asked.clear();
        Files.write(pack, bytes);
        assertEquals(0, shell.run("protect", "--resume", "--output", "./out", "--judge", "none"), shell::err);
        assertEquals(List.of("one", "Two"), shell.engine.asked.getFirst().encoders());
    }

    @Test
    void a_long_wait_is_announced() {
        assertEquals(0, shell.protect("--encoder", "one", "--steps", "10000"));
        assertTrue(shell.err().lines().anyMatch(line -> line.matches("sfumato: with one a picture of .* takes about .* longer here\\.")), shell.err());
        assertEquals(0, shell.protect("--encoder", "one", "--steps", "1"));
        assertFalse(shell.err().contains("longer here"), shell.err());
    }

    @Test
    void the_ledger_keeps_which_joined() {
        assertEquals(0, shell.protect("--encoder", "one,two"));
        assertEquals(0, shell.run("ledger"));
        assertTrue(shell.out().contains(" --encoder one --encoder Two"), shell.out());
    }

    @Test
    void the_demo_is_judged_by_none() {
        assertEquals(0, shell.run("demo", "--output", "./demo"));
        assertEquals(List.of(List.of()), shell.engine.shelves.stream().map(EncoderShelf::judges).toList());
    }
}
