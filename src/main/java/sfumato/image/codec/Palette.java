package sfumato.image.codec;

import java.util.List;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.problem.Problem;

/// The colours that the pixels of a picture are numbers of.
///
/// @param colours     red, green and blue of each
/// @param transparent the number of the one that is transparent, or -1
record Palette(byte[] colours, int transparent) {
    private static final int COLOUR_BYTES = 3;

    private boolean grey() {
        for (int i = 0; i < colours.length; i += COLOUR_BYTES) {
            if (colours[i] != colours[i + 1] || colours[i] != colours[i + 2]) {
                return false;
            }
        }
        return true;
    }

    /// The channels of a picture in these colours.
    Layout layout(boolean alpha) {
        if (grey()) {
            return alpha ? Layout.GREY_ALPHA : Layout.GREY;
        }
        return alpha ? Layout.RGB_ALPHA : Layout.RGB;
    }

    /// Paints a block of numbers at a place in a picture of this palette's [#layout].
    void paint(byte[] numbers, int width, Samples picture, int left, int top, PictureFile file) throws Problem {
        int shown = picture.layout().colours();
        for (int i = 0; i < numbers.length; i++) {
            int number = numbers[i] & 0xFF;
            if (COLOUR_BYTES * number >= colours.length) {
                throw file.damaged("a pixel has colour " + number + " of a palette of " + colours.length / COLOUR_BYTES);
            }
            int at = picture.index(left + i % width, top + i / width);
            System.arraycopy(colours, COLOUR_BYTES * number, picture.codes(), at, shown);
            if (picture.layout().hasAlpha()) {
                picture.codes()[at + shown] = (byte) (number == transparent ? 0 : 0xFF);
            }
        }
    }

    /// What the reader of a picture with a palette has to say.
    static void note(List<String> notes) {
        notes.add("Its palette was expanded; the copy has no palette.");
    }
}
