package sfumato.ui.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Texts of the window by their keys in the bundle `sfumato.ui.messages`. A translation is a further
/// properties file and its language in [#languages()]; what it leaves out is said in English. The language is the one in
/// which Java shows texts when this class is first used. Numbers are written as the language of the bundle writes them.
public final class Messages {
    /// Where the texts are.
    static final String NAME = "sfumato.ui.messages";
    // Without it, Java would answer a wish for English with the bundle of the system's language.
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final ResourceBundle BUNDLE = in(Locale.getDefault(Locale.Category.DISPLAY));
    private static final Locale LANGUAGE =
            BUNDLE.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : BUNDLE.getLocale();

    private Messages() {
    }

    /// The languages that there are texts in.
    public static List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("es"), Locale.JAPANESE);
    }

    static ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(NAME, language, NO_OTHER_LANGUAGE);
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
