package sfumato.tensor.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The register blocks of [MicroKernel], written out by hand: `block4x4` keeps 4 vectors of channels for 4 pixels
/// in 16 registers, and so on. Which block suits a machine is decided in [RegisterBlock].
///
/// They differ only in their counts; the JIT compiler keeps sums in registers only when they are local variables,
/// so there is no loop to share. None has a branch: code that was compiled before a branch was first taken is thrown away
/// when it is, which costs more at the start than the branch would save.
final class MicroKernels {
    private static final VectorSpecies<Float> S = Lanes.SPECIES;
    private static final int V = Lanes.COUNT;

    private MicroKernels() {
    }

    static void block4x4(float[] in, int i0, int inStep, int terms, float[] w, int w0, float[] out, int o0, int outStep,
                         float[] start, int s0, int startStep, float least) {
        FloatVector s00 = FloatVector.fromArray(S, start, s0);
        FloatVector s01 = FloatVector.fromArray(S, start, s0 + V);
        FloatVector s02 = FloatVector.fromArray(S, start, s0 + 2 * V);
        FloatVector s03 = FloatVector.fromArray(S, start, s0 + 3 * V);
        FloatVector s10 = FloatVector.fromArray(S, start, s0 + startStep);
        FloatVector s11 = FloatVector.fromArray(S, start, s0 + startStep + V);
        FloatVector s12 = FloatVector.fromArray(S, start, s0 + startStep + 2 * V);
        FloatVector s13 = FloatVector.fromArray(S, start, s0 + startStep + 3 * V);
        FloatVector s20 = FloatVector.fromArray(S, start, s0 + 2 * startStep);
        FloatVector s21 = FloatVector.fromArray(S, start, s0 + 2 * startStep + V);
        FloatVector s22 = FloatVector.fromArray(S, start, s0 + 2 * startStep + 2 * V);
        FloatVector s23 = FloatVector.fromArray(S, start, s0 + 2 * startStep + 3 * V);
        FloatVector s30 = FloatVector.fromArray(S, start, s0 + 3 * startStep);
        FloatVector s31 = FloatVector.fromArray(S, start, s0 + 3 * startStep + V);
        FloatVector s32 = FloatVector.fromArray(S, start, s0 + 3 * startStep + 2 * V);
        FloatVector s33 = FloatVector.fromArray(S, start, s0 + 3 * startStep + 3 * V);
        int i1 = i0 + inStep;
        int i2 = i0 + 2 * inStep;
        int i3 = i0 + 3 * inStep;
        for (int t = 0; t < terms; t++) {
            int k = w0 + t * (4 * V);
            FloatVector w0v = FloatVector.fromArray(S, w, k);
            FloatVector w1v = FloatVector.fromArray(S, w, k + V);
            FloatVector w2v = FloatVector.fromArray(S, w, k + 2 * V);
            FloatVector w3v = FloatVector.fromArray(S, w, k + 3 * V);
            FloatVector x;
            x = FloatVector.broadcast(S, in[i0 + t]); s00 = w0v.fma(x, s00); s01 = w1v.fma(x, s01); s02 = w2v.fma(x, s02); s03 = w3v.fma(x, s03);
            x = FloatVector.broadcast(S, in[i1 + t]); s10 = w0v.fma(x, s10); s11 = w1v.fma(x, s11); s12 = w2v.fma(x, s12); s13 = w3v.fma(x, s13);
            x = FloatVector.broadcast(S, in[i2 + t]); s20 = w0v.fma(x, s20); s21 = w1v.fma(x, s21); s22 = w2v.fma(x, s22); s23 = w3v.fma(x, s23);
            x = FloatVector.broadcast(S, in[i3 + t]); s30 = w0v.fma(x, s30); s31 = w1v.fma(x, s31); s32 = w2v.fma(x, s32); s33 = w3v.fma(x, s33);
        }
        FloatVector floor = FloatVector.broadcast(S, least);
        s00.max(floor).intoArray(out, o0);
        s01.max(floor).intoArray(out, o0 + V);
        s02.max(floor).intoArray(out, o0 + 2 * V);
        s03.max(floor).intoArray(out, o0 + 3 * V);
        s10.max(floor).intoArray(out, o0 + outStep);
        s11.max(floor).intoArray(out, o0 + outStep + V);
        s12.max(floor).intoArray(out, o0 + outStep + 2 * V);
        s13.max(floor).intoArray(out, o0 + outStep + 3 * V);
        s20.max(floor).intoArray(out, o0 + 2 * outStep);
        s21.max(floor).intoArray(out, o0 + 2 * outStep + V);
        s22.max(floor).intoArray(out, o0 + 2 * outStep + 2 * V);
        s23.max(floor).intoArray(out, o0 + 2 * outStep + 3 * V);
        s30.max(floor).intoArray(out, o0 + 3 * outStep);
        s31.max(floor).intoArray(out, o0 + 3 * outStep + V);
        s32.max(floor).intoArray(out, o0 + 3 * outStep + 2 * V);
        s33.max(floor).intoArray(out, o0 + 3 * outStep + 3 * V);
    }

