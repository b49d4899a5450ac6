package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.Export;
import sfumato.image.metadata.Metadata;
import sfumato.image.metadata.MetadataEditor;
import sfumato.image.metadata.MetadataWishes;
import sfumato.image.metadata.Rights;
import sfumato.problem.Problem;

class RightsCommandTest {
    @TempDir
    Path temp;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(temp);
    }

    @Test
    void each_picture_is_listed_with_what_it_states() throws Exception {
        picture("a.png", Optional.of(new MetadataWishes(Rights.PROHIBIT_ALL, false, false, Optional.of("Ana"), Optional.of("© Ana"))));
        picture("b.png", Optional.empty());
        assertEquals(0, shell.run("rights", temp.toString()), () -> shell.err());
        assertEquals("""
                ./a.png: prohibit-all, by Ana, © Ana
                ./b.png: nothing stated about data mining
                """, shell.out());
    }

    @Test
    void a_broken_picture_is_named_and_the_rest_is_listed() throws Exception {
        Files.writeString(temp.resolve("a.png"), "no picture");
        picture("b.png", Optional.empty());
        assertEquals(1, shell.run("rights", temp.toString()));
        assertTrue(shell.err().contains("a.png"), shell.err());
        assertTrue(shell.out().contains("b.png"), shell.out());
    }

    @Test
    void a_folder_without_pictures_is_said_to_have_none() {
        assertEquals(0, shell.run("rights", temp.toString()));
        assertTrue(shell.err().contains("there are no pictures here"), shell.err());
    }

    @Test
    void a_web_sites_rights_are_reserved_in_its_well_known_place() throws IOException {
        assertEquals(0, shell.run("rights", temp.toString(), "--tdmrep", "--location", "/gallery/*", "--location", "/", "--policy", "https://example.org/licence.json"));
        Path file = temp.resolve(".well-known/tdmrep.json");
        assertEquals("./.well-known/tdmrep.json\n", shell.out());
        assertEquals(JsonParser.parseString("""
                [{"location": "/gallery/*", "tdm-reservation": 1, "tdm-policy": "https://example.org/licence.json"},
                 {"location": "/", "tdm-reservation": 1, "tdm-policy": "https://example.org/licence.json"}]"""), JsonParser.parseString(Files.readString(file)));
    }

    @Test
    void a_reservation_that_is_there_stays() throws IOException {
        Path file = Files.writeString(Files.createDirectory(temp.resolve(".well-known")).resolve("tdmrep.json"), "mine");
        assertEquals(1, shell.run("rights", temp.toString(), "--tdmrep"));
        assertTrue(shell.err().contains("Edit that file, or remove it first"), shell.err());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void what_is_no_path_or_no_address_is_refused() {
        assertEquals(2, shell.run("rights", temp.toString(), "--tdmrep", "--location", "gallery"));
        assertEquals(2, shell.run("rights", temp.toString(), "--tdmrep", "--policy", "ht tp://example.org"));
        assertTrue(shell.err().contains("--policy: not the address of a web page"), shell.err());
        assertEquals(2, shell.run("rights", temp.toString(), "--tdmrep", "--policy", "nowhere"));
        assertEquals(2, shell.run("rights", temp.toString(), "--policy", "https://example.org"));
        assertFalse(Files.exists(temp.resolve(".well-known")));
    }

    private void picture(String name, Optional<MetadataWishes> wishes) throws Problem {
        Artwork plain = new Artwork(Samples.blank(8, 6, Layout.RGB), PictureFormat.PNG);
        Artwork artwork = wishes.map(wish -> plain.withMetadata(MetadataEditor.edit(Metadata.NONE, new Size(8, 6), wish).metadata())).orElse(plain);
        new ArtworkWriter().write(artwork, new Export(PictureFormat.PNG, 100), temp.resolve(name), false);
    }
}
