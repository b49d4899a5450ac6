package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.file.UserFolders;
import sfumato.pack.PackFiles;

/// The built program with encoders that its user adds.
class EncodersProgramIT {
    @TempDir
    Path temp;

    @Test
    void an_encoder_is_added_listed_protected_with_verified_and_removed() throws IOException {
        Path file = PackFiles.kl(temp.resolve("vae.safetensors"), "BF16", PackFiles::original);
        Path judge = PackFiles.taesd(temp.resolve("taesd.safetensors"), name -> name);
        byte[] before = Files.readAllBytes(file);
        Path picture = TestPicture.write(temp.resolve("art/painting.png"), 160, 120, 1);

        assertTrue(done("encoders", "add", file, "--name", "own").startsWith("own: AutoencoderKL, 4 channels"));
        assertTrue(done("encoders", "add", judge).startsWith("taesd: TAESD, 4 channels"));
        assertEquals(List.of("name", "own", "taesd"), done("encoders", "list").lines().map(line -> line.substring(0, line.indexOf(' '))).toList());

        JsonObject report = protect(picture, "out");
        assertEquals(List.of("own"), encoders(report, "joined_encoders"));
        assertEquals(List.of("taesd"), encoders(report, "unseen_encoders"));
        protect(picture, "again");
        assertArrayEquals(Files.readAllBytes(temp.resolve("out/painting-protected.png")), Files.readAllBytes(temp.resolve("again/painting-protected.png")));

        assertEquals("own: sound\n", done("encoders", "verify", "own"));
        assertEquals("own: removed\ntaesd: removed\n", done("encoders", "remove", "own", "taesd"));
        assertEquals("", done("encoders", "list"));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private JsonObject protect(Path picture, String output) throws IOException {
        done("protect", picture, "--output", temp.resolve(output), "--steps", 4, "--encoder", "own");
        return JsonParser.parseString(Files.readString(temp.resolve(output).resolve("painting-protected.png.json"))).getAsJsonObject();
    }

    private static List<String> encoders(JsonObject report, String role) {
        JsonArray evidence = report.getAsJsonObject("evidence").getAsJsonArray(role);
        return StreamSupport.stream(evidence.spliterator(), false).map(one -> one.getAsJsonObject().get("encoder").getAsString()).toList();
    }

    private String done(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(Program.launcher().toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        Program.Ended ended = Program.run(command, Map.of("SFUMATO_JAVA_HOME", System.getProperty("java.home"),
                UserFolders.VARIABLE, temp.resolve("home").toString()));
        assertEquals(0, ended.status(), ended.toString());
        return ended.out();
    }
}
