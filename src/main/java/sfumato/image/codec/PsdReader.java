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
import sfumato.image.metadata.Resolution;
import sfumato.problem.Problem;

/// Reads the flattened picture that Photoshop stores beside the layers ("Adobe Photoshop File Formats Specification"): black
/// and white, grey, indexed, RGB and CMYK of 8 and 16 bits. Photoshop files are not written; a copy is PNG.
final class PsdReader {
    private static final double FIXED_POINT = 65_536;

    private PsdReader() {
    }

    static Artwork read(PictureFile file) throws Problem {
        PsdFile psd = PsdFile.of(file);
        PsdLayers layers = PsdLayers.of(psd.layers(), psd.large());
        requireFlattened(psd, layers, file);
        PsdPixels pixels = PsdPixels.of(psd, layers);
        int channels = Math.max(pixels.channels(), pixels.layout().channels());
        file.requireFits(psd.width(), psd.height(), channels * pixels.depth().bytes());
        if (psd.mode() == PsdFile.Mode.INDEXED && psd.colourTable().capacity() < 3 * 256) {
            throw file.damaged("its palette is missing or broken");
        }
        PsdChannels stored = PsdChannels.of(psd, file);

        List<String> notes = new ArrayList<>(List.of(
                "It is a Photoshop file; the copy is the flattened picture as PNG, without layers."));
        Metadata metadata = metadata(psd.resources());
        Exif exif = metadata.exif().map(Exif::of).orElse(Exif.NONE);
        Optional<byte[]> profile = psd.resources().data(PsdResources.ICC_PROFILE);
        boolean cmyk = psd.mode() == PsdFile.Mode.CMYK;
        ColourSpace colours = cmyk ? ColourSpace.SRGB : Colours.of(profile, pixels.layout().colours() == 1, exif, notes);
        Cmyk inks = cmyk ? Colours.cmyk(profile, notes) : Cmyk.UNKNOWN_INKS;
        Samples samples = pixels.samples(stored.decode(pixels.channels()), inks, notes, file.cancellation());
        return new Artwork(samples, colours, metadata, PictureFormat.PNG, notes);
    }

    // After a version comes one byte for whether the flattened picture is real or only white.
    private static void requireFlattened(PsdFile psd, PsdLayers layers, PictureFile file) throws Problem {
        boolean real = psd.resources().resource(PsdResources.VERSION_INFO).filter(data -> data.capacity() > 4)
                .map(data -> data.get(4) != 0).orElse(true);
        if (!real && layers.count() > 0) {
            throw file.unsupported("it holds layers only and no flattened picture",
                    "Save it with 'Maximize Compatibility' in Photoshop, or export it as TIFF or PNG");
        }
    }

    // The pixels stand upright whatever the camera's EXIF says: Photoshop turns them when it opens a photograph.
    private static Metadata metadata(PsdResources resources) {
        return Metadata.NONE.withExif(resources.data(PsdResources.EXIF)).withIptc(resources.data(PsdResources.IPTC))
                .withXmp(resources.data(PsdResources.XMP)).withResolution(resolution(resources));
    }

    // Pixels per inch as fixed-point numbers, across and down, each followed by the units of its display. Less than one
    // pixel is what other programs write where they know none.
    private static Optional<Resolution> resolution(PsdResources resources) {
        return resources.resource(PsdResources.RESOLUTION).filter(data -> data.capacity() >= 16).flatMap(data -> Resolution.ifPossible(
                (data.getInt(0) & 0xFFFF_FFFFL) / FIXED_POINT, (data.getInt(8) & 0xFFFF_FFFFL) / FIXED_POINT))
                .filter(resolution -> resolution.across() >= 1 && resolution.down() >= 1);
    }
}
