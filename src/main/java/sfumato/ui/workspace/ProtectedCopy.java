package sfumato.ui.workspace;

import sfumato.ui.compare.PicturePyramid;

/// The protected copy of the picture in hand.
///
/// @param made   its file and what is known of it
/// @param pixels as read back from that file, not as the protection meant them
public record ProtectedCopy(MadeCopy made, PicturePyramid pixels) {
}
