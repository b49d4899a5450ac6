package sfumato.protect;

import sfumato.image.Samples;

/// What the copy would look like if the search ended now.
///
/// @param pixels 8 bits of sRGB, in the picture's own size or made smaller
/// @param step   steps taken so far
/// @param steps  steps in all
public record Preview(Samples pixels, int step, int steps) {
}
