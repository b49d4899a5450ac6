package sfumato.tensor.kernel;

import java.util.Locale;

/// The convolutions of the embedded encoder looking at a picture of 512×512, and its main one at other sizes.
public enum ConvolutionShape {
    SAME_64_AT_64(64, 64, 3, 1, 64),
    SAME_64_AT_128(64, 64, 3, 1, 128),
    SAME_64_AT_256(64, 64, 3, 1, 256),
    SAME_32_AT_256(32, 32, 3, 1, 256),
    STRIDED_64_AT_128(64, 64, 3, 2, 128),
    STRIDED_32_TO_64_AT_256(32, 64, 3, 2, 256),
    STRIDED_16_TO_32_AT_512(16, 32, 3, 2, 512),
    FIRST_3_TO_16_AT_512(3, 16, 3, 1, 512),
    POINT_64_AT_128(64, 64, 1, 1, 128),
    HEAD_64_TO_32_AT_64(64, 32, 3, 1, 64),
    HEAD_64_TO_4_AT_64(64, 4, 3, 1, 64);

    private final ConvolutionGeometry geometry;
    private final int side;

    ConvolutionShape(int inputs, int outputs, int kernel, int stride, int side) {
        geometry = new ConvolutionGeometry(inputs, outputs, kernel, stride, kernel / 2);
        this.side = side;
    }

    public ConvolutionGeometry geometry() {
        return geometry;
    }

    /// Height and width of the input in pixels.
    public int side() {
        return side;
    }

    /// Whether the input's size comes out again, so that such convolutions can follow each other.
    public boolean chains() {
        return chains(geometry);
    }

    static boolean chains(ConvolutionGeometry g) {
        return g.stride() == 1 && g.inputs() == g.outputs();
    }

    /// Whether it has whole vectors of channels and is too unlike 3×3 with stride 1 for Winograd's form: the kernels
    /// that are measured by their share of the multiply-add peak.
    public boolean directAndWide() {
        return (geometry.stride() == 2 || geometry.kernel() == 1) && geometry.inputs() >= 32;
    }

    /// 2 × multiplications of the definition, which is what speeds of Winograd's form count too.
    public double flops() {
        double pixels = (double) side * side / (geometry.stride() * geometry.stride());
        return 2 * pixels * geometry.outputs() * geometry.inputs() * geometry.taps();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d×%d%s, %d→%d, %d px", geometry.kernel(), geometry.kernel(), geometry.stride() == 2 ? " stride 2" : "",
                geometry.inputs(), geometry.outputs(), side);
    }
}
