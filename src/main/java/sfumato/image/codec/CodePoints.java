package sfumato.image.codec;

import java.util.List;
import sfumato.image.color.ColourSpace;
import sfumato.image.color.Primaries;
import sfumato.image.color.ToneCurve;
import sfumato.problem.Problem;

/// A colour space by numbers of ITU-T H.273, as the chunk cICP of PNG (third edition, section 11.3.2.6) has it.
record CodePoints(String name, Primaries primaries, ToneCurve curve) {
    private static final int PQ = 16;
    private static final int HLG = 18;

    /// @throws Problem if the space is not one that this version knows, as those of HDR are
    static CodePoints of(byte[] data, PictureFile file) throws Problem {
        if (data.length != 4) {
            throw file.damaged("its part 'cICP' has " + data.length + " bytes");
        }
        int transfer = data[1] & 0xFF;
        if (transfer == PQ || transfer == HLG) {
            throw file.unsupported("it is an HDR picture (" + (transfer == PQ ? "PQ" : "HLG") + ", chunk cICP), which this version does not read",
                    "Export it as an ordinary picture in sRGB or Display P3 first");
        }
        Primaries primaries = primaries(data[0] & 0xFF);
        ToneCurve curve = curve(transfer);
        boolean fullRangeRgb = data[2] == 0 && data[3] == 1;
        if (primaries == null || curve == null || !fullRangeRgb) {
            String numbers = (data[0] & 0xFF) + ", " + transfer + ", " + (data[2] & 0xFF) + ", " + (data[3] & 0xFF);
            throw file.unsupported("its colours are in a space that this version does not know (chunk cICP: " + numbers + ")", "Convert it to sRGB first");
        }
        boolean displayP3 = primaries.equals(Primaries.P3) && curve.equals(ToneCurve.SRGB);
        return new CodePoints(displayP3 ? "Display P3" : "H.273 " + (data[0] & 0xFF) + "/" + transfer, primaries, curve);
    }

    private static Primaries primaries(int number) {
        return switch (number) {
            case 1 -> Primaries.SRGB;
            case 9 -> Primaries.BT2020;
            case 12 -> Primaries.P3;
            default -> null;
        };
    }

    private static ToneCurve curve(int number) {
        return switch (number) {
            case 1, 6, 14, 15 -> ToneCurve.BT709;
            case 4 -> ToneCurve.power(2.2);
            case 5 -> ToneCurve.power(2.8);
            case 8 -> ToneCurve.power(1);
            case 13 -> ToneCurve.SRGB;
            default -> null;
        };
    }

    ColourSpace space(boolean grey, List<String> notes) {
        return Colours.described(name, primaries, curve, grey, "its chunk cICP says", notes);
    }
}
