package sfumato.ui.workspace;

import sfumato.protect.ProtectionResult;
import sfumato.ui.compare.PicturePyramid;
import sfumato.ui.settings.SettingsModel;

/// A protected copy in the work folder.
///
/// @param choice what it was made with
/// @param result the copy's file and its evidence
/// @param pixels as read back from that file, not as the protection meant them
public record ProtectedCopy(SettingsModel.Choice choice, ProtectionResult result, PicturePyramid pixels) {
}
