package sfumato.protect;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import sfumato.image.PictureFormat;
import sfumato.image.codec.Export;
import sfumato.image.codec.Export.Chroma;

/// What kind of file a copy is, and how large. The protection is made for the picture of that size.
///
/// @param format      kind of file to write; empty means the original's
/// @param quality     of JPEG and lossy WebP, 1 to 100; what [#maxBytes] leaves room for, if that is less
/// @param chroma      how large JPEG stores the colour differences
/// @param progressive whether a JPEG appears as a whole at first and then sharpens
/// @param lossless    whether a WebP keeps every sample; empty means as its original, if that is a WebP too, and else not
/// @param maxSide     greatest length of the longer side in pixels; a larger picture is made smaller first
/// @param maxBytes    greatest length of the file; quality, then size, are lowered until it is kept
public record OutputSettings(Optional<PictureFormat> format, int quality, Chroma chroma, boolean progressive, Optional<Boolean> lossless,
                             OptionalInt maxSide, OptionalLong maxBytes) {
    /// The least that [#maxSide] may be.
    public static final int LEAST_SIDE = 16;
    /// The least that [#maxBytes] may be.
    public static final long LEAST_BYTES = 1000;

    /// The original's format and size, quality 92, full chroma.
    public static final OutputSettings DEFAULT = new OutputSettings(Optional.empty(), 92, Chroma.FULL, false, Optional.empty(),
            OptionalInt.empty(), OptionalLong.empty());

    public OutputSettings {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality " + quality);
        }
        maxSide.ifPresent(side -> requireAtLeast("maxSide", side, LEAST_SIDE));
        maxBytes.ifPresent(bytes -> requireAtLeast("maxBytes", bytes, LEAST_BYTES));
    }

    private static void requireAtLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", below " + least);
        }
    }

    /// How to write this format. A WebP that is to be like its original is lossless if that is.
    ///
    /// @param exact whether the original held its samples without losses
    Export export(PictureFormat chosen, boolean exact) {
        return new Export(chosen, quality, chroma, progressive, lossless.orElse(format.isEmpty() && exact));
    }

    public OutputSettings withFormat(PictureFormat other) {
        return new OutputSettings(Optional.of(other), quality, chroma, progressive, lossless, maxSide, maxBytes);
    }

    public OutputSettings withQuality(int other) {
        return new OutputSettings(format, other, chroma, progressive, lossless, maxSide, maxBytes);
    }

    public OutputSettings withLossless(boolean other) {
        return new OutputSettings(format, quality, chroma, progressive, Optional.of(other), maxSide, maxBytes);
    }

    public OutputSettings withMaxSide(int other) {
        return new OutputSettings(format, quality, chroma, progressive, lossless, OptionalInt.of(other), maxBytes);
    }

    public OutputSettings withMaxBytes(long other) {
        return new OutputSettings(format, quality, chroma, progressive, lossless, maxSide, OptionalLong.of(other));
    }
}
