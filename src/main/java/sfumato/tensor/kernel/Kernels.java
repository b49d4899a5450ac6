package sfumato.tensor.kernel;

/// A family of kernels: the scalar one is the specification of the vector one.
public interface Kernels {

    /// Gets a convolution's constant weights into the order its loops want.
    ///
    /// @param weight (outputs, inputs, kernel, kernel) row by row, as PyTorch stores it
    /// @param bias   one value for each output, or null for none
    PreparedConvolution prepare(ConvolutionGeometry geometry, float[] weight, float[] bias);

    /// What this family is, for logs and reports: "Vector API, 16 lanes".
    String description();
}
