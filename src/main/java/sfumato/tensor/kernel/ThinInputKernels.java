package sfumato.tensor.kernel;

import static sfumato.tensor.kernel.ThinInputBlock.STEP;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The register blocks of [ThinInputBlock], written out by hand: `block1x16` keeps 1 vector of channels for 16 pixels, and so on.
final class ThinInputKernels {
    private static final VectorSpecies<Float> S = Lanes.SPECIES;
    private static final int V = Lanes.COUNT;

    private ThinInputKernels() {
    }

    static void block1x16(float[] in, int i0, int[] offsets, float[] w, int w0, float[] out, int o0, int outStep,
                          float[] bias, int b0, float least) {
        FloatVector z0 = FloatVector.fromArray(S, bias, b0);
        FloatVector s0 = z0, s1 = z0, s2 = z0, s3 = z0, s4 = z0, s5 = z0, s6 = z0, s7 = z0;
        FloatVector s8 = z0, s9 = z0, sa = z0, sb = z0, sc = z0, sd = z0, se = z0, sf = z0;
        for (int t = 0; t < offsets.length; t++) {
            int k = w0 + t * V;
            int i = i0 + offsets[t];
            FloatVector w0v = FloatVector.fromArray(S, w, k);
            FloatVector x;
            x = FloatVector.broadcast(S, in[i]); s0 = w0v.fma(x, s0);
            x = FloatVector.broadcast(S, in[i + STEP]); s1 = w0v.fma(x, s1);
            x = FloatVector.broadcast(S, in[i + 2 * STEP]); s2 = w0v.fma(x, s2);
            x = FloatVector.broadcast(S, in[i + 3 * STEP]); s3 = w0v.fma(x, s3);
            x = FloatVector.broadcast(S, in[i + 4 * STEP]); s4 = w0v.fma(x, s4);
            x = FloatVector.broadcast(S, in[i + 5 * STEP]); s5 = w0v.fma(x, s5);
            x = FloatVector.broadcast(S, in[i + 6 * STEP]); s6 = w0v.fma(x, s6);
            x = FloatVector.broadcast(S, in[i + 7 * STEP]); s7 = w0v.fma(x, s7);
            x = FloatVector.broadcast(S, in[i + 8 * STEP]); s8 = w0v.fma(x, s8);
            x = FloatVector.broadcast(S, in[i + 9 * STEP]); s9 = w0v.fma(x, s9);
            x = FloatVector.broadcast(S, in[i + 10 * STEP]); sa = w0v.fma(x, sa);
            x = FloatVector.broadcast(S, in[i + 11 * STEP]); sb = w0v.fma(x, sb);
            x = FloatVector.broadcast(S, in[i + 12 * STEP]); sc = w0v.fma(x, sc);
            x = FloatVector.broadcast(S, in[i + 13 * STEP]); sd = w0v.fma(x, sd);
            x = FloatVector.broadcast(S, in[i + 14 * STEP]); se = w0v.fma(x, se);
            x = FloatVector.broadcast(S, in[i + 15 * STEP]); sf = w0v.fma(x, sf);
        }
        FloatVector floor = FloatVector.broadcast(S, least);
        s0.max(floor).intoArray(out, o0);
        s1.max(floor).intoArray(out, o0 + outStep);
        s2.max(floor).intoArray(out, o0 + 2 * outStep);
        s3.max(floor).intoArray(out, o0 + 3 * outStep);
        s4.max(floor).intoArray(out, o0 + 4 * outStep);
        s5.max(floor).intoArray(out, o0 + 5 * outStep);
        s6.max(floor).intoArray(out, o0 + 6 * outStep);
        s7.max(floor).intoArray(out, o0 + 7 * outStep);
        s8.max(floor).intoArray(out, o0 + 8 * outStep);
        s9.max(floor).intoArray(out, o0 + 9 * outStep);
        sa.max(floor).intoArray(out, o0 + 10 * outStep);
        sb.max(floor).intoArray(out, o0 + 11 * outStep);
        sc.max(floor).intoArray(out, o0 + 12 * outStep);
        sd.max(floor).intoArray(out, o0 + 13 * outStep);
        se.max(floor).intoArray(out, o0 + 14 * outStep);
        sf.max(floor).intoArray(out, o0 + 15 * outStep);
    }

