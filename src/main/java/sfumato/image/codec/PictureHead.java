package sfumato.image.codec;

import sfumato.image.Size;

/// What the first bytes of a picture file tell about it.
///
/// @param size       as it is stored, before it is turned upright
/// @param pixelBytes bytes of all samples of a pixel, 1 to 8
public record PictureHead(Size size, int pixelBytes) {
}
