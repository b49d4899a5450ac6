package sfumato.tensor.kernel;

import java.util.Arrays;

/// How many vectors of output channels and how many pixels are computed in registers at once where input pixels are
/// 4 floats apart. That this distance is constant spares the address registers that a [MicroKernel] needs.
///
/// @param vectors vectors of output channels
/// @param pixels  neighbouring output pixels
record ThinInputBlock(int vectors, int pixels, Kernel kernel) {
    /// Floats from one input pixel to the next.
    static final int STEP = 4;

    /// For pixel p and vector v: `out[o0 + p·outStep + v] = max(least, bias[b0 + v] + Σ over t of in[i0 + offsets[t] + p·4] · w[w0 + t·vectors·lanes + v])`
    @FunctionalInterface
    interface Kernel {
        void run(float[] in, int i0, int[] offsets, float[] w, int w0, float[] out, int o0, int outStep, float[] bias, int b0, float least);
    }

    /// The widest block for this machine that divides `channels`.
    static ThinInputBlock of(int channels) {
        return of(channels, Lanes.COUNT, Lanes.registers());
    }

    /// The widest that leaves registers for the weights of a term and for one input, among `registers` of `lanes` floats each.
    static ThinInputBlock of(int channels, int lanes, int registers) {
        int vectors = channels / lanes;
        boolean many = registers >= 32;
        if (many && vectors % 4 == 0) {
            return new ThinInputBlock(4, 4, ThinInputKernels::block4x4);
        }
        if (vectors % 2 == 0) {
            return many ? new ThinInputBlock(2, 8, ThinInputKernels::block2x8) : new ThinInputBlock(2, 4, ThinInputKernels::block2x4);
        }
        return many ? new ThinInputBlock(1, 16, ThinInputKernels::block1x16) : new ThinInputBlock(1, 8, ThinInputKernels::block1x8);
    }

    /// Output channels of one block.
    int channels() {
        return vectors * Lanes.COUNT;
    }

    /// A row of `count` pixels. The last block overlaps the one before where they do not divide the row.
    void row(int count, float[] in, int i0, int[] offsets, float[] w, int w0, float[] out, int o0, int outStep, float[] bias, int b0, float least) {
        if (count < pixels) {
            shortRow(count, in, i0, offsets, w, w0, out, o0, outStep, bias, b0, least);
            return;
        }
        for (int x = 0; x < count; x += pixels) {
            int begin = Math.min(x, count - pixels);
            kernel.run(in, i0 + begin * STEP, offsets, w, w0, out, o0 + begin * outStep, outStep, bias, b0, least);
        }
    }

    // On a copy that is long enough; only what belongs to the short row is delivered.
    private void shortRow(int count, float[] in, int i0, int[] offsets, float[] w, int w0, float[] out, int o0, int outStep,
                          float[] bias, int b0, float least) {
        float[] wide = new float[pixels * channels()];
        float[] padded = Arrays.copyOfRange(in, i0, i0 + offsets[offsets.length - 1] + pixels * STEP);
        kernel.run(padded, 0, offsets, w, w0, wide, 0, channels(), bias, b0, least);
        for (int x = 0; x < count; x++) {
            System.arraycopy(wide, x * channels(), out, o0 + x * outStep, channels());
        }
    }
}
