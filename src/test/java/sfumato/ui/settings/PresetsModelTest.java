package sfumato.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.image.metadata.MetadataWishes;
import sfumato.protect.Aim;
import sfumato.protect.MaskChoice;
import sfumato.protect.Strength;
import sfumato.ui.settings.SettingsModel.Choice;

class PresetsModelTest {
    private final SettingsModel settings = new SettingsModel();
    private final List<List<Preset>> kept = new ArrayList<>();
    private final PresetsModel presets = new PresetsModel(settings, List.of(), kept::add);

    @Test
    void the_first_preset_is_what_the_program_proposes() {
        assertEquals(Optional.of("As it is"), presets.inForce(Choice.DEFAULT).map(Preset::name));
    }

    @Test
    void every_preset_that_comes_with_the_program_is_in_force_once_it_is_used() {
        for (Preset preset : presets.stateProperty().get().builtIn()) {
            presets.use(preset);
            assertEquals(Optional.of(preset), presets.inForce(settings.choiceProperty().get()));
        }
    }

    @Test
    void the_presets_that_come_with_the_program_have_names_and_choices_of_their_own() {
        List<Preset> builtIn = presets.stateProperty().get().builtIn();
        assertEquals(builtIn.size(), builtIn.stream().map(Preset::name).distinct().count());
        assertEquals(builtIn.size(), builtIn.stream().map(Preset::choice).distinct().count());
    }

    @Test
    void using_a_preset_is_one_step_back() {
        settings.aimProperty().set(Aim.CONCEPT);
        presets.use(builtIn("For the web"));
        settings.undo();
        assertEquals(Choice.DEFAULT.withAim(Aim.CONCEPT), settings.choiceProperty().get());
    }

    @Test
    void a_preset_leaves_author_folder_and_painting_alone() {
        Path folder = Path.of("copies").toAbsolutePath();
        Path painting = Path.of("painted.png").toAbsolutePath();
        MetadataWishes signed = new MetadataWishes(Optional.empty(), false, false, Optional.of("Ada"), Optional.of("© Ada"));
        settings.change("all", Choice.DEFAULT.withMetadata(signed).withCopies(Copies.DEFAULT.withFolder(Optional.of(folder))));
        settings.paint(painting);
        presets.use(builtIn("Archive"));
        Choice now = settings.choiceProperty().get();
        assertEquals(Optional.of("Ada"), now.metadata().creator());
        assertEquals(Optional.of("© Ada"), now.metadata().copyright());
        assertEquals(Optional.of(folder), now.copies().folder());
        assertEquals(new MaskChoice.FromFile(painting), now.mask());
        assertEquals(Optional.of("Archive"), presets.inForce(now).map(Preset::name));
    }

    @Test
    void a_preset_that_names_no_encoders_leaves_those_that_join_alone() {
        settings.change("encoders", Choice.DEFAULT.withEncoders(List.of("vae")));
        presets.use(builtIn("For the web"));
        assertEquals(List.of("vae"), settings.choiceProperty().get().encoders());
    }

    @Test
    void choices_are_saved_under_a_name() {
        settings.strengthProperty().set(Strength.MAXIMUM);
        presets.saveAs("  Comics ");
        assertEquals(List.of(new Preset("Comics", settings.choiceProperty().get())), kept.getLast());
        assertEquals(Optional.of("Comics"), presets.inForce(settings.choiceProperty().get()).map(Preset::name));
    }

    @Test
    void a_preset_of_ones_own_is_updated_renamed_and_deleted() {
        settings.strengthProperty().set(Strength.MAXIMUM);
        presets.saveAs("Comics");
        settings.strengthProperty().set(Strength.STRONG);
        assertEquals(Optional.empty(), presets.inForce(settings.choiceProperty().get()));
        presets.update();
        assertEquals(Strength.STRONG, kept.getLast().getFirst().choice().strength());
        presets.rename("Ink");
        assertEquals("Ink", kept.getLast().getFirst().name());
        presets.delete();
        assertEquals(List.of(), kept.getLast());
        assertEquals(Strength.STRONG, settings.strengthProperty().get());
    }

    @Test
    void own_presets_are_in_the_order_of_their_names() {
        presets.saveAs("b");
        presets.saveAs("C");
        presets.saveAs("a");
        assertEquals(List.of("a", "b", "C"), kept.getLast().stream().map(Preset::name).toList());
    }

    @Test
    void a_name_that_cannot_be_used_is_told_in_words() {
        presets.saveAs("Comics");
        assertEquals(Optional.of("Write a name."), presets.faultIn("  "));
        assertEquals(Optional.of("There is a preset of this name already."), presets.faultIn("comics"));
        assertEquals(Optional.of("There is a preset of this name already."), presets.faultIn("For the web"));
        assertTrue(presets.faultIn("x".repeat(Preset.LONGEST_NAME + 1)).isPresent());
        assertTrue(presets.faultIn("a\tb").isPresent());
        assertEquals(Optional.empty(), presets.faultIn("Comics 2"));
        assertEquals(Optional.empty(), presets.faultInRenaming("COMICS"));
    }

    private Preset builtIn(String name) {
        return presets.stateProperty().get().builtIn().stream().filter(preset -> preset.name().equals(name)).findFirst().orElseThrow();
    }
}
