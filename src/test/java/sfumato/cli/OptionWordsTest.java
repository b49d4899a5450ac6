package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.pack.ReadyPack;
import sfumato.protect.ProtectionSettings;

class OptionWordsTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"", "--objective concept --strength strong --effort quick", "--decoy harbour --seed -3", "--decoy ./a.png --mask ./a.png",
        "--mask auto --format jpeg --quality 80 --chroma 420 --progressive", "--format webp --lossless", "--format webp --quality 92",
        "--encoder two,one", "--max-side 2048 --max-bytes 500k", "--rights prohibit-all --creator Ana --strip-location --strip-all"})
    void the_words_mean_the_same_settings_again(String options) {
        ProtectionSettings settings = settings(options.isEmpty() ? List.of() : List.of(options.split(" ")));
        assertEquals(settings, settings(words(OptionWords.of(settings))));
    }

    @Test
    void a_text_with_blanks_is_quoted() {
        ProtectionSettings settings = settings(List.of("--copyright", "© Ana Söhne 2026"));
        assertEquals("--objective style --max-codes " + settings.maxCodes() + " --steps " + settings.steps() + " --copyright \"© Ana Söhne 2026\"",
                OptionWords.of(settings));
    }

    private ProtectionSettings settings(List<String> options) {
        Shell shell = new Shell(temp);
        shell.file("a.png", "a");
        ReadyPack.in(shell.folders().data(), "one");
        ReadyPack.in(shell.folders().data(), "two");
        assertEquals(0, shell.protect(options.toArray(String[]::new)), shell.err());
        return shell.engine.asked.getFirst();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }
}
