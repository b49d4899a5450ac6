package sfumato.image.codec;

import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.w3c.dom.NodeList;

/// What the JDK's writer is told about a JPEG file beside the pixels: its metadata tree, changed in place.
record JpegTree(IIOMetadataNode root) {
    static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    /// Sets exactly the quantization tables of the Independent JPEG Group.
    ///
    /// @param quality 1 to 100
    void setTables(int quality) {
        NodeList tables = root.getElementsByTagName("dqtable");
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

    void setChroma(Export.Chroma chroma) {
        NodeList components = root.getElementsByTagName("componentSpec");
        if (components.getLength() == 1) {
            return; // grey has nothing to be half as large
        }
        String factor = chroma == Export.Chroma.HALF ? "2" : "1";
        IIOMetadataNode brightness = (IIOMetadataNode) components.item(0);
        brightness.setAttribute("HsamplingFactor", factor);
        brightness.setAttribute("VsamplingFactor", factor);
    }

    void setDensity(JpegDensity density) {
        IIOMetadataNode jfif = only("app0JFIF");
        jfif.setAttribute("resUnits", Integer.toString(density.unit()));
        jfif.setAttribute("Xdensity", Integer.toString(density.across()));
        jfif.setAttribute("Ydensity", Integer.toString(density.down()));
    }

    /// Puts segments right behind that of JFIF, which the writer puts first.
    void add(Iterable<JpegBlock> blocks) {
        IIOMetadataNode sequence = only("markerSequence");
        var next = sequence.getFirstChild();
        for (JpegBlock block : blocks) {
            IIOMetadataNode node = new IIOMetadataNode("unknown"); // no meaning of it is known to the writer, only its bytes
            node.setAttribute("MarkerTag", Integer.toString(block.marker()));
            node.setUserObject(block.data());
            sequence.insertBefore(node, next);
        }
    }

    private IIOMetadataNode only(String name) {
        return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
    }
}
