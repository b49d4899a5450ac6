package sfumato.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.problem.Problem;
import sfumato.protect.Aim;
import sfumato.protect.MaskChoice;
import sfumato.ui.settings.SettingsModel.Choice;

class PreferencesFileTest {
    @TempDir
    Path folder;

    @Test
    void preferences_are_read_as_they_were_written() throws Problem {
        Preferences all = new Preferences(Appearance.DARK, Optional.of(Locale.GERMAN), ProcessorShare.HALF, false, Optional.of(folder.resolve("copies")),
                true, Optional.of(Choice.DEFAULT.withAim(Aim.DISRUPT)), Optional.of(folder), Optional.of(new WindowBounds(-10.5, 20, 1280, 860, true)),
                Optional.of("SPLIT"), List.of(folder.resolve("b"), folder.resolve("a")));
        new PreferencesFile(folder).write(all);
        var found = new PreferencesFile(folder).read();
        assertEquals(all, found.value());
        assertEquals(Optional.empty(), found.problem());
    }

    @Test
    void those_that_the_program_begins_with_are_read_too() throws Problem {
        new PreferencesFile(folder).write(Preferences.DEFAULT);
        assertEquals(Preferences.DEFAULT, new PreferencesFile(folder).read().value());
    }

    @Test
    void a_file_from_before_there_were_packs_has_none_and_lets_those_that_come_judge() throws Exception {
        PreferencesFile file = new PreferencesFile(folder);
        file.write(Preferences.DEFAULT.withChoices(Choice.DEFAULT).withJudged(false));
        Path json = folder.resolve("preferences.json");
        Files.writeString(json, Files.readString(json).replace("\"judged\":false,", ""));
        Preferences read = file.read().value();
        assertTrue(read.judged());
        assertEquals(List.of(), read.choices().orElseThrow().encoders());
    }

    @Test
    void packs_that_are_switched_on_are_remembered() throws Problem {
        Choice choice = Choice.DEFAULT.withEncoders(List.of("sd-vae", "taesd"));
        new PreferencesFile(folder).write(Preferences.DEFAULT.withChoices(choice));
        assertEquals(choice, new PreferencesFile(folder).read().value().choices().orElseThrow());
    }

    @Test
    void a_language_without_texts_is_none() throws Exception {
        new PreferencesFile(folder).write(Preferences.DEFAULT.withLanguage(Optional.of(Locale.of("tlh"))));
        var found = new PreferencesFile(folder).read();
        assertEquals(Optional.empty(), found.value().language());
        assertEquals(Optional.empty(), found.problem());
    }

    @Test
    void a_window_that_can_be_nowhere_is_told_of() throws Exception {
        new PreferencesFile(folder).write(Preferences.DEFAULT.withWindow(new WindowBounds(0, 0, 100, 100, false)));
        Path file = folder.resolve("preferences.json");
        Files.writeString(file, Files.readString(file).replace("\"width\":100.0", "\"width\":-1"));
        var found = new PreferencesFile(folder).read();
        assertEquals(Preferences.DEFAULT, found.value());
        assertTrue(found.problem().isPresent());
    }

    @Test
    void a_painting_is_not_remembered() {
        Choice painted = Choice.DEFAULT.withMask(new MaskChoice.FromFile(folder.resolve("mask.png")));
        assertEquals(Optional.of(Choice.DEFAULT), Preferences.DEFAULT.withChoices(painted).choices());
    }

    @Test
    void choices_are_forgotten_by_who_wants_none_remembered() {
        Preferences forgetful = Preferences.DEFAULT.withChoices(Choice.DEFAULT).withRememberChoices(false);
        assertEquals(Optional.empty(), forgetful.choices());
        assertEquals(Optional.empty(), forgetful.withChoices(Choice.DEFAULT).choices());
    }

    @Test
    void unfinished_jobs_are_remembered_the_newest_first_and_not_without_end() {
        Preferences preferences = Preferences.DEFAULT;
        List<Path> outputs = IntStream.range(0, Preferences.MOST_UNFINISHED + 3).mapToObj(i -> folder.resolve("job" + i)).toList();
        for (Path output : outputs) {
            preferences = preferences.withBegun(output);
        }
        assertEquals(outputs.reversed().subList(0, Preferences.MOST_UNFINISHED), preferences.unfinished());
        preferences = preferences.withBegun(outputs.get(5)).withEnded(outputs.getLast());
        assertEquals(outputs.get(5), preferences.unfinished().getFirst());
        assertEquals(Preferences.MOST_UNFINISHED - 1, preferences.unfinished().size());
    }

    @Test
    void a_share_of_the_processors_is_never_none() {
        assertEquals(List.of(8, 7, 4), IntStream.range(0, 3).map(i -> ProcessorShare.values()[i].of(8)).boxed().toList());
        for (ProcessorShare share : ProcessorShare.values()) {
            assertEquals(1, share.of(1));
        }
    }
}
