package sfumato.image.color;

/// The light, from 0 to 1, that codes of sRGB stand for (IEC 61966-2-1), looked up. Codes have 16 bits here, so those of
/// 8 bits times 257 are met exactly.
public final class SrgbLight {
    private static final float[] LIGHT = table();

    private SrgbLight() {
    }

    /// Writes the light of `count` codes, each 0 to 65,535, to `into` from `at` on.
    public static void row(int[] codes, int count, float[] into, int at) {
        for (int i = 0; i < count; i++) {
            into[at + i] = LIGHT[codes[i]];
        }
    }

    private static float[] table() {
        float[] table = new float[1 << 16];
        for (int code = 0; code < table.length; code++) {
            table[code] = (float) ToneCurve.SRGB.light(code / (double) (table.length - 1));
        }
        return table;
    }
}
