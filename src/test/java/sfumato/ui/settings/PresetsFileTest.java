package sfumato.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.batch.ConflictPolicy;
import sfumato.image.PictureFormat;
import sfumato.problem.Problem;
import sfumato.protect.Aim;
import sfumato.protect.DecoyChoice;
import sfumato.protect.OutputSettings;
import sfumato.protect.ReportKind;
import sfumato.protect.Strength;
import sfumato.ui.settings.SettingsModel.Choice;

class PresetsFileTest {
    private static final Preset RICH = new Preset("Comics, „Tusche“", Choice.DEFAULT.withAim(Aim.CONCEPT).withStrength(Strength.STRONG)
            .withDecoy(new DecoyChoice.Named("ink-wash")).withOutput(OutputSettings.DEFAULT.withFormat(PictureFormat.WEBP).withLossless(true).withMaxSide(900)).withEncoders(List.of("sd-vae"))
            .withCopies(new Copies("{date}-{name}.{ext}", Optional.empty(), ConflictPolicy.OVERWRITE, Set.of(ReportKind.JSON))));

    @TempDir
    Path folder;

    @Test
    void presets_are_read_as_they_were_written() throws Problem {
        List<Preset> presets = List.of(RICH, new Preset("Plain", Choice.DEFAULT));
        new PresetsFile(folder).write(presets);
        var found = new PresetsFile(folder).read();
        assertEquals(presets, found.value());
        assertEquals(Optional.empty(), found.problem());
    }

    @Test
    void no_file_is_no_preset_and_no_problem() {
        var found = new PresetsFile(folder.resolve("not-there")).read();
        assertEquals(List.of(), found.value());
        assertEquals(Optional.empty(), found.problem());
    }

    @Test
    void a_damaged_file_is_kept_aside_and_told_of() throws Exception {
        Path file = write("{\"version\":1,\"presets\":[{\"na");
        PresetsFile presets = new PresetsFile(folder);
        var found = presets.read();
        assertEquals(List.of(), found.value());
        assertTrue(found.problem().orElseThrow().advice().contains("presets-not-understood.json"), found.problem().toString());
        assertFalse(Files.exists(file));
        presets.write(List.of(RICH));
        assertEquals("{\"version\":1,\"presets\":[{\"na", Files.readString(folder.resolve("presets-not-understood.json")));
        assertEquals(List.of(RICH), new PresetsFile(folder).read().value());
    }

    @Test
    void a_file_of_a_newer_version_is_kept_aside_and_told_of() throws IOException {
        write("{\"version\":2,\"presets\":[]}");
        var found = new PresetsFile(folder).read();
        assertTrue(found.problem().orElseThrow().what().contains("newer"), found.problem().toString());
        assertTrue(Files.exists(folder.resolve("presets-not-understood.json")));
    }

    @Test
    void what_was_put_aside_before_is_never_written_over() throws IOException {
        Files.writeString(folder.resolve("presets-not-understood.json"), "earlier");
        write("later");
        new PresetsFile(folder).read();
        assertEquals("earlier", Files.readString(folder.resolve("presets-not-understood.json")));
        assertEquals("later", Files.readString(folder.resolve("presets-not-understood-2.json")));
    }

    @Test
    void the_good_presets_of_a_file_with_a_bad_one_are_kept() throws Exception {
        new PresetsFile(folder).write(List.of(RICH, new Preset("Plain", Choice.DEFAULT)));
        Path file = folder.resolve("presets.json");
        String bad = Files.readString(file).replaceFirst("\"max_codes\":12", "\"max_codes\":13");
        Files.writeString(file, bad);
        var found = new PresetsFile(folder).read();
        assertEquals(List.of("Plain"), found.value().stream().map(Preset::name).toList());
        assertTrue(found.problem().orElseThrow().what().contains("max_codes"), found.problem().toString());
        assertEquals(bad, Files.readString(folder.resolve("presets-not-understood.json")));
    }

    @Test
    void what_nobody_meant_to_write_is_told_in_words() throws IOException {
        for (String strange : List.of("", "[]", "null", "{}", "{\"version\":\"1\"}", "{\"version\":1}", "{\"version\":1,\"presets\":{}}",
                "{\"version\":1,\"presets\":[null]}", "{\"version\":1,\"presets\":[{\"name\":\" \"}]}", "{\"version\":1e99,\"presets\":[]}")) {
            write(strange);
            assertTrue(new PresetsFile(folder).read().problem().isPresent(), strange);
        }
        Files.write(folder.resolve("presets.json"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        assertTrue(new PresetsFile(folder).read().problem().isPresent(), "no text");
    }

    @Test
    void a_file_that_cannot_be_read_nor_put_aside_is_not_written_over() throws IOException {
        Path file = Files.createDirectory(folder.resolve("presets.json"));
        PresetsFile presets = new PresetsFile(folder);
        assertTrue(presets.read().problem().isPresent());
        assertThrows(Problem.class, () -> presets.write(List.of()));
        assertTrue(Files.isDirectory(file));
    }

    @Test
    void the_file_is_its_owners_alone() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "files have no POSIX rights here");
        new PresetsFile(folder.resolve("new")).write(List.of(RICH));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/presets.json"))));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("presets.json"), text);
    }
}
