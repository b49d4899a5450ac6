package sfumato.image.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.color.ColourSpace;
import sfumato.image.color.Primaries;
import sfumato.image.color.ToneCurve;
import sfumato.problem.Problem;

/// Small sound files of every kind that is read, with all that can be in them, to be damaged by tests.
public final class StrangePictures {
    private static final ColourSpace ADOBE_RGB = ColourSpace.rgb("Adobe RGB", Primaries.ADOBE_RGB, ToneCurve.ADOBE_RGB);

    private StrangePictures() {
    }

    /// A sound file.
    public record Sound(String name, String ending, byte[] bytes) {
    }

    public static List<Sound> ofEveryKind() {
        List<Sound> all = new ArrayList<>();
        for (Depth depth : Depth.values()) {
            all.add(written(PictureFormat.PNG, Layout.RGB_ALPHA, depth, "png" + depth.bits()));
            all.add(written(PictureFormat.TIFF, Layout.RGB, depth, "tiff" + depth.bits()));
        }
        all.add(written(PictureFormat.PNG, Layout.GREY, Depth.EIGHT, "png-grey"));
        all.add(written(PictureFormat.TIFF, Layout.GREY_ALPHA, Depth.EIGHT, "tiff-grey-alpha"));
        all.add(written(PictureFormat.JPEG, Layout.RGB, Depth.EIGHT, "jpeg"));
        all.add(written(PictureFormat.JPEG, Layout.GREY, Depth.EIGHT, "jpeg-grey"));
        all.add(written(new Export(PictureFormat.JPEG, 80, Export.Chroma.HALF, true, false), Layout.RGB, Depth.EIGHT, "jpeg-progressive"));
        all.add(written(new Export(PictureFormat.WEBP, 80, Export.Chroma.FULL, false, false), Layout.RGB_ALPHA, Depth.EIGHT, "webp-lossy"));
        all.add(written(new Export(PictureFormat.WEBP, 80, Export.Chroma.FULL, false, true), Layout.RGB, Depth.EIGHT, "webp-lossless"));
        all.add(new Sound("psd", "psd", PsdMaker.psd(3, 4, 2, 8, 3).with(0x0422, TestMetadata.exif(6)).with(0x0424, TestMetadata.xmp(2)).with(0x0404, TestMetadata.iptc()).raw(bytes(8, 3), bytes(8, 90), bytes(8, 200))));
        all.add(new Sound("bmp", "bmp", BmpFile.of(3, 2, 24).pixels(1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0)));
        all.add(new Sound("gif", "gif", GifFile.screen(4, 3, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF)
                .transparent(2).comment("seen").picture(0, 0, 4, 3, 0, 1, 2, 3, 3, 2, 1, 0, 0, 1, 2, 3).end()));
        return all;
    }

    private static byte[] bytes(int count, int first) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }

    private static Sound written(PictureFormat format, Layout layout, Depth depth, String name) {
        return written(new Export(format, 90), layout, depth, name);
    }

    private static Sound written(Export export, Layout layout, Depth depth, String name) {
        Artwork artwork = new Artwork(TestPictures.slope(30, 22, layout).at(depth), layout.colours() == 3 ? ADOBE_RGB : ColourSpace.SRGB,
                TestMetadata.full(6), export.format(), List.of());
        try {
            Path file = Files.createTempFile("sfumato-test", ".picture");
            try {
                new ArtworkWriter().write(artwork, export, file, true);
                return new Sound(name, export.format().extension(), Files.readAllBytes(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException | Problem e) {
            throw new IllegalStateException(e);
        }
    }
}
