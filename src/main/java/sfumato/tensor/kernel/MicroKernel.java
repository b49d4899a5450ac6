package sfumato.tensor.kernel;

/// The innermost loop of every convolution and of the Winograd product: for `pixels` pixels and `vectors` vectors of
/// output channels at once,
///
///     out[o0 + p·outStep + v] = start + Σ over t < terms of in[i0 + p·inStep + t] · w[w0 + t·vectors·lanes + v]
///
/// It is one counted loop over `t` with all sums in registers: nested loops make the JIT compiler spill them.
@FunctionalInterface
interface MicroKernel {

    /// @param bias      where each pixel's sums start, from index `b0`; null starts at zero, or at `out` if `accumulate`
    /// @param rectify   max(0, ·) at the end
    void run(float[] in, int i0, int inStep, int terms, float[] w, int w0, float[] out, int o0, int outStep,
             float[] bias, int b0, boolean accumulate, boolean rectify);
}
