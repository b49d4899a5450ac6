/// Picture files to [Artwork] and back. What is not handled is refused with advice, never guessed. The only user of
/// javax.imageio; java.awt is used here and for colours.
///
/// Reading goes: [PictureFile] (bytes, kind) -> a reader for the kind ([PngReader] and its like), which walks the file's
/// structure itself ([PngChunks], [JpegSegments], [RiffChunks], ...), says what its colours are ([Colours]) and hands only
/// the bare pixel data to a library ([PixelDecoder]) -> samples -> upright. The strips of TIFF and the channels of Photoshop
/// files go to it one at a time, each in a file of its own ([TiffParts], [PsdChannels]). Writing goes through [ArtworkWriter].
package sfumato.image.codec;
