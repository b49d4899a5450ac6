package sfumato.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lets the fuzzer Jazzer (profile `fuzz`) work on one target or on all of them, one after the other, each in a JVM of its own with
/// a small heap. What it learns stays in `target/fuzz/NAME/corpus` for the next time; an input that it finds lies beside it, as
/// `crash-...`, `timeout-...`, `oom-...` or `slow-unit-...`.
public final class Fuzzing {
    private static final String HEAP = "-Xmx256m";
    // Inputs have some kilobytes.
    private static final int SLOW_SECONDS = 2;
    private static final int HANGING_SECONDS = 20;
    private static final int LONGEST_INPUT = 16_384;
    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    private static final String INSTRUMENTED = String.join(File.pathSeparator, "sfumato.**", "com.twelvemonkeys.**", "com.luciad.**",
            "com.adobe.internal.xmp.**", "com.google.gson.**");
    // A journal and a ledger name files anywhere, and it is looked whether they are there. The other fails by a null of its own
    // wherever XML is read (Jazzer 0.30.0), which looks like broken XMP; the XMP library is told to refuse document types anyway.
    private static final String UNFIT = String.join(File.pathSeparator, "com.code_intelligence.jazzer.sanitizers.FilePathTraversal",
            "com.code_intelligence.jazzer.sanitizers.XmlParserSsrfGuidance");

    private Fuzzing() {
    }

    /// @param arguments the name of a target or `all`, seconds for each, the folder for what is learned, that of the regression corpus
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<FuzzTarget> targets = arguments[0].equals("all") ? List.of(FuzzTarget.values()) : List.of(FuzzTarget.labelled(arguments[0]));
        Path learned = Path.of(arguments[2]).toAbsolutePath();
        Path regressions = Path.of(arguments[3]).toAbsolutePath();
        List<String> found = new ArrayList<>();
        for (FuzzTarget target : targets) {
            System.out.println("Fuzzing " + target.label() + " for " + arguments[1] + " seconds");
            if (finds(target, arguments[1], learned.resolve(target.label()), regressions.resolve(target.label()))) {
                found.add(target.label());
            }
        }
        System.out.println(found.isEmpty() ? "No finding in " + targets.size() + " target(s)" : "Findings: " + String.join(", ", found));
        System.exit(found.isEmpty() ? 0 : 1);
    }

    private static boolean finds(FuzzTarget target, String seconds, Path folder, Path regressions) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        for (Map.Entry<String, byte[]> seed : target.seeds().entrySet()) {
            Files.write(seeds.resolve(seed.getKey()), seed.getValue());
        }
        Path dictionary = Files.write(folder.resolve("words.dict"), target.words().stream().map(Fuzzing::quoted).toList());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
                "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), JAZZER,
                "--target_class=" + target.type().getName(), "--instrumentation_includes=" + INSTRUMENTED, "--disabled_hooks=" + UNFIT,
                "-max_total_time=" + seconds, "-timeout=" + HANGING_SECONDS, "-report_slow_units=" + SLOW_SECONDS, "-max_len=" + LONGEST_INPUT, "-dict=" + dictionary,
                "-print_final_stats=1", corpus.toString(), seeds.toString()));
        if (Files.isDirectory(regressions)) {
            command.add(regressions.toString());
        }
        return new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor() != 0 || hasSlow(target, folder);
    }

    // On a busy machine an input may only have met classes that were loaded for it: what is quick the second time is no finding.
    // Of those from before, too, each lies there until somebody has looked at it.
    private static boolean hasSlow(FuzzTarget target, Path folder) throws IOException {
        boolean slow = false;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "slow-unit-*")) {
            for (Path file : all) {
                byte[] input = Files.readAllBytes(file);
                target.check(input);
                long begin = System.nanoTime();
                target.check(input);
                if (Duration.ofNanos(System.nanoTime() - begin).toSeconds() < SLOW_SECONDS) {
                    Files.delete(file);
                } else {
                    slow = true;
                }
            }
        }
        return slow;
    }

    // As libFuzzer's dictionaries have it.
    private static String quoted(String word) {
        StringBuilder line = new StringBuilder("\"");
        for (byte letter : word.getBytes(StandardCharsets.ISO_8859_1)) {
            boolean plain = letter > ' ' && letter < 0x7F && letter != '"' && letter != '\\';
            line.append(plain ? String.valueOf((char) letter) : String.format(Locale.ROOT, "\\x%02X", letter & 0xFF));
        }
        return line.append('"').toString();
    }
}
