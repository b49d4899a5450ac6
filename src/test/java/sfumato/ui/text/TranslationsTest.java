package sfumato.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every language beside English, which is complete.
class TranslationsTest {
    private static final ResourceBundle ENGLISH = Messages.in(Locale.ENGLISH);

    static List<Locale> translations() {
        return Messages.languages().stream().filter(language -> !language.equals(Locale.ENGLISH)).toList();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_language_is_found_whatever_the_systems_is(Locale language) {
        assertEquals(language, Messages.in(language).getLocale());
        assertNotEquals(ENGLISH.getString("protect"), Messages.in(language).getString("protect"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_has_no_text_that_english_lacks(Locale language) throws IOException {
        Set<String> more = new TreeSet<>(own(language).stringPropertyNames());
        more.removeAll(ENGLISH.keySet());
        assertEquals(Set.of(), more);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_asks_for_no_value_that_english_is_not_given(Locale language) throws IOException {
        Properties own = own(language);
        for (String key : own.stringPropertyNames()) {
            int given = new MessageFormat(ENGLISH.getString(key), Locale.ENGLISH).getFormatsByArgumentIndex().length;
            assertTrue(new MessageFormat(own.getProperty(key), language).getFormatsByArgumentIndex().length <= given, key);
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void no_apostrophe_swallows_a_value(Locale language) throws IOException {
        Properties own = own(language);
        assertFalse(own.isEmpty());
        assertEquals(List.of(), own.stringPropertyNames().stream().filter(key -> own.getProperty(key).contains("'")).toList());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_list_of_keys_keeps_its_columns(Locale language) {
        Arrays.stream(Messages.in(language).getString("help.keys.held").split("\n"))
                .forEach(line -> assertEquals(2, line.split("\\|").length, line));
    }

    private static Properties own(Locale language) throws IOException {
        Properties own = new Properties();
        String file = "/" + Messages.NAME.replace('.', '/') + "_" + language.toLanguageTag() + ".properties";
        try (Reader texts = new InputStreamReader(TranslationsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            own.load(texts);
        }
        return own;
    }
}
