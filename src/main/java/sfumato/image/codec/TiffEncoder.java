package sfumato.image.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.metadata.Exif;
import sfumato.image.metadata.Resolution;
import sfumato.task.Workers;

/// An artwork as a TIFF stream (TIFF 6.0) of 8 or 16 bits in deflated strips, which Photoshop, GIMP, ImageMagick and the systems'
/// viewers read; EXIF, GPS, IPTC, XMP and profile as tags. It has the byte order of the EXIF block, whose values (a camera
/// maker's note among them) so stay as they are. The same artwork gives the same bytes for any number of threads.
///
/// Our own rather than the JDK's writer, because that one leaves pictures of 16 bits without differences, which doubles
/// them, and uses one thread.
final class TiffEncoder {
    private static final int STRIP_BYTES = 1 << 18;
    // The directory stands before the strips and holds their lengths. Up to here they are kept until those are known, and
    // made twice beyond: time for memory where the picture itself takes much of it.
    private static final long KEPT_BYTES = 1 << 27;
    private static final int STRIPS_PER_THREAD = 4; // so that threads seldom wait for each other

    private final Artwork artwork;
    private final Workers workers;
    private final Optional<TiffStructure> exif;
    private final ByteOrder order;
    private final TiffStrips strips;
    private final List<byte[]> kept = new ArrayList<>();

    private final long keptBytes;

    private TiffEncoder(Artwork artwork, Workers workers, long keptBytes) {
        this.artwork = artwork;
        this.workers = workers;
        this.keptBytes = keptBytes;
        exif = artwork.metadata().exif().flatMap(TiffStructure::of);
        order = exif.map(structure -> structure.bytes().order()).orElse(ByteOrder.LITTLE_ENDIAN);
        strips = TiffStrips.of(artwork.samples(), order, STRIP_BYTES);
    }

    static void encode(Artwork artwork, OutputStream out, Workers workers) throws IOException {
        encode(artwork, out, workers, KEPT_BYTES);
    }

    /// @param keptBytes how many bytes of compressed strips to keep until they are written
    static void encode(Artwork artwork, OutputStream out, Workers workers, long keptBytes) throws IOException {
        new TiffEncoder(artwork, workers, keptBytes).write(out);
    }

    private void write(OutputStream out) throws IOException {
        int[] lengths = new int[strips.count()];
        List<TiffField> fields = new ArrayList<>();
        SortedMap<Integer, TiffTree> children = new TreeMap<>();
        describe(fields, children);
        storage(fields);
        fields.add(TiffField.longs(TiffTag.STRIP_OFFSETS, order, lengths)); // as long as it will be
        fields.add(TiffField.longs(TiffTag.STRIP_BYTE_COUNTS, order, lengths));
        int at = TiffTree.HEADER_BYTES + new TiffTree(fields, children).length();

        measure(lengths);
        int[] offsets = new int[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            offsets[i] = at;
            at = Math.addExact(at, lengths[i]);
        }
        fields.removeLast();
        fields.removeLast();
        fields.add(TiffField.longs(TiffTag.STRIP_OFFSETS, order, offsets));
        fields.add(TiffField.longs(TiffTag.STRIP_BYTE_COUNTS, order, lengths));
        out.write(new TiffTree(fields, children).structure(order));
        for (byte[] strip : kept) {
            out.write(strip);
        }
        inTurn(kept.size(), (_, strip) -> out.write(strip));
    }

    private void measure(int[] lengths) throws IOException {
        long[] sum = {0};
        inTurn(0, (number, strip) -> {
            lengths[number] = strip.length;
            sum[0] += strip.length;
            if (sum[0] <= keptBytes) {
                kept.add(strip);
            }
        });
    }

    @FunctionalInterface
    private interface Taker {
        void take(int number, byte[] strip) throws IOException;
    }

    // Makes strips side by side, a few at a time, and hands them over one after the other.
    private void inTurn(int from, Taker taker) throws IOException {
        byte[][] ready = new byte[STRIPS_PER_THREAD * workers.threads()][];
        for (int first = from; first < strips.count(); first += ready.length) {
            int begin = first;
            int count = Math.min(ready.length, strips.count() - first);
            workers.run(count, (i, _) -> ready[i] = strips.strip(begin + i));
            for (int i = 0; i < count; i++) {
                taker.take(begin + i, ready[i]);
            }
        }
    }

    private void storage(List<TiffField> fields) {
        Samples samples = artwork.samples();
        Layout layout = samples.layout();
        int[] bits = new int[layout.channels()];
        Arrays.fill(bits, samples.depth().bits());
        fields.add(TiffField.longs(TiffTag.WIDTH, order, samples.width()));
        fields.add(TiffField.longs(TiffTag.HEIGHT, order, samples.height()));
        fields.add(TiffField.shorts(TiffTag.BITS_PER_SAMPLE, order, bits));
        fields.add(TiffField.shorts(TiffTag.COMPRESSION, order, 8));
        fields.add(TiffField.shorts(TiffTag.PHOTOMETRIC, order, layout.colours() == 1 ? 1 : 2));
        fields.add(TiffField.shorts(TiffTag.SAMPLES_PER_PIXEL, order, layout.channels()));
        fields.add(TiffField.longs(TiffTag.ROWS_PER_STRIP, order, strips.rowsEach()));
        fields.add(TiffField.shorts(TiffTag.PLANAR_CONFIGURATION, order, 1));
        fields.add(TiffField.shorts(TiffTag.PREDICTOR, order, 2));
        if (layout.hasAlpha()) {
            fields.add(TiffField.shorts(TiffTag.EXTRA_SAMPLES, order, 2));
        }
    }

    private void describe(List<TiffField> fields, SortedMap<Integer, TiffTree> children) {
        exif.map(structure -> TiffExif.of(structure, structure.first()).tree()).ifPresent(tree -> {
            fields.addAll(tree.fields());
            children.putAll(tree.children());
        });
        // A size in print that EXIF tells already stays in its own unit.
        Optional<Resolution> told = artwork.metadata().exif().flatMap(block -> Exif.of(block).resolution());
        artwork.metadata().resolution().filter(known -> !told.equals(Optional.of(known))).ifPresent(known -> {
            fields.removeIf(field -> field.tag() == TiffTag.X_RESOLUTION || field.tag() == TiffTag.Y_RESOLUTION
                    || field.tag() == TiffTag.RESOLUTION_UNIT);
            fields.add(perInch(TiffTag.X_RESOLUTION, known.across()));
            fields.add(perInch(TiffTag.Y_RESOLUTION, known.down()));
            fields.add(TiffField.shorts(TiffTag.RESOLUTION_UNIT, order, 2));
        });
        artwork.metadata().xmp().ifPresent(xmp -> fields.add(TiffField.bytes(TiffTag.XMP, TiffField.BYTE, xmp)));
        artwork.metadata().iptc().ifPresent(iptc -> fields.add(TiffField.bytes(TiffTag.IPTC, TiffField.UNDEFINED, iptc)));
        artwork.colours().profile().ifPresent(icc -> fields.add(TiffField.bytes(TiffTag.ICC_PROFILE, TiffField.UNDEFINED, icc)));
    }

    // A whole number stays one; a resolution is below a million, so its ten-thousandths, cut down to 32 bits, fit.
    private TiffField perInch(int tag, double value) {
        long denominator = value == Math.rint(value) ? 1 : value < 100_000 ? 10_000 : 1_000;
        return TiffField.rational(tag, order, Math.round(value * denominator), denominator);
    }
}
