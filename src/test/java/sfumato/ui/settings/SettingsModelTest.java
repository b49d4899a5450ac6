package sfumato.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sfumato.batch.ConflictPolicy;
import sfumato.image.PictureFormat;
import sfumato.protect.Aim;
import sfumato.protect.DecoyChoice;
import sfumato.protect.Effort;
import sfumato.protect.MaskChoice;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.ReportKind;
import sfumato.protect.Strength;
import sfumato.ui.settings.SettingsModel.Choice;

class SettingsModelTest {
    private static final Path PAINTED = Path.of("painted-1.png").toAbsolutePath();
    private long now;
    private final SettingsModel model = new SettingsModel(() -> now += History.QUICK_NANOS);

    @Test
    void the_choices_begin_as_the_program_proposes() {
        assertEquals(ProtectionSettings.DEFAULT, model.choiceProperty().get().settings());
    }

    @Test
    void a_part_changes_the_whole_and_follows_it() {
        model.aimProperty().set(Aim.CONCEPT);
        model.strengthProperty().set(Strength.STRONG);
        model.effortProperty().set(Effort.QUICK);
        model.decoyProperty().set(new DecoyChoice.Named("mosaic"));
        assertEquals(ProtectionSettings.DEFAULT.withAim(Aim.CONCEPT).withMaxCodes(12).withSteps(12).withDecoy(new DecoyChoice.Named("mosaic")),
                model.choiceProperty().get().settings());
        model.change("all", Choice.DEFAULT.withStrength(Strength.LIGHT));
        assertEquals(Aim.STYLE, model.aimProperty().get());
        assertEquals(Strength.LIGHT, model.strengthProperty().get());
    }

    @Test
    void undo_and_redo_reach_every_part() {
        model.aimProperty().set(Aim.DISRUPT);
        model.strengthProperty().set(Strength.MAXIMUM);
        model.undo();
        assertEquals(Strength.BALANCED, model.strengthProperty().get());
        assertEquals(Aim.DISRUPT, model.aimProperty().get());
        model.undo();
        assertFalse(model.canUndoProperty().get());
        model.redo();
        model.redo();
        assertEquals(Strength.MAXIMUM, model.strengthProperty().get());
        model.redo();
        assertEquals(Choice.DEFAULT.withAim(Aim.DISRUPT).withStrength(Strength.MAXIMUM), model.choiceProperty().get());
    }

    @Test
    void a_reset_can_be_undone() {
        model.aimProperty().set(Aim.DISRUPT);
        model.reset();
        assertEquals(Choice.DEFAULT, model.choiceProperty().get());
        model.undo();
        assertEquals(Aim.DISRUPT, model.aimProperty().get());
    }

    @Test
    void choices_of_an_earlier_time_cannot_be_undone() {
        model.start(Choice.DEFAULT.withAim(Aim.CONCEPT));
        assertEquals(Aim.CONCEPT, model.aimProperty().get());
        assertFalse(model.canUndoProperty().get());
    }

    @Test
    void what_was_painted_is_forgotten_with_its_picture_and_never_comes_back() {
        model.paint(PAINTED);
        model.strengthProperty().set(Strength.STRONG);
        assertEquals(new MaskChoice.FromFile(PAINTED), model.choiceProperty().get().settings().mask());
        model.forgetPainting();
        assertEquals(Optional.empty(), model.paintingProperty().get());
        assertEquals(new MaskChoice.None(), model.maskProperty().get());
        model.undo();
        assertEquals(new MaskChoice.None(), model.maskProperty().get());
    }

    @Test
    void undo_brings_an_earlier_painting_of_the_same_picture_back() {
        var where = model.part("mask", choice -> Where.of(choice.mask()), (choice, _) -> choice);
        model.paint(PAINTED);
        model.paint(PAINTED.resolveSibling("painted-2.png"));
        model.maskProperty().set(new MaskChoice.None());
        model.undo();
        model.undo();
        assertEquals(new MaskChoice.FromFile(PAINTED), model.maskProperty().get());
        assertEquals(Where.PAINTED, where.get());
    }

    @Test
    void a_proposed_mask_stays_for_the_next_picture() {
        model.maskProperty().set(new MaskChoice.Automatic());
        model.forgetPainting();
        assertEquals(new MaskChoice.Automatic(), model.maskProperty().get());
    }

    @Test
    void a_job_takes_the_choices_but_no_painting() {
        model.paint(PAINTED);
        model.change("copies", model.choiceProperty().get()
                .withCopies(new Copies("{n}.{ext}", Optional.empty(), ConflictPolicy.SKIP, Set.of(ReportKind.HTML))));
        var job = model.choiceProperty().get().job(Path.of("out"), LocalDate.of(2026, 11, 21));
        assertEquals(ProtectionSettings.DEFAULT, job.protection());
        assertEquals(ConflictPolicy.SKIP, job.conflicts());
        assertEquals(Set.of(ReportKind.HTML), job.reports());
        assertEquals("001.png", job.names().example("a.png", "png", job.date()));
    }

    @Test
    void names_change_no_copy() {
        Choice renamed = Choice.DEFAULT.withCopies(Copies.DEFAULT.withNames("{n}.{ext}"));
        assertNotEquals(Choice.DEFAULT, renamed);
        assertEquals(Choice.DEFAULT.settings(), renamed.settings());
    }

    @Test
    void without_losses_is_forgotten_with_the_format_that_it_is_for() {
        OutputParts parts = new OutputParts(model);
        parts.format.set(Optional.of(PictureFormat.WEBP));
        parts.lossless.set(true);
        assertEquals(Optional.of(true), model.choiceProperty().get().output().lossless());
        parts.format.set(Optional.of(PictureFormat.JPEG));
        assertEquals(Optional.empty(), model.choiceProperty().get().output().lossless());
        assertFalse(parts.lossless.get());
    }

    @Test
    void parts_of_the_output_do_not_disturb_each_other() {
        OutputParts parts = new OutputParts(model);
        parts.quality.set(80);
        parts.side.set(OptionalInt.of(1600));
        parts.format.set(Optional.of(PictureFormat.JPEG));
        var output = model.choiceProperty().get().output();
        assertEquals(80, output.quality());
        assertEquals(OptionalInt.of(1600), output.maxSide());
        assertTrue(output.format().isPresent());
    }
}
