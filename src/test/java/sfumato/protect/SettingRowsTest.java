package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.image.PictureFormat;
import sfumato.image.metadata.MetadataWishes;
import sfumato.image.metadata.Rights;
import sfumato.report.html.Setting;

class SettingRowsTest {
    @Test
    void what_was_chosen_is_told_and_what_was_not_is_left_out() {
        List<Setting> rows = SettingRows.of(ProtectionSettings.DEFAULT);
        assertTrue(rows.contains(new Setting("Strength", "at most 8 of 255 steps")), rows.toString());
        assertTrue(rows.contains(new Setting("Kind of file", "the original's")), rows.toString());
        assertFalse(has(rows, "Author") || has(rows, "Longer side") || has(rows, "Left out"), rows.toString());
    }

    @Test
    void a_decoy_of_the_artists_own_is_named_without_its_folders() {
        List<Setting> rows = SettingRows.of(ProtectionSettings.DEFAULT.withDecoy(new DecoyChoice.FromFile(Path.of("home", "ana", "own.png"))));
        assertTrue(rows.contains(new Setting("Decoy", "own.png")), rows.toString());
    }

    @Test
    void a_mask_is_told_where_there_is_one() {
        assertFalse(has(SettingRows.of(ProtectionSettings.DEFAULT), "Mask"));
        List<Setting> rows = SettingRows.of(ProtectionSettings.DEFAULT.withMask(new MaskChoice.FromFile(Path.of("home", "ana", "mask.png"))));
        assertTrue(rows.contains(new Setting("Mask", "mask.png")), rows.toString());
        assertTrue(has(SettingRows.of(ProtectionSettings.DEFAULT.withMask(new MaskChoice.Automatic())), "Mask"));
    }

    @Test
    void disrupting_has_no_decoy() {
        assertFalse(has(SettingRows.of(ProtectionSettings.DEFAULT.withAim(Aim.DISRUPT)), "Decoy"));
    }

    @Test
    void a_quality_is_told_only_where_a_file_can_have_one() {
        assertFalse(has(SettingRows.of(ProtectionSettings.DEFAULT.withOutput(OutputSettings.DEFAULT.withFormat(PictureFormat.TIFF))), "Quality where compressed"));
        assertTrue(has(SettingRows.of(ProtectionSettings.DEFAULT.withOutput(OutputSettings.DEFAULT.withFormat(PictureFormat.JPEG))), "Quality where compressed"));
    }

    @Test
    void what_is_said_beside_the_pixels_is_told() {
        MetadataWishes wishes = new MetadataWishes(Rights.PROHIBIT_ALL, true, false, Optional.of("Ana"), Optional.of("© Ana"));
        List<Setting> rows = SettingRows.of(ProtectionSettings.DEFAULT.withMetadata(wishes));
        assertEquals(List.of(new Setting("Statement of rights", "no data mining of any kind"), new Setting("Author", "Ana"), new Setting("Copyright", "© Ana"),
                new Setting("Left out", "where the picture was made")), rows.subList(rows.size() - 5, rows.size() - 1));
    }

    private static boolean has(List<Setting> rows, String name) {
        return rows.stream().anyMatch(row -> row.name().equals(name));
    }
}