    static void block2x8(float[] in, int i0, int[] offsets, float[] w, int w0, float[] out, int o0, int outStep,
                         float[] bias, int b0, float least) {
        FloatVector z0 = FloatVector.fromArray(S, bias, b0);
        FloatVector z1 = FloatVector.fromArray(S, bias, b0 + V);
        FloatVector s00 = z0, s01 = z1;
        FloatVector s10 = z0, s11 = z1;
        FloatVector s20 = z0, s21 = z1;
        FloatVector s30 = z0, s31 = z1;
        FloatVector s40 = z0, s41 = z1;
        FloatVector s50 = z0, s51 = z1;
        FloatVector s60 = z0, s61 = z1;
        FloatVector s70 = z0, s71 = z1;
        for (int t = 0; t < offsets.length; t++) {
            int k = w0 + t * (2 * V);
            int i = i0 + offsets[t];
            FloatVector w0v = FloatVector.fromArray(S, w, k);
            FloatVector w1v = FloatVector.fromArray(S, w, k + V);
            FloatVector x;
            x = FloatVector.broadcast(S, in[i]); s00 = w0v.fma(x, s00); s01 = w1v.fma(x, s01);
            x = FloatVector.broadcast(S, in[i + STEP]); s10 = w0v.fma(x, s10); s11 = w1v.fma(x, s11);
            x = FloatVector.broadcast(S, in[i + 2 * STEP]); s20 = w0v.fma(x, s20); s21 = w1v.fma(x, s21);
            x = FloatVector.broadcast(S, in[i + 3 * STEP]); s30 = w0v.fma(x, s30); s31 = w1v.fma(x, s31);
            x = FloatVector.broadcast(S, in[i + 4 * STEP]); s40 = w0v.fma(x, s40); s41 = w1v.fma(x, s41);
            x = FloatVector.broadcast(S, in[i + 5 * STEP]); s50 = w0v.fma(x, s50); s51 = w1v.fma(x, s51);
            x = FloatVector.broadcast(S, in[i + 6 * STEP]); s60 = w0v.fma(x, s60); s61 = w1v.fma(x, s61);
            x = FloatVector.broadcast(S, in[i + 7 * STEP]); s70 = w0v.fma(x, s70); s71 = w1v.fma(x, s71);
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

    static void block4x4(float[] in, int i0, int[] offsets, float[] w, int w0, float[] out, int o0, int outStep,
                         float[] bias, int b0, float least) {
        FloatVector z0 = FloatVector.fromArray(S, bias, b0);
        FloatVector z1 = FloatVector.fromArray(S, bias, b0 + V);
        FloatVector z2 = FloatVector.fromArray(S, bias, b0 + 2 * V);
        FloatVector z3 = FloatVector.fromArray(S, bias, b0 + 3 * V);
        FloatVector s00 = z0, s01 = z1, s02 = z2, s03 = z3;
        FloatVector s10 = z0, s11 = z1, s12 = z2, s13 = z3;
        FloatVector s20 = z0, s21 = z1, s22 = z2, s23 = z3;
        FloatVector s30 = z0, s31 = z1, s32 = z2, s33 = z3;
        for (int t = 0; t < offsets.length; t++) {
            int k = w0 + t * (4 * V);
            int i = i0 + offsets[t];
            FloatVector w0v = FloatVector.fromArray(S, w, k);
            FloatVector w1v = FloatVector.fromArray(S, w, k + V);
            FloatVector w2v = FloatVector.fromArray(S, w, k + 2 * V);
            FloatVector w3v = FloatVector.fromArray(S, w, k + 3 * V);
            FloatVector x;
            x = FloatVector.broadcast(S, in[i]); s00 = w0v.fma(x, s00); s01 = w1v.fma(x, s01); s02 = w2v.fma(x, s02); s03 = w3v.fma(x, s03);
            x = FloatVector.broadcast(S, in[i + STEP]); s10 = w0v.fma(x, s10); s11 = w1v.fma(x, s11); s12 = w2v.fma(x, s12); s13 = w3v.fma(x, s13);
            x = FloatVector.broadcast(S, in[i + 2 * STEP]); s20 = w0v.fma(x, s20); s21 = w1v.fma(x, s21); s22 = w2v.fma(x, s22); s23 = w3v.fma(x, s23);
            x = FloatVector.broadcast(S, in[i + 3 * STEP]); s30 = w0v.fma(x, s30); s31 = w1v.fma(x, s31); s32 = w2v.fma(x, s32); s33 = w3v.fma(x, s33);
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

    static void block2x4(float[] in, int i0, int[] offsets, float[] w, int w0, float[] out, int o0, int outStep,
                         float[] bias, int b0, float least) {
        FloatVector z0 = FloatVector.fromArray(S, bias, b0);
        FloatVector z1 = FloatVector.fromArray(S, bias, b0 + V);
        FloatVector s00 = z0, s01 = z1;
        FloatVector s10 = z0, s11 = z1;
        FloatVector s20 = z0, s21 = z1;
        FloatVector s30 = z0, s31 = z1;
        for (int t = 0; t < offsets.length; t++) {
            int k = w0 + t * (2 * V);
            int i = i0 + offsets[t];
            FloatVector w0v = FloatVector.fromArray(S, w, k);
            FloatVector w1v = FloatVector.fromArray(S, w, k + V);
            FloatVector x;
            x = FloatVector.broadcast(S, in[i]); s00 = w0v.fma(x, s00); s01 = w1v.fma(x, s01);
            x = FloatVector.broadcast(S, in[i + STEP]); s10 = w0v.fma(x, s10); s11 = w1v.fma(x, s11);
            x = FloatVector.broadcast(S, in[i + 2 * STEP]); s20 = w0v.fma(x, s20); s21 = w1v.fma(x, s21);
            x = FloatVector.broadcast(S, in[i + 3 * STEP]); s30 = w0v.fma(x, s30); s31 = w1v.fma(x, s31);
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

    static void block1x8(float[] in, int i0, int[] offsets, float[] w, int w0, float[] out, int o0, int outStep,
                         float[] bias, int b0, float least) {
        FloatVector z0 = FloatVector.fromArray(S, bias, b0);
        FloatVector s0 = z0, s1 = z0, s2 = z0, s3 = z0, s4 = z0, s5 = z0, s6 = z0, s7 = z0;
        for (int t = 0; t < offsets.length; t++) {
            int k = w0 + t * V;
            int i = i0 + offsets[t];
            FloatVector w0v = FloatVector.fromArray(S, w, k);
            FloatVector x;
            x = FloatVector.broadcast(S, in[i]); s0 = w0v.fma(x, s0);
            x = FloatVector.broadcast(S, in[i + STEP]); s1 = w0v.fma(x, s1);
            x = FloatVector.broadcast(S, in[i + 2 * STEP]); s2 = w0v.fma(x, s2);
            x = FloatVector.broadcast(S, in[i + 3 * STEP]); s3 = w0v.fma(x, s3);
            x = FloatVector.broadcast(S, in[i + 4 * STEP]); s4 = w0v.fma(x, s4);
            x = FloatVector.broadcast(S, in[i + 5 * STEP]); s5 = w0v.fma(x, s5);
            x = FloatVector.broadcast(S, in[i + 6 * STEP]); s6 = w0v.fma(x, s6);
            x = FloatVector.broadcast(S, in[i + 7 * STEP]); s7 = w0v.fma(x, s7);
        }
        FloatVector floor = FloatVector.broadcast(S, least);
        s0.max(floor).intoArray(out, o0);
        s1.max(floor).intoArray(out, o0 + outStep);
        s2.max(floor).intoArray(out, o0 + 2 * outStep);
        s3.max(floor).intoArray(out, o0 + 3 * outStep);
        s4.max(floor).intoArray(out, o0 + 4 * outStep);
        s5.max(floor).intoArray(out, o0 + 5 * outStep);
        s6.max(floor).intoArray(out, o0 + 6 * outStep);
        s7.max(floor).intoArray(out, o0 + 7 * outStep);
    }
}
