package sfumato.image;

import java.util.List;

/// A picture as read from a file: upright, in sRGB.
///
/// @param samples the pixels, already turned upright
/// @param format  the kind of file it came from
/// @param notes   what a careful user should know about the reading, as sentences ("The orientation 6 was applied.")
public record Artwork(Samples samples, PictureFormat format, List<String> notes) {

    public Artwork {
        notes = List.copyOf(notes);
    }

    public int width() {
        return samples.width();
    }

    public int height() {
        return samples.height();
    }
}
