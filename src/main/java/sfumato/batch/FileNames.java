package sfumato.batch;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes file names apart and makes names that every system can hold.
final class FileNames {
    /// Leaves room, below the 255 bytes that file systems allow, for what is added to the names of reports and temporary files.
    static final int MOST_BYTES = 200;

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cc}\\p{Cs}/\\\\<>:\"|?*\uFFFD]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00B9\u00B2\u00B3])");
    private static final Pattern END_DROPPED = Pattern.compile("[. ]+$");
    private static final Pattern ENDING = Pattern.compile("(?s).+\\.([A-Za-z0-9]{1,10})");

    private FileNames() {
    }

    /// The letters and digits that follow the last dot, without the dot; "" for a name without an ending.
    static String ending(String name) {
        Matcher ending = ENDING.matcher(name);
        return ending.matches() ? ending.group(1) : "";
    }

    /// The name without its ending and the dot.
    static String base(String name) {
        String ending = ending(name);
        return ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
    }

    /// Whether a character of `text` may not stand in a file name on some system.
    static boolean hasForbidden(String text) {
        return NOT_IN_A_NAME.matcher(text).find();
    }

    /// `base` and `tail` as a name that Windows, macOS and Linux can all hold, with `base` changed as little as possible:
    /// no character they forbid, no device name of Windows ("con.png" is one too), at most [#MOST_BYTES] bytes.
    static String portable(String base, String tail) {
        String clean = NOT_IN_A_NAME.matcher(base).replaceAll("_").strip();
        // One byte is kept for the underscore. Windows drops dots and blanks at the end.
        String fitting = END_DROPPED.matcher(cut(clean, MOST_BYTES - bytes(tail) - 1)).replaceAll("");
        return (fitting.isEmpty() || isDevice(fitting + tail) ? "_" : "") + fitting + tail;
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        return DEVICE.matcher(dot < 0 ? name : name.substring(0, dot).stripTrailing()).matches();
    }

    /// The same for two names that a system which ignores upper and lower case takes for one.
    static String key(String name) {
        // As Unicode compares without case; the letters that a change of case leaves may be composed otherwise.
        String taken = Normalizer.normalize(name, Normalizer.Form.NFD);
        return Normalizer.normalize(taken.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    }

    private static String cut(String text, int mostBytes) {
        int end = text.length();
        while (bytes(text.substring(0, end)) > mostBytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
