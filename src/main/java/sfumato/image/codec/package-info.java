/// Picture files to [Artwork] and back: PNG and JPEG with 8 bits per sample. What is not handled is
/// refused with advice, never guessed. The only user of javax.imageio and java.awt.
///
/// Reading goes: [PictureFile] (bytes, kind) -> [PngReader] or [JpegReader], which walk the file's structure themselves
/// ([PngChunks], [JpegSegments]), judge its colours ([Colours], [PngColours]) and hand only the bare pixel data to a
/// library ([PixelDecoder]) -> samples -> upright.
package sfumato.image.codec;
