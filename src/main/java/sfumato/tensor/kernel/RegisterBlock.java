package sfumato.tensor.kernel;

/// How many vectors of output channels and how many pixels one [MicroKernel] call keeps in registers.
///
/// @param vectors   vectors of output channels
/// @param pixels    pixels of one call of `many`
/// @param many      the kernel for `pixels` pixels
/// @param one       the kernel for a single pixel, for the end of a row
record RegisterBlock(int vectors, int pixels, MicroKernel many, MicroKernel one) {
    private static final float[] ZEROS = new float[4 * Lanes.COUNT];

    /// The widest block for this machine that divides `channels` (a multiple of 16, or more lanes than that).
    static RegisterBlock of(int channels) {
        return of(channels, Lanes.COUNT, Lanes.registers());
    }

    /// The widest that leaves registers for the weights of a term and for one input, among `registers` of `lanes` floats each.
    static RegisterBlock of(int channels, int lanes, int registers) {
        int vectors = channels / lanes;
        boolean many = registers >= 32;
        if (many && vectors % 4 == 0) {
            return new RegisterBlock(4, 4, MicroKernels::block4x4, MicroKernels::block4x1);
        }
        if (vectors % 2 == 0) {
            return many ? new RegisterBlock(2, 8, MicroKernels::block2x8, MicroKernels::block2x1)
                    : new RegisterBlock(2, 4, MicroKernels::block2x4, MicroKernels::block2x1);
        }
        return new RegisterBlock(1, 8, MicroKernels::block1x8, MicroKernels::block1x1);
    }

    /// Output channels of one block.
    int channels() {
        return vectors * Lanes.COUNT;
    }

    /// A row of `count` pixels: whole blocks, then single pixels.
    ///
    /// @param bias       where each pixel's sums start, from index `b0`; null starts at zero, or at `out` if `accumulate`
    /// @param rectify    max(0, ·) at the end
    void row(int count, float[] in, int i0, int inStep, int terms, float[] w, int w0, float[] out, int o0, int outStep,
             float[] bias, int b0, boolean accumulate, boolean rectify) {
        float least = rectify ? 0 : Float.NEGATIVE_INFINITY;
        int startStep = accumulate ? outStep : 0;
        float[] start = accumulate ? out : bias == null ? ZEROS : bias;
        int s0 = accumulate ? o0 : bias == null ? 0 : b0;
        int done = 0;
        for (; done + pixels <= count; done += pixels) {
            many.run(in, i0 + done * inStep, inStep, terms, w, w0, out, o0 + done * outStep, outStep, start, s0 + done * startStep, startStep, least);
        }
        for (; done < count; done++) {
            one.run(in, i0 + done * inStep, inStep, terms, w, w0, out, o0 + done * outStep, outStep, start, s0 + done * startStep, startStep, least);
        }
    }
}
