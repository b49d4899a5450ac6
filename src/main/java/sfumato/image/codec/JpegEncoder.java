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
import javax.imageio.plugins.jpeg.JPEGQTable;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.NodeList;
import sfumato.image.Samples;

/// Samples without alpha as a baseline JPEG stream with exactly the quantization tables of the Independent JPEG Group.
final class JpegEncoder {
    private static final String TREE = "javax_imageio_jpeg_image_1.0";

    private JpegEncoder() {
    }

    /// @param quality 1 to 100
    static void encode(Samples samples, int quality, Export.Chroma chroma, OutputStream out) throws IOException {
        ImageWriter writer = Plugins.jpegWriter();
        encode(samples, quality, chroma, writer, writer.getDefaultWriteParam(), out);
    }

    /// The same with a writer, which is used up by this, and its further settings.
    static void encode(Samples samples, int quality, Export.Chroma chroma, ImageWriter writer, ImageWriteParam param,
                       OutputStream out) throws IOException {
        if (quality < 1 || quality > 100 || samples.layout().hasAlpha()) {
            throw new IllegalArgumentException("quality " + quality + " of " + samples);
        }
        BufferedImage image = Rasters.imageOver(samples);
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
            IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(TREE);
            setTables(tree, quality);
            setChroma(tree, chroma);
            metadata.setFromTree(TREE, tree);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } finally {
            writer.dispose();
        }
    }

    private static void setTables(IIOMetadataNode tree, int quality) {
        NodeList tables = tree.getElementsByTagName("dqtable");
        for (int i = 0; i < tables.getLength(); i++) {
            IIOMetadataNode table = (IIOMetadataNode) tables.item(i);
            boolean brightness = table.getAttribute("qtableId").equals("0");
            table.setUserObject(scaled(brightness ? JPEGQTable.K1Luminance : JPEGQTable.K2Chrominance, quality));
        }
    }

    // libjpeg's jpeg_quality_scaling and jpeg_add_quant_table, in whole numbers as there; the JDK's scaling rounds otherwise.
    private static JPEGQTable scaled(JPEGQTable standard, int quality) {
        int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        int[] steps = standard.getTable();
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.clamp((steps[i] * percent + 50) / 100, 1, 255);
        }
        return new JPEGQTable(steps);
    }

    private static void setChroma(IIOMetadataNode tree, Export.Chroma chroma) {
        NodeList components = tree.getElementsByTagName("componentSpec");
        if (components.getLength() == 1) {
            return; // grey has nothing to be half as large
        }
        String factor = chroma == Export.Chroma.HALF ? "2" : "1";
        IIOMetadataNode brightness = (IIOMetadataNode) components.item(0);
        brightness.setAttribute("HsamplingFactor", factor);
        brightness.setAttribute("VsamplingFactor", factor);
    }
}
