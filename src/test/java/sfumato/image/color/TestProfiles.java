package sfumato.image.color;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Small ICC profiles made in code, beside those that the product makes itself.
public final class TestProfiles {
    public static final byte[] DISPLAY_P3 = MadeProfile.rgb("Display P3", Primaries.P3, ToneCurve.SRGB);
    public static final byte[] ADOBE_RGB = MadeProfile.rgb("Adobe RGB", Primaries.ADOBE_RGB, ToneCurve.ADOBE_RGB);

    private TestProfiles() {
    }

    /// One of [ColorSpace]'s own.
    public static byte[] ofJdk(int colorSpace) {
        return ICC_Profile.getInstance(colorSpace).getData();
    }

    /// A grey profile of version 2: the JDK's, whose curve is one number, the gamma in units of 1/256.
    public static byte[] grey(double gamma) {
        byte[] bytes = ofJdk(ColorSpace.CS_GRAY);
        int curve = tag(bytes, "kTRC");
        ByteBuffer.wrap(bytes).putInt(curve + 8, 1).putShort(curve + 12, (short) Math.round(gamma * 256));
        return bytes;
    }

    /// Where the data of a tag begins.
    static int tag(byte[] bytes, String name) {
        ByteBuffer profile = ByteBuffer.wrap(bytes);
        for (int at = 132; at < 132 + 12 * profile.getInt(128); at += 12) {
            if (new String(bytes, at, 4, StandardCharsets.US_ASCII).equals(name)) {
                return profile.getInt(at + 4);
            }
        }
        throw new IllegalArgumentException(name);
    }

    /// Inks by a table (lut8Type): paper is white, a full ink of any kind halves the lightness, black is black.
    public static byte[] inks() {
        byte[][] lab = new byte[16][];
        for (int corner = 0; corner < lab.length; corner++) {
            boolean black = (corner & 1) != 0; // the last channel is the innermost
            lab[corner] = neutral(black ? 0 : 100.0 / (1 << Integer.bitCount(corner)));
        }
        return byTable("prtr", "CMYK", "some inks", lab);
    }

    /// RGB by a table: the lightness is the mean of the codes, and there are no colours.
    public static byte[] rgbByTable() {
        byte[][] lab = new byte[8][];
        for (int corner = 0; corner < lab.length; corner++) {
            lab[corner] = neutral(100 * Integer.bitCount(corner) / 3.0);
        }
        return byTable("scnr", "RGB ", "lightness", lab);
    }

    // Lab of 8 bits (ICC.1:2022, 6.3.4.2): lightness 0 to 100 as 0 to 255, no colour as 128.
    private static byte[] neutral(double lightness) {
        return new byte[] {(byte) Math.round(lightness * 2.55), (byte) 128, (byte) 128};
    }

    private static byte[] byTable(String kind, String channels, String name, byte[][] corners) {
        int inputs = Integer.numberOfTrailingZeros(corners.length);
        ByteBuffer table = ByteBuffer.allocate(48 + 256 * inputs + 3 * corners.length + 256 * 3);
        table.put(letters("mft1")).putInt(0).put((byte) inputs).put((byte) 3).put((byte) 2).put((byte) 0);
        for (int i = 0; i < 9; i++) {
            table.putInt(i % 4 == 0 ? 0x10000 : 0); // no matrix
        }
        straight(table, inputs);
        for (byte[] corner : corners) {
            table.put(corner);
        }
        straight(table, 3);
        byte[] description = ByteBuffer.allocate(112).put(letters("desc")).putInt(0).putInt(name.length() + 1).put(letters(name)).array();
        byte[] white = ByteBuffer.allocate(20).put(letters("XYZ ")).putInt(0).putInt(0xF6D6).putInt(0x10000).putInt(0xD32D).array();
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description);
        tags.put("wtpt", white);
        tags.put("A2B0", ByteBuffer.allocate((table.capacity() + 3) / 4 * 4).put(table.array()).array());
        return profile(kind, channels, tags);
    }

    private static void straight(ByteBuffer table, int curves) {
        for (int i = 0; i < 256 * curves; i++) {
            table.put((byte) i);
        }
    }

    private static byte[] profile(String kind, String channels, Map<String, byte[]> tags) {
        int start = 132 + 12 * tags.size();
        ByteBuffer profile = ByteBuffer.allocate(start + tags.values().stream().mapToInt(data -> data.length).sum());
        profile.putInt(profile.capacity()).putInt(0).putInt(0x02100000).put(letters(kind)).put(letters(channels)).put(letters("Lab "));
        profile.put(36, letters("acsp")).putInt(68, 0xF6D6).putInt(72, 0x10000).putInt(76, 0xD32D);
        profile.position(128).putInt(tags.size());
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            profile.put(letters(tag.getKey())).putInt(start).putInt(tag.getValue().length);
            start += tag.getValue().length;
        }
        tags.values().forEach(profile::put);
        return profile.array();
    }

    private static byte[] letters(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
