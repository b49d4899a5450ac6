package sfumato.tensor.kernel;

import sfumato.tensor.Shape;

/// The size of a two-dimensional convolution with a square kernel.
///
/// @param inputs  channels in
/// @param outputs channels out
/// @param kernel  taps along one side: 1, 2 or 3
/// @param stride  1 or 2; the input's sides must be multiples of it
/// @param padding rows and columns of zeros before the first, 0 or 1; after the last as many as are needed for
///                an output of `input / stride` (for a kernel of 3, a stride of 2 and a padding of 0: one)
public record ConvolutionGeometry(int inputs, int outputs, int kernel, int stride, int padding) {

    public ConvolutionGeometry {
        if (inputs < 1 || outputs < 1 || kernel < 1 || kernel > 3 || stride < 1 || stride > 2 || padding < 0 || padding > 1
                || padding >= kernel || kernel - 1 - padding > 1 + (stride - 1)) {
            throw new IllegalArgumentException("convolution " + inputs + "->" + outputs + " kernel " + kernel + " stride " + stride + " padding " + padding);
        }
    }

    /// 3×3, stride 1, the same size out.
    public static ConvolutionGeometry same3x3(int inputs, int outputs) {
        return new ConvolutionGeometry(inputs, outputs, 3, 1, 1);
    }

    public int taps() {
        return kernel * kernel;
    }

    public Shape output(Shape input) {
        if (input.channels() != inputs || input.height() % stride != 0 || input.width() % stride != 0) {
            throw new IllegalArgumentException("input " + input + " for " + this);
        }
        return new Shape(input.height() / stride, input.width() / stride, outputs);
    }

    /// Where a weight stands in the PyTorch order (outputs, inputs, kernel, kernel).
    public int weightIndex(int output, int input, int ky, int kx) {
        return ((output * inputs + input) * kernel + ky) * kernel + kx;
    }
}