    static void block4x1(float[] in, int i0, int inStep, int terms, float[] w, int w0, float[] out, int o0, int outStep,
                         float[] start, int s0, int startStep, float least) {
        FloatVector s00 = FloatVector.fromArray(S, start, s0);
        FloatVector s01 = FloatVector.fromArray(S, start, s0 + V);
        FloatVector s02 = FloatVector.fromArray(S, start, s0 + 2 * V);
        FloatVector s03 = FloatVector.fromArray(S, start, s0 + 3 * V);
        for (int t = 0; t < terms; t++) {
            int k = w0 + t * (4 * V);
            FloatVector w0v = FloatVector.fromArray(S, w, k);
            FloatVector w1v = FloatVector.fromArray(S, w, k + V);
            FloatVector w2v = FloatVector.fromArray(S, w, k + 2 * V);
            FloatVector w3v = FloatVector.fromArray(S, w, k + 3 * V);
            FloatVector x;
            x = FloatVector.broadcast(S, in[i0 + t]); s00 = w0v.fma(x, s00); s01 = w1v.fma(x, s01); s02 = w2v.fma(x, s02); s03 = w3v.fma(x, s03);
        }
        FloatVector floor = FloatVector.broadcast(S, least);
        s00.max(floor).intoArray(out, o0);
        s01.max(floor).intoArray(out, o0 + V);
        s02.max(floor).intoArray(out, o0 + 2 * V);
        s03.max(floor).intoArray(out, o0 + 3 * V);
    }

    static void block2x8(float[] in, int i0, int inStep, int terms, float[] w, int w0, float[] out, int o0, int outStep,
                         float[] start, int s0, int startStep, float least) {
        FloatVector s00 = FloatVector.fromArray(S, start, s0);
        FloatVector s01 = FloatVector.fromArray(S, start, s0 + V);
        FloatVector s10 = FloatVector.fromArray(S, start, s0 + startStep);
        FloatVector s11 = FloatVector.fromArray(S, start, s0 + startStep + V);
        FloatVector s20 = FloatVector.fromArray(S, start, s0 + 2 * startStep);
        FloatVector s21 = FloatVector.fromArray(S, start, s0 + 2 * startStep + V);
        FloatVector s30 = FloatVector.fromArray(S, start, s0 + 3 * startStep);
        FloatVector s31 = FloatVector.fromArray(S, start, s0 + 3 * startStep + V);
        FloatVector s40 = FloatVector.fromArray(S, start, s0 + 4 * startStep);
        FloatVector s41 = FloatVector.fromArray(S, start, s0 + 4 * startStep + V);
        FloatVector s50 = FloatVector.fromArray(S, start, s0 + 5 * startStep);
        FloatVector s51 = FloatVector.fromArray(S, start, s0 + 5 * startStep + V);
        FloatVector s60 = FloatVector.fromArray(S, start, s0 + 6 * startStep);
        FloatVector s61 = FloatVector.fromArray(S, start, s0 + 6 * startStep + V);
        FloatVector s70 = FloatVector.fromArray(S, start, s0 + 7 * startStep);
        FloatVector s71 = FloatVector.fromArray(S, start, s0 + 7 * startStep + V);
        int i1 = i0 + inStep;
        int i2 = i0 + 2 * inStep;
        int i3 = i0 + 3 * inStep;
        int i4 = i0 + 4 * inStep;
        int i5 = i0 + 5 * inStep;
        int i6 = i0 + 6 * inStep;
        int i7 = i0 + 7 * inStep;
        for (int t = 0; t < terms; t++) {
            int k = w0 + t * (2 * V);
            FloatVector w0v = FloatVector.fromArray(S, w, k);
            FloatVector w1v = FloatVector.fromArray(S, w, k + V);
            FloatVector x;
            x = FloatVector.broadcast(S, in[i0 + t]); s00 = w0v.fma(x, s00); s01 = w1v.fma(x, s01);
            x = FloatVector.broadcast(S, in[i1 + t]); s10 = w0v.fma(x, s10); s11 = w1v.fma(x, s11);
            x = FloatVector.broadcast(S, in[i2 + t]); s20 = w0v.fma(x, s20); s21 = w1v.fma(x, s21);
            x = FloatVector.broadcast(S, in[i3 + t]); s30 = w0v.fma(x, s30); s31 = w1v.fma(x, s31);
            x = FloatVector.broadcast(S, in[i4 + t]); s40 = w0v.fma(x, s40); s41 = w1v.fma(x, s41);
            x = FloatVector.broadcast(S, in[i5 + t]); s50 = w0v.fma(x, s50); s51 = w1v.fma(x, s51);
            x = FloatVector.broadcast(S, in[i6 + t]); s60 = w0v.fma(x, s60); s61 = w1v.fma(x, s61);
            x = FloatVector.broadcast(S, in[i7 + t]); s70 = w0v.fma(x, s70); s71 = w1v.fma(x, s71);
        }
        FloatVector floor = FloatVector.broadcast(S, least);
        s00.max(floor).intoArray(out, o0);
        s01.max(floor).intoArray(out, o0 + V);
        s10.max(floor).intoArray(out, o0 + outStep);
        s11.max(floor).intoArray(out, o0 + outStep + V);
        s20.max(floor).intoArray(out, o0 + 2 * outStep);
        s21.max(floor).intoArray(out, o0 + 2 * outStep + V);
        s30.max(floor).intoArray(out, o0 + 3 * outStep);
        s31.max(floor).intoArray(out, o0 + 3 * outStep + V);
        s40.max(floor).intoArray(out, o0 + 4 * outStep);
        s41.max(floor).intoArray(out, o0 + 4 * outStep + V);
        s50.max(floor).intoArray(out, o0 + 5 * outStep);
        s51.max(floor).intoArray(out, o0 + 5 * outStep + V);
        s60.max(floor).intoArray(out, o0 + 6 * outStep);
        s61.max(floor).intoArray(out, o0 + 6 * outStep + V);
        s70.max(floor).intoArray(out, o0 + 7 * outStep);
        s71.max(floor).intoArray(out, o0 + 7 * outStep + V);
    }

