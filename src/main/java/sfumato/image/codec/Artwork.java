package sfumato.image.codec;

import java.util.List;
import sfumato.image.Depth;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Metadata;
import sfumato.task.Workers;

/// A picture as read from a file, or as it is to be written to one: upright, in its own colours.
///
/// @param samples  the pixels, already turned upright
/// @param colours  what their codes stand for
/// @param metadata what the file says beside them; as read, its orientation still tells how the file stored the pixels
/// @param format   the kind of file it came from; where that kind is only read, the one that a copy is written as
/// @param exact    whether the file held its samples without losses
/// @param notes    what a careful user should know about the reading, as sentences ("The orientation 6 was applied.")
public record Artwork(Samples samples, ColourSpace colours, Metadata metadata, PictureFormat format, boolean exact, List<String> notes) {
    public Artwork {
        notes = List.copyOf(notes);
    }

    /// A picture from a kind of file that is always lossless, or, as JPEG, never.
    public Artwork(Samples samples, ColourSpace colours, Metadata metadata, PictureFormat format, List<String> notes) {
        this(samples, colours, metadata, format, format != PictureFormat.JPEG, notes);
    }

    /// A picture in sRGB of which nothing else is known.
    public Artwork(Samples samples, PictureFormat format) {
        this(samples, ColourSpace.SRGB, Metadata.NONE, format, List.of());
    }

    public int width() {
        return samples.width();
    }

    public int height() {
        return samples.height();
    }

    /// The picture as a screen shows it: sRGB of 8 bits.
    public Samples shown(Workers workers) {
        return colours.srgb(samples, workers).at(Depth.EIGHT);
    }

    /// The same picture with red, green and blue; a grey one is in sRGB then, because its profile would not fit.
    public Artwork inColour(Workers workers) {
        if (samples.layout().colours() == 3) {
            return this;
        }
        return new Artwork(colours.srgb(samples, workers).inColour(), ColourSpace.SRGB, metadata, format, exact, notes);
    }

    /// Other pixels, the rest as it is.
    public Artwork withSamples(Samples other) {
        return new Artwork(other, colours, metadata, format, exact, notes);
    }

    /// Other words, the rest as it is.
    public Artwork withMetadata(Metadata other) {
        return new Artwork(samples, colours, other, format, exact, notes);
    }
}
