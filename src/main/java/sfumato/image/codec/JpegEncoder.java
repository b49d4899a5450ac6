package sfumato.image.codec;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import sfumato.image.Samples;
import sfumato.task.Cancellation;

/// Samples of 8 bits without alpha as a JPEG stream of the kind JFIF (ITU-T T.81 and T.871), with exactly the quantization
/// tables of the Independent JPEG Group.
final class JpegEncoder {
    private JpegEncoder() {
    }

    /// The whole file of an artwork, with codes (Huffman tables) made for this picture.
    ///
    /// @param cancellation obeyed at each row and whenever bytes are written
    /// @throws JpegBlocks.TooLong if some of its metadata does not fit
    static void encode(Artwork artwork, Export export, OutputStream out, Cancellation cancellation) throws IOException {
        ImageWriter writer = Plugins.jpegWriter();
        JPEGImageWriteParam param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
        // Counting the codes first takes a tenth more time; photographs become 2 % smaller, flat drawings half as large.
        param.setOptimizeHuffmanTables(true);
        param.setProgressiveMode(export.progressive() ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        JpegDensity density = artwork.metadata().resolution().map(JpegDensity::of).orElse(JpegDensity.NONE);
        Iterable<JpegBlock> blocks = JpegBlocks.of(artwork);
        CheckedOutput checked = new CheckedOutput(out, cancellation);
        writer.addIIOWriteProgressListener(checked);
        encode(artwork.samples(), writer, param, checked, tree -> {
            tree.setTables(export.quality());
            tree.setChroma(export.chroma());
            tree.setDensity(density);
            tree.add(blocks);
        });
    }

    /// Nothing but the pixels, as a baseline stream with the codes of annex K, which is quickest.
    ///
    /// @param quality 1 to 100
    static void encode(Samples samples, int quality, Export.Chroma chroma, OutputStream out) throws IOException {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality " + quality);
        }
        ImageWriter writer = Plugins.jpegWriter();
        encode(samples, writer, writer.getDefaultWriteParam(), new MemoryCacheImageOutputStream(out), tree -> {
            tree.setTables(quality);
            tree.setChroma(chroma);
        });
    }

    @FunctionalInterface
    private interface Change {
        void apply(JpegTree tree);
    }

    // The writer and the stream are used up by this.
    private static void encode(Samples samples, ImageWriter writer, ImageWriteParam param, MemoryCacheImageOutputStream out, Change change)
            throws IOException {
        try (MemoryCacheImageOutputStream stream = out) {
            if (samples.layout().hasAlpha()) {
                throw new IllegalArgumentException(samples + " as JPEG");
            }
            BufferedImage image = Rasters.imageOver(samples);
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
            JpegTree tree = new JpegTree((IIOMetadataNode) metadata.getAsTree(JpegTree.FORMAT));
            change.apply(tree);
            metadata.setFromTree(JpegTree.FORMAT, tree.root());
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } finally {
            writer.dispose();
        }
    }
}
