/// What a picture file says about its picture beside the pixels: for now, which way up it stands and whether its
/// colours are the camera's Adobe RGB. Reads bytes, opens no files.
package sfumato.image.metadata;
