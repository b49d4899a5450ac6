package sfumato.image.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The data sets of IPTC-IIM (IPTC-NAA Information Interchange Model, version 4.2, chapter 1), in the order of the file.
///
/// @param whole whether the bytes held nothing else
record IptcContent(List<DataSet> sets, boolean whole) {
    static final int ENVELOPE = 1;
    static final int APPLICATION = 2;
    // Of the envelope.
    static final int CHARACTER_SET = 90;
    // Of the application record.
    static final int TITLE = 5;
    static final int KEYWORD = 25;
    static final int BY_LINE = 80;
    static final int COPYRIGHT = 116;
    static final int CAPTION = 120;

    private static final byte[] UTF_8 = {0x1B, '%', 'G'};
    private static final int MARK = 0x1C;
    private static final int HEADER_BYTES = 5;
    private static final int EXTENDED = 0x8000; // the length stands in as many bytes as the other bits say
    private static final int SHORT_LENGTH = 0x7FFF;

    /// One data set.
    record DataSet(int record, int number, byte[] bytes) {
        boolean is(int ofRecord, int withNumber) {
            return record == ofRecord && number == withNumber;
        }
    }

    /// Nothing if these bytes do not begin with a data set. Reads up to the first that is cut short or none.
    static Optional<IptcContent> of(byte[] iim) {
        List<DataSet> sets = new ArrayList<>();
        int at = 0;
        while (at <= iim.length - HEADER_BYTES && iim[at] == MARK) {
            int start = at + HEADER_BYTES;
            int length = unsigned(iim, at + 3, 2);
            if ((length & EXTENDED) != 0) {
                int digits = length & SHORT_LENGTH;
                if (digits > Integer.BYTES || digits > iim.length - start) {
                    break;
                }
                length = unsigned(iim, start, digits);
                start += digits;
            }
            if (length < 0 || length > iim.length - start) {
                break;
            }
            sets.add(new DataSet(iim[at + 1] & 0xFF, iim[at + 2] & 0xFF, Arrays.copyOfRange(iim, start, start + length)));
            at = start + length;
        }
        return sets.isEmpty() ? Optional.empty() : Optional.of(new IptcContent(sets, onlyZerosFrom(iim, at)));
    }

    /// The texts of one kind in the application record, without those that are blank.
    List<String> texts(int number) {
        return sets.stream().filter(set -> set.is(APPLICATION, number)).map(set -> Texts.clean(text(set))).flatMap(Optional::stream).toList();
    }

    /// The first of them.
    Optional<String> first(int number) {
        return texts(number).stream().findFirst();
    }

    /// A data set as the text that it is; its encoding is UTF-8 where the envelope says so, else whatever was usual.
    String text(DataSet set) {
        return saysUtf8() ? new String(set.bytes(), StandardCharsets.UTF_8) : Texts.decode(set.bytes());
    }

    boolean saysUtf8() {
        return sets.stream().anyMatch(set -> set.is(ENVELOPE, CHARACTER_SET) && Arrays.equals(set.bytes(), UTF_8));
    }

    /// The data set that says that texts are in UTF-8 (IIM 1:90).
    static DataSet utf8() {
        return new DataSet(ENVELOPE, CHARACTER_SET, UTF_8.clone());
    }

    static byte[] write(List<DataSet> sets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (DataSet set : sets) {
            int length = set.bytes().length;
            out.write(MARK);
            out.write(set.record());
            out.write(set.number());
            if (length > SHORT_LENGTH) {
                number(out, EXTENDED | Integer.BYTES, 2);
                number(out, length, Integer.BYTES);
            } else {
                number(out, length, 2);
            }
            out.writeBytes(set.bytes());
        }
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int number, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            out.write(number >>> (8 * i));
        }
    }

    // Negative from 2³¹.
    private static int unsigned(byte[] bytes, int at, int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | (bytes[at + i] & 0xFF);
        }
        return number;
    }

    // Photoshop and TIFF fill up with zeros.
    private static boolean onlyZerosFrom(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
