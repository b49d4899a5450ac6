package sfumato.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Texts of the window by their keys in the bundle `sfumato.ui.messages`. A translation is a further
/// properties file; no code changes. Numbers are written as the language of the bundle writes them.
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("sfumato.ui.messages");
    private static final Locale LANGUAGE =
            BUNDLE.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : BUNDLE.getLocale();

    private Messages() {
    }

    /// The text of `key` with `{0}`, `{1}` ... replaced, in the pattern language of [MessageFormat].
    ///
    /// @throws java.util.MissingResourceException if there is no such key, which is a mistake of ours
    public static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), LANGUAGE).format(arguments);
    }

    /// The text of one constant of an enum: key `prefix.CONSTANT`.
    public static String text(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }
}
