package sfumato.ui.workspace;

import sfumato.ui.compare.PicturePyramid;

/// What a copy would look like if the search for it ended now.
///
/// @param pixels made ready for the display
/// @param step   steps taken so far
/// @param steps  steps in all
public record ShownPreview(PicturePyramid pixels, int step, int steps) {
}
