package sfumato.tensor.kernel;

/// The innermost loop of every convolution and of the Winograd product: for `pixels` pixels and `vectors` vectors of
/// output channels at once,
///
///     out[o0 + p·outStep + v] = max(least, start[s0 + p·startStep + v] + Σ over t < terms of in[i0 + p·inStep + t] · w[w0 + t·vectors·lanes + v])
///
/// It is one counted loop over `t` with all sums in registers: nested loops make the JIT compiler spill them.
@FunctionalInterface
interface MicroKernel {

    /// @param start     where the sums start: a bias with a step of 0, zeros, or `out` itself to add to it
    /// @param least     0 for max(0, ·) at the end, minus infinity for none
    void run(float[] in, int i0, int inStep, int terms, float[] w, int w0, float[] out, int o0, int outStep,
             float[] start, int s0, int startStep, float least);
}