    static void block2x4(float[] in, int i0, int inStep, int terms, float[] w, int w0, float[] out, int o0, int outStep,
                         float[] start, int s0, int startStep, float least) {
        FloatVector s00 = FloatVector.fromArray(S, start, s0);
        FloatVector s01 = FloatVector.fromArray(S, start, s0 + V);
        FloatVector s10 = FloatVector.fromArray(S, start, s0 + startStep);
        FloatVector s11 = FloatVector.fromArray(S, start, s0 + startStep + V);
        FloatVector s20 = FloatVector.fromArray(S, start, s0 + 2 * startStep);
        FloatVector s21 = FloatVector.fromArray(S, start, s0 + 2 * startStep + V);
        FloatVector s30 = FloatVector.fromArray(S, start, s0 + 3 * startStep);
        FloatVector s31 = FloatVector.fromArray(S, start, s0 + 3 * startStep + V);
        int i1 = i0 + inStep;
        int i2 = i0 + 2 * inStep;
        int i3 = i0 + 3 * inStep;
        for (int t = 0; t < terms; t++) {
            int k = w0 + t * (2 * V);
            FloatVector w0v = FloatVector.fromArray(S, w, k);
            FloatVector w1v = FloatVector.fromArray(S, w, k + V);
            FloatVector x;
            x = FloatVector.broadcast(S, in[i0 + t]); s00 = w0v.fma(x, s00); s01 = w1v.fma(x, s01);
            x = FloatVector.broadcast(S, in[i1 + t]); s10 = w0v.fma(x, s10); s11 = w1v.fma(x, s11);
            x = FloatVector.broadcast(S, in[i2 + t]); s20 = w0v.fma(x, s20); s21 = w1v.fma(x, s21);
            x = FloatVector.broadcast(S, in[i3 + t]); s30 = w0v.fma(x, s30); s31 = w1v.fma(x, s31);
        }
        FloatVector floor = FloatVector.broadcast(S, least);
        s00.max(floor).intoArray(out, o0);
        s01.max(floor).intoArray(out, o0 + V);
        s10.max(floor).intoArray(out, o0 + outStep);
        s11.max(floor).intoArray(out, o0 + outStep + V);
        s20.max(floor).intoArray(out, o0 + 2 * outStep);
        s21.max(floor).intoArray(out, o0 + 2 * outStep + V);
        s30.max(floor).intoArray(out, o0 + 3 * outStep);
        s31.max(floor).intoArray(out, o0 + 3 * outStep + V);
    }

