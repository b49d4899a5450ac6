/// What a picture file says about its picture beside the pixels and their colours: read where it changes how the pixels
/// are to be understood, edited to be true for a protected copy and to say what the artist wishes ([MetadataEditor]),
/// and read back ([Statement]). Works on blocks of bytes and opens no files.
package sfumato.image.metadata;
