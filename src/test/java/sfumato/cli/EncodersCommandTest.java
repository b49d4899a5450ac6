package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.pack.PackFiles;
import sfumato.pack.ReadyPack;

class EncodersCommandTest {
    @TempDir
    Path temp;
    private Shell shell;
    private Path data;

    @BeforeEach
    void shell() {
        shell = new Shell(temp);
        data = shell.folders().data();
    }

    @Test
    void an_added_encoder_is_described_and_its_file_stays() throws IOException {
        Path file = PackFiles.kl(temp.resolve("my vae.safetensors"), "F16", name -> name);
        byte[] before = Files.readAllBytes(file);
        assertEquals(0, shell.run("encoders", "add", "./my vae.safetensors"), shell::err);
        List<String> lines = shell.out().lines().toList();
        assertEquals("my-vae: AutoencoderKL, 4 channels, as in Stable Diffusion 1.x, 2.x and XL", lines.get(0));
        assertTrue(lines.get(1).matches("  [\\d.]+ MB, [\\d,]+ numbers stored as F16, from my vae.safetensors"), shell.out());
        assertTrue(lines.get(2).matches("  with it a picture of 1200 by 900 pixels or more takes about [\\d a-z]+ longer here, at standard effort"), shell.out());
        assertEquals("  use it with: sfumato protect --encoder my-vae ...", lines.get(3));
        assertEquals("", shell.err());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(0, shell.run("encoders", "verify"));
        assertEquals("my-vae: sound\n", shell.out());
    }

    @Test
    void a_name_can_be_chosen() throws IOException {
        PackFiles.kl(temp.resolve("vae.safetensors"), "F16", name -> name);
        assertEquals(0, shell.run("encoders", "add", "./vae.safetensors", "--name", "sd"), shell::err);
        assertTrue(shell.out().startsWith("sd: "), shell.out());
        assertEquals(1, shell.run("encoders", "add", "./vae.safetensors", "--name", "SD"));
        assertTrue(shell.err().contains("an encoder called SD is already there"), shell.err());
    }

    @Test
    void a_name_that_does_not_do_is_a_wrong_call() {
        assertEquals(2, shell.run("encoders", "add", "./vae.safetensors", "--name", "a/b"));
        assertTrue(shell.err().startsWith("sfumato: --name 'a/b': a name has 1 to 40 letters"), shell.err());
        assertEquals(2, shell.run("encoders", "add", ""));
    }

    @Test
    void what_is_no_encoder_is_refused_in_one_line() {
        shell.file("page.safetensors", "<!DOCTYPE html><html><body>Please log in</body></html>");
        assertEquals(1, shell.run("encoders", "add", "./page.safetensors"));
        assertEquals(1, shell.err().lines().count(), shell.err());
        assertTrue(shell.err().startsWith("sfumato: ./page.safetensors: ") && shell.err().contains("it is a web page"), shell.err());
        assertEquals("", shell.out());
        assertFalse(Files.exists(data));
    }

    @Test
    void on_a_terminal_a_line_says_what_is_tried_and_goes_away() {
        shell.terminal = true;
        shell.file("page.safetensors", "<!DOCTYPE html>");
        shell.run("encoders", "add", "./page.safetensors");
        assertTrue(shell.err().startsWith("\rtrying page.safetensors ..."), shell.err());
        assertTrue(shell.err().contains(" \rsfumato: "), shell.err());
    }

    @Test
    void an_empty_library_says_how_to_add_and_where_such_files_come_from() {
        assertEquals(0, shell.run("encoders", "list"));
        assertEquals("", shell.out());
        assertTrue(shell.err().startsWith("sfumato: no encoder was added yet. 'sfumato encoders add FILE' adds one.\n"), shell.err());
        assertTrue(shell.err().contains(".safetensors") && shell.err().contains("never downloads") && shell.err().contains("licence"), shell.err());
        assertEquals(0, shell.run("encoders", "verify"));
        assertTrue(shell.err().contains("nothing to verify"), shell.err());
    }

    @Test
    void packs_are_listed_in_aligned_rows() {
        ReadyPack.in(data, "one");
        ReadyPack.in(data, "another");
        assertEquals(0, shell.run("encoders", "list"), shell::err);
        List<String> lines = shell.out().lines().toList();
        assertEquals(3, lines.size(), shell.out());
        assertTrue(lines.get(0).startsWith("name     what it is"), shell.out());
        assertTrue(lines.get(1).startsWith("another  AutoencoderKL, 4 channels, as in"), shell.out());
        assertTrue(lines.get(2).startsWith("one      AutoencoderKL, 4 channels, as in"), shell.out());
        assertTrue(lines.get(1).matches(".* +\\d+\\.\\d +[\\d a-z]+ +\\d{4}-\\d\\d-\\d\\d +vae.safetensors"), shell.out());
        assertEquals(lines.get(1).indexOf("vae.safetensors"), lines.get(2).indexOf("vae.safetensors"));
    }

    @Test
    void a_damaged_pack_is_told_of_and_hides_no_other() {
        ReadyPack.in(data, "one");
        ReadyPack.damagedIn(data, "broken");
        assertEquals(1, shell.run("encoders", "list"));
        assertTrue(shell.out().contains("\none "), shell.out());
        assertFalse(shell.out().contains("broken"), shell.out());
        assertTrue(shell.err().contains("broken.safetensors: this is no sound safetensors file"), shell.err());
        assertEquals(1, shell.run("encoders", "verify"));
        assertEquals("one: sound\n", shell.out());
        assertTrue(shell.err().contains("broken.safetensors: "), shell.err());
    }

    @Test
    void changed_weights_are_not_sound() throws IOException {
        Path file = ReadyPack.in(data, "one");
        ReadyPack.in(data, "two");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 2] ^= 1;
        Files.write(file, bytes);
        assertEquals(1, shell.run("encoders", "verify", "one", "TWO"));
        assertEquals("two: sound\n", shell.out());
        assertTrue(shell.err().contains("its weights are not those that were added"), shell.err());
    }

    @Test
    void an_encoder_that_is_not_there_is_named_and_the_others_are_verified() {
        ReadyPack.in(data, "one");
        assertEquals(1, shell.run("encoders", "verify", "none", "one"));
        assertEquals("one: sound\n", shell.out());
        assertTrue(shell.err().contains("there is no encoder called none"), shell.err());
    }

    @Test
    void removed_encoders_are_gone_also_damaged_ones() {
        ReadyPack.in(data, "one");
        ReadyPack.damagedIn(data, "broken");
        ReadyPack.in(data, "two");
        assertEquals(0, shell.run("encoders", "remove", "one", "broken"), shell::err);
        assertEquals("one: removed\nbroken: removed\n", shell.out());
        assertEquals(1, shell.run("encoders", "remove", "one", "two"));
        assertEquals("two: removed\n", shell.out());
        assertEquals(0, shell.run("encoders", "list"));
    }

    @Test
    void a_file_that_lies_in_the_library_by_hand_is_not_removed() throws IOException {
        Path file = PackFiles.taesd(Files.createDirectories(data.resolve("encoders")).resolve("mine.safetensors"), name -> name);
        assertEquals(1, shell.run("encoders", "remove", "mine"));
        assertTrue(Files.exists(file));
    }
}
