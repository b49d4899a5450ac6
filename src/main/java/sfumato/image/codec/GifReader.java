package sfumato.image.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageReader;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Metadata;
import sfumato.problem.Problem;

/// Reads GIF files with one picture. Its colours are sRGB, because there is no usual way to say anything else.
final class GifReader {
    private GifReader() {
    }

    static Artwork read(PictureFile file) throws Problem {
        GifBlocks blocks = GifBlocks.of(file);
        GifBlocks.Frame frame = blocks.frame();
        file.requireFits(blocks.width(), blocks.height(), Layout.RGB_ALPHA.channels());
        file.requireFits(frame.width(), frame.height(), 1);
        if (frame.left() + frame.width() > blocks.width() || frame.top() + frame.height() > blocks.height()) {
            throw file.damaged("its picture lies outside of its screen");
        }
        List<String> notes = new ArrayList<>();
        Palette.note(notes);
        boolean uncovered = frame.width() < blocks.width() || frame.height() < blocks.height();
        Layout layout = frame.palette().layout(uncovered || frame.palette().transparent() >= 0);
        if (frame.palette().transparent() >= 0) {
            notes.add("Its transparent colour became an alpha channel.");
        }
        if (uncovered) {
            notes.add("Its picture is smaller than its screen; the rest is transparent in the copy.");
        }
        notes.add("GIF is only read: a copy in the same format is a PNG.");
        Samples samples = Samples.blank(blocks.width(), blocks.height(), layout);
        frame.palette().paint(numbers(frame, file), frame.width(), samples, frame.left(), frame.top(), file);
        return new Artwork(samples, ColourSpace.SRGB, metadata(blocks), PictureFormat.PNG, notes);
    }

    private static Metadata metadata(GifBlocks blocks) {
        Map<String, String> texts = blocks.comment().map(letters -> new String(letters, StandardCharsets.ISO_8859_1))
                .map(comment -> Map.of("Comment", comment)).orElse(Map.of());
        return Metadata.NONE.withXmp(blocks.xmp()).withTexts(texts);
    }

    private static byte[] numbers(GifBlocks.Frame frame, PictureFile file) throws Problem {
        ImageReader reader = Plugins.gifReader();
        GifProgress progress = new GifProgress();
        reader.addIIOReadProgressListener(progress);
        PixelDecoder decoded = PixelDecoder.decode(reader, frame.alone(), file);
        if (!decoded.warnings().isEmpty()) {
            throw file.damaged("its decoder says '" + decoded.warnings().getFirst() + "'");
        }
        if (!progress.whole()) {
            throw file.damaged("it has too few pixels");
        }
        return decoded.codes(frame.width(), frame.height(), 1, file);
    }
}
