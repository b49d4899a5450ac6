package sfumato.image.color;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes ICC profiles (ICC.1:2022, version 4) of spaces that a file describes by other means. The same space gives the
/// same bytes: the date is always that of the standard.
final class MadeProfile {
    private static final int HEADER_BYTES = 128;
    private static final int ENTRY_BYTES = 12;
    private static final int VERSION = 0x04400000;
    private static final short[] DATE = {2022, 5, 1, 0, 0, 0};

    private record Tag(String name, byte[] data) {
    }

    private final List<Tag> tags = new ArrayList<>();

    private MadeProfile(String name) {
        add("desc", text(name));
        add("cprt", text("No copyright, use freely"));
        add("wtpt", xyz(Primaries.D50));
    }

    static byte[] grey(String name, ToneCurve curve) {
        MadeProfile profile = new MadeProfile(name);
        profile.add("kTRC", curve(curve));
        return profile.bytes("GRAY");
    }

    static byte[] rgb(String name, Primaries primaries, ToneCurve curve) {
        MadeProfile profile = new MadeProfile(name);
        Matrix colours = primaries.toPcs();
        profile.add("chad", matrix(primaries.adaptation()));
        profile.add("rXYZ", xyz(colours.column(0)));
        profile.add("gXYZ", xyz(colours.column(1)));
        profile.add("bXYZ", xyz(colours.column(2)));
        for (String channel : new String[] {"rTRC", "gTRC", "bTRC"}) {
            profile.add(channel, curve(curve));
        }
        return profile.bytes("RGB ");
    }

    private void add(String name, byte[] data) {
        tags.add(new Tag(name, data));
    }

    private byte[] bytes(String channels) {
        int start = HEADER_BYTES + 4 + ENTRY_BYTES * tags.size();
        int size = start + tags.stream().mapToInt(tag -> tag.data.length).sum();
        ByteBuffer profile = ByteBuffer.allocate(size);
        header(profile, channels);
        profile.position(HEADER_BYTES).putInt(tags.size());
        int at = start;
        for (Tag tag : tags) {
            profile.put(letters(tag.name)).putInt(at).putInt(tag.data.length);
            at += tag.data.length;
        }
        tags.forEach(tag -> profile.put(tag.data));
        return profile.array();
    }

    // Section 7.2. What is not set stays zero: no maker, no computed identity, perceptual intent.
    private static void header(ByteBuffer profile, String channels) {
        profile.putInt(0, profile.capacity()).putInt(8, VERSION);
        profile.put(12, letters("mntr")).put(16, letters(channels)).put(20, letters("XYZ "));
        for (int i = 0; i < DATE.length; i++) {
            profile.putShort(24 + 2 * i, DATE[i]);
        }
        profile.put(36, letters("acsp")).put(68, xyz(Primaries.D50), 8, 12);
    }

    // multiLocalizedUnicodeType, 10.15: one text, in English, filled up to a multiple of four bytes as every tag is.
    private static byte[] text(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer tag = ByteBuffer.allocate(28 + (letters.length + 3) / 4 * 4);
        return tag.put(letters("mluc")).putInt(0).putInt(1).putInt(12).put(letters("enUS")).putInt(letters.length).putInt(28).put(letters).array();
    }

    private static byte[] xyz(double[] xyz) {
        ByteBuffer tag = ByteBuffer.allocate(20).put(letters("XYZ ")).putInt(0);
        fixed(tag, xyz);
        return tag.array();
    }

    private static byte[] matrix(Matrix matrix) {
        double[][] rows = matrix.rows();
        ByteBuffer tag = ByteBuffer.allocate(44).put(letters("sf32")).putInt(0);
        fixed(tag, rows[0]);
        fixed(tag, rows[1]);
        fixed(tag, rows[2]);
        return tag.array();
    }

    // parametricCurveType, 10.18: a power alone is function type 0.
    private static byte[] curve(ToneCurve curve) {
        boolean power = curve.equals(ToneCurve.power(curve.gamma()));
        ByteBuffer tag = ByteBuffer.allocate(power ? 16 : 32).put(letters("para")).putInt(0).putInt(power ? 0 : 3 << 16);
        if (power) {
            fixed(tag, curve.gamma());
        } else {
            fixed(tag, curve.gamma(), curve.a(), curve.b(), curve.c(), curve.d());
        }
        return tag.array();
    }

    // s15Fixed16Number, 4.6.
    private static void fixed(ByteBuffer tag, double... numbers) {
        for (double number : numbers) {
            tag.putInt((int) Math.round(number * 65_536));
        }
    }

    private static byte[] letters(String four) {
        return four.getBytes(StandardCharsets.US_ASCII);
    }
}