    static void block2x1(float[] in, int i0, int inStep, int terms, float[] w, int w0, float[] out, int o0, int outStep,
                         float[] start, int s0, int startStep, float least) {
        FloatVector s00 = FloatVector.fromArray(S, start, s0);
        FloatVector s01 = FloatVector.fromArray(S, start, s0 + V);
        for (int t = 0; t < terms; t++) {
            int k = w0 + t * (2 * V);
            FloatVector w0v = FloatVector.fromArray(S, w, k);
            FloatVector w1v = FloatVector.fromArray(S, w, k + V);
            FloatVector x;
            x = FloatVector.broadcast(S, in[i0 + t]); s00 = w0v.fma(x, s00); s01 = w1v.fma(x, s01);
        }
        FloatVector floor = FloatVector.broadcast(S, least);
        s00.max(floor).intoArray(out, o0);
        s01.max(floor).intoArray(out, o0 + V);
    }

    static void block1x8(float[] in, int i0, int inStep, int terms, float[] w, int w0, float[] out, int o0, int outStep,
                         float[] start, int s0, int startStep, float least) {
        FloatVector s00 = FloatVector.fromArray(S, start, s0);
        FloatVector s10 = FloatVector.fromArray(S, start, s0 + startStep);
        FloatVector s20 = FloatVector.fromArray(S, start, s0 + 2 * startStep);
        FloatVector s30 = FloatVector.fromArray(S, start, s0 + 3 * startStep);
        FloatVector s40 = FloatVector.fromArray(S, start, s0 + 4 * startStep);
        FloatVector s50 = FloatVector.fromArray(S, start, s0 + 5 * startStep);
        FloatVector s60 = FloatVector.fromArray(S, start, s0 + 6 * startStep);
        FloatVector s70 = FloatVector.fromArray(S, start, s0 + 7 * startStep);
        int i1 = i0 + inStep;
        int i2 = i0 + 2 * inStep;
        int i3 = i0 + 3 * inStep;
        int i4 = i0 + 4 * inStep;
        int i5 = i0 + 5 * inStep;
        int i6 = i0 + 6 * inStep;
        int i7 = i0 + 7 * inStep;
        for (int t = 0; t < terms; t++) {
            int k = w0 + t * V;
            FloatVector w0v = FloatVector.fromArray(S, w, k);
            FloatVector x;
            x = FloatVector.broadcast(S, in[i0 + t]); s00 = w0v.fma(x, s00);
            x = FloatVector.broadcast(S, in[i1 + t]); s10 = w0v.fma(x, s10);
            x = FloatVector.broadcast(S, in[i2 + t]); s20 = w0v.fma(x, s20);
            x = FloatVector.broadcast(S, in[i3 + t]); s30 = w0v.fma(x, s30);
            x = FloatVector.broadcast(S, in[i4 + t]); s40 = w0v.fma(x, s40);
            x = FloatVector.broadcast(S, in[i5 + t]); s50 = w0v.fma(x, s50);
            x = FloatVector.broadcast(S, in[i6 + t]); s60 = w0v.fma(x, s60);
            x = FloatVector.broadcast(S, in[i7 + t]); s70 = w0v.fma(x, s70);
        }
        FloatVector floor = FloatVector.broadcast(S, least);
        s00.max(floor).intoArray(out, o0);
        s10.max(floor).intoArray(out, o0 + outStep);
        s20.max(floor).intoArray(out, o0 + 2 * outStep);
        s30.max(floor).intoArray(out, o0 + 3 * outStep);
        s40.max(floor).intoArray(out, o0 + 4 * outStep);
        s50.max(floor).intoArray(out, o0 + 5 * outStep);
        s60.max(floor).intoArray(out, o0 + 6 * outStep);
        s70.max(floor).intoArray(out, o0 + 7 * outStep);
    }

    static void block1x1(float[] in, int i0, int inStep, int terms, float[] w, int w0, float[] out, int o0, int outStep,
                         float[] start, int s0, int startStep, float least) {
        FloatVector s00 = FloatVector.fromArray(S, start, s0);
        for (int t = 0; t < terms; t++) {
            int k = w0 + t * V;
            FloatVector w0v = FloatVector.fromArray(S, w, k);
            FloatVector x;
            x = FloatVector.broadcast(S, in[i0 + t]); s00 = w0v.fma(x, s00);
        }
        FloatVector floor = FloatVector.broadcast(S, least);
        s00.max(floor).intoArray(out, o0);
    }
}
