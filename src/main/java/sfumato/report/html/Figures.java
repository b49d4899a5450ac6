package sfumato.report.html;

import java.util.Locale;
import sfumato.report.Controlled;

/// Numbers as they are read, never parted from their units at the end of a line.
final class Figures {
    private static final String NO_BREAK = "\u00a0";

    private Figures() {
    }

    static String decimals(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }

    /// A whole number without decimals, another with one.
    static String codes(double value) {
        return decimals(value, value == Math.rint(value) ? 0 : 1);
    }

    /// How many times the control's, where that means anything: not for a control of nothing or less.
    static String gain(Controlled measure) {
        boolean comparable = measure.noise() > 0 && measure.copy() >= 0 && Double.isFinite(measure.gain());
        return comparable ? decimals(measure.gain(), 1) + NO_BREAK + "×" : "–";
    }

    static String percent(double share) {
        return decimals(100 * share, 0) + NO_BREAK + "%";
    }
}
