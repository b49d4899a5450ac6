package sfumato.image.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.color.Cmyk;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Exif;
import sfumato.image.metadata.Metadata;
import sfumato.problem.Problem;

/// Reads TIFF files (TIFF 6.0 with its technical notes, and BigTIFF) of one picture: grey, palette, RGB, YCbCr in JPEG and CMYK
/// of up to 16 bits, in strips or tiles.
final class TiffReader {
    private TiffReader() {
    }

    static Artwork read(PictureFile file) throws Problem {
        TiffStructure tiff = TiffStructure.of(file.bytes()).orElseThrow(() -> file.damaged("its directory is missing"));
        TiffIfd picture = tiff.picture(file);
        TiffHeader header = TiffHeader.of(picture, file);
        TiffPixels pixels = new TiffPixels(header);
        int channels = Math.max(header.samples(), header.colours().layout().channels());
        file.requireFits(Math.max(header.width(), header.partWidth()), header.height(), channels * header.sampleBytes());
        TiffParts parts = TiffParts.of(header, picture, file);

        List<String> notes = new ArrayList<>();
        Metadata metadata = TiffMetadata.of(tiff, picture, notes);
        Exif exif = metadata.exif().map(Exif::of).orElse(Exif.NONE);
        Optional<byte[]> profile = TiffMetadata.block(picture, TiffTag.ICC_PROFILE);
        boolean cmyk = header.colours().kind() == TiffColours.Kind.CMYK;
        ColourSpace colours = cmyk ? ColourSpace.SRGB : Colours.of(profile, header.colours().layout().colours() == 1, exif, notes);
        Cmyk inks = cmyk ? Colours.cmyk(profile, notes) : Cmyk.UNKNOWN_INKS;
        // In one, so that nothing is held longer than it is needed.
        Samples upright = Uprighting.apply(exif, pixels.samples(parts.decode(), inks, notes, file.cancellation()), notes, file.cancellation());
        if (picture.field(TiffTag.PHOTOSHOP_LAYERS).isPresent()) {
            notes.add("Its layers are not carried over; the copy is the flattened picture.");
        }
        if (picture.field(TiffTag.C2PA).isPresent()) {
            notes.add("Its content credentials (C2PA) are not carried over, because they would not match the changed pixels.");
        }
        return new Artwork(upright, colours, metadata, PictureFormat.TIFF, notes);
    }
}
