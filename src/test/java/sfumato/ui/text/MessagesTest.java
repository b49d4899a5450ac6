package sfumato.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sfumato.protect.Aim;
import sfumato.protect.Effort;
import sfumato.protect.Strength;
import sfumato.report.Evidence;
import sfumato.report.Sight;
import sfumato.report.Verdict;
import sfumato.task.Progress;

class MessagesTest {
    private static final Pattern QUOTED = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z]+)*)\"");
    private static final ResourceBundle BUNDLE = Messages.in(Locale.ENGLISH);

    @Test
    void numbers_are_written_as_the_language_of_the_texts_writes_them() {
        assertEquals("On average (RMS) 5.2. PSNR 33.8 dB. SSIM 0.969, where 1 is identical.",
                Messages.text("evidence.eye.detail", 5.2, 33.8, 0.969));
    }

    @Test
    void every_choice_has_its_name() {
        assertEveryConstantHasAText("aim", Aim.values());
        assertEveryConstantHasAText("strength", Strength.values());
        assertEveryConstantHasAText("effort", Effort.values());
        assertEveryConstantHasAText("task.stage", Progress.Stage.values());
    }

    @Test
    void the_verdict_reads_as_on_the_command_line() {
        for (Verdict.Protection protection : Verdict.Protection.values()) {
            assertEquals(protection.words(), Messages.text("verdict.protection", protection));
        }
        for (Verdict.Limit limit : Verdict.Limit.values()) {
            assertEquals(limit.words(), Messages.text("verdict.limit", limit));
        }
        for (Sight sight : Sight.values()) {
            assertEquals(sight.words(), Messages.text("verdict.sight", sight));
        }
    }

    @Test
    void the_limits_read_as_on_the_command_line() {
        assertEquals(Evidence.LIMITS, Messages.text("evidence.limits"));
    }

    @Test
    void every_key_asked_for_by_name_is_in_the_bundle() throws IOException {
        Pattern asked = Pattern.compile("(?<![a-z]\\.)text\\(\"([a-z.]+)\"[,)]");
        List<String> missing = asked.matcher(sources()).results().map(found -> found.group(1))
                .filter(key -> !BUNDLE.containsKey(key) && BUNDLE.keySet().stream().noneMatch(name -> name.startsWith(key + "."))).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void every_text_in_the_bundle_is_used() throws IOException {
        Set<String> quoted = new TreeSet<>(QUOTED.matcher(sources()).results().map(found -> found.group(1)).toList());
        List<String> unused = BUNDLE.keySet().stream().filter(key -> !isUsed(key, quoted)).sorted().toList();
        assertEquals(List.of(), unused);
    }

    @Test
    void no_text_holds_an_apostrophe_that_the_pattern_language_would_swallow() {
        for (String key : BUNDLE.keySet()) {
            assertFalse(BUNDLE.getString(key).contains("'"), key);
        }
    }

    /// By its own name, or by that of a group with the constant of an enum or `help` or `detail` behind it.
    private static boolean isUsed(String key, Set<String> quoted) {
        String group = key.contains(".") ? key.substring(0, key.lastIndexOf('.')) : key;
        String last = key.substring(key.lastIndexOf('.') + 1);
        boolean derived = last.equals("help") || last.equals("detail") || last.equals("title") || last.equals(last.toUpperCase(Locale.ROOT));
        return quoted.contains(key) || (derived && isUsed(group, quoted) && !group.equals(key));
    }

    private static void assertEveryConstantHasAText(String prefix, Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            assertTrue(BUNDLE.containsKey(prefix + "." + constant.name()), prefix + "." + constant.name());
        }
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/sfumato/ui"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
