package sfumato.drawn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import sfumato.image.Samples;

/// The pictures that the program draws itself, so that it has something to show and something to lead encoders to
/// without any file. The same size gives the same bytes on every machine: only exact arithmetic and [StrictMath]
/// are used, on one thread.
///
/// Samples are works to be protected, in 4:3; decoys are targets for the style and concept objectives, each of
/// another style and subject, best square.
public enum DrawnPicture {
    PAINTED_HARBOUR(Kind.SAMPLE, "painted-harbour", "sailing boats before a town in low sun, in thick oil paint",
            PaintedHarbour::on),
    FLAT_DUNES(Kind.SAMPLE, "flat-dunes", "a desert at dusk in flat colours and smooth gradients", Dunes::on),
    MOSAIC(Kind.DECOY, "mosaic", "a medallion of small coloured stones and gold", Mosaic::on),
    HATCHING(Kind.DECOY, "hatching", "a still life in black ink lines on cream paper", Hatching::on),
    POINTILLISM(Kind.DECOY, "pointillism", "a river bank in dots of pure colour", Pointillism::on),
    CUBISM(Kind.DECOY, "cubism", "a guitar broken into planes of ochre and grey", Cubism::on),
    NEON(Kind.DECOY, "neon", "glowing lines and a striped sun in the dark", Neon::on),
    INK_WASH(Kind.DECOY, "ink-wash", "misty mountains and bamboo in diluted black ink", InkWash::on);

    private static final int LEAST_SIDE = 16;

    private enum Kind { SAMPLE, DECOY }

    private final Kind kind;
    private final String label;
    private final String description;
    private final Drawing drawing;

    DrawnPicture(Kind kind, String label, String description, Drawing drawing) {
        this.kind = kind;
        this.label = label;
        this.description = description;
        this.drawing = drawing;
    }

    public static List<DrawnPicture> samples() {
        return of(Kind.SAMPLE);
    }

    public static List<DrawnPicture> decoys() {
        return of(Kind.DECOY);
    }

    /// The picture with this [#label()], in capitals or not.
    public static Optional<DrawnPicture> named(String label) {
        return Arrays.stream(values()).filter(picture -> picture.label.equalsIgnoreCase(label)).findFirst();
    }

    /// Its name on the command line.
    public String label() {
        return label;
    }

    /// What it shows, for help texts: one line without a full stop.
    public String description() {
        return description;
    }

    /// Draws it as opaque RGB in any size from 16 x 16. A square decoy of 512 takes about 0.1 s, the largest sample
    /// of 1200 x 900 about 1 s.
    public Samples draw(int width, int height) {
        if (width < LEAST_SIDE || height < LEAST_SIDE) {
            throw new IllegalArgumentException("cannot draw in " + width + "x" + height);
        }
        Canvas canvas = new Canvas(width, height);
        drawing.on(canvas);
        return canvas.samples();
    }

    private static List<DrawnPicture> of(Kind kind) {
        return Arrays.stream(values()).filter(picture -> picture.kind == kind).toList();
    }
}
