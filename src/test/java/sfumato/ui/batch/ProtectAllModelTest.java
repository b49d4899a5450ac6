package sfumato.ui.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sfumato.batch.ConflictPolicy;
import sfumato.batch.FoundPicture;
import sfumato.batch.JobSettings;
import sfumato.protect.ReportKind;
import sfumato.ui.settings.SettingsModel;

/// Without a toolkit.
class ProtectAllModelTest {
    private static final Path ART = Path.of("art").toAbsolutePath();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final SettingsModel settings = new SettingsModel();
    private final ProtectAllModel model = model(Optional.empty());

    @Test
    void a_folder_has_to_be_chosen() {
        assertFalse(model.readyProperty().get());
        model.folderProperty().set(Path.of("copies"));
        assertTrue(model.readyProperty().get());
    }

    @Test
    void copies_among_originals_have_to_be_agreed_to_for_each_folder_anew() {
        model.folderProperty().set(ART);
        assertEquals(2, model.among());
        assertFalse(model.readyProperty().get());
        model.besideAgreedProperty().set(true);
        assertTrue(model.readyProperty().get());
        model.folderProperty().set(ART.resolve("2026"));
        assertEquals(1, model.among());
        assertFalse(model.readyProperty().get());
    }

    @Test
    void a_folder_below_that_of_the_originals_holds_none_of_them() {
        model.folderProperty().set(ART.resolve("protected"));
        assertTrue(model.readyProperty().get());
    }

    @Test
    void packs_that_join_are_named() {
        assertFalse(model.manner().contains("Also against"), model.manner());
        settings.change("encoders", settings.choiceProperty().get().withEncoders(List.of("sd-vae")));
        assertTrue(model.manner().endsWith("Also against: sd-vae"), model.manner());
    }

    @Test
    void the_example_follows_the_pattern() {
        assertEquals("harbour.png becomes harbour-protected.png", model.example());
        model.namesProperty().set("{date}-{n}.{ext}");
        assertEquals("harbour.png becomes 2026-11-21-001.png", model.example());
    }

    @Test
    void a_pattern_with_a_fault_cannot_begin() {
        model.folderProperty().set(Path.of("copies"));
        model.namesProperty().set("{nme}.{ext}");
        assertFalse(model.readyProperty().get());
        assertTrue(model.fault().isPresent());
        assertEquals("", model.example());
    }

    @Test
    void what_is_answered_becomes_one_of_the_choices_when_the_job_begins() {
        model.folderProperty().set(Path.of("copies"));
        model.conflictsProperty().set(ConflictPolicy.SKIP);
        model.reportsProperty().set(true);
        assertEquals(ConflictPolicy.UNIQUE, settings.choiceProperty().get().copies().conflicts());
        JobSettings frozen = model.freeze();
        assertEquals(Path.of("copies").toAbsolutePath(), frozen.output());
        assertEquals(Set.of(ReportKind.HTML), frozen.reports());
        assertEquals(ConflictPolicy.SKIP, settings.choiceProperty().get().copies().conflicts());
        assertEquals(frozen.output(), model(Optional.empty()).folderProperty().get());
    }

    @Test
    void a_folder_may_be_proposed() {
        assertEquals(Path.of("x"), model(Optional.of(Path.of("x"))).folderProperty().get());
    }

    private ProtectAllModel model(Optional<Path> proposed) {
        return new ProtectAllModel(settings, List.of(new FoundPicture(ART.resolve("harbour.png"), Path.of("")),
                new FoundPicture(ART.resolve("2026").resolve("b.png"), Path.of("2026"))), proposed, DAY);
    }
}
