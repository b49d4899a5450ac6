package sfumato.attack;

import sfumato.image.ResampleKernel;
import sfumato.image.Size;

/// What happens to a published picture before an encoder sees it, once.
///
/// @param size        the size it is resized to
/// @param kernel      how it is resized
/// @param jpegQuality of the compression, 0 for none
/// @param noise       standard deviation of the noise, in [0,1] of the sample range; 0 for none
/// @param seed        of the noise
record Transform(Size size, ResampleKernel kernel, int jpegQuality, double noise, long seed) {
}
