package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import sfumato.protect.ProtectionResult;

class EvaluationTableTest {
    private final StringWriter out = new StringWriter();

    @Test
    void the_summary_is_over_the_pictures_that_have_the_figure() {
        EvaluationTable table = table(new EvaluationColumn("seconds", 1, result -> OptionalDouble.of((double) result.time().toSeconds())),
                new EvaluationColumn("long", 0, result -> result.time().toSeconds() < 3 ? OptionalDouble.empty() : OptionalDouble.of((double) result.time().toSeconds())),
                new EvaluationColumn("nothing", 0, _ -> OptionalDouble.of(Double.NaN)));
        for (int seconds : new int[] {2, 6, 4}) {
            table.add(result("p" + seconds + ".png", seconds));
        }
        table.close();
        assertEquals(List.of("| p2.png | 2.0 | - | - |", "| p6.png | 6.0 | 6 | - |", "| p4.png | 4.0 | 4 | - |",
                "| mean of 3 | 4.0 | 5 | - |", "| least | 2.0 | 4 | - |", "| greatest | 6.0 | 6 | - |"), out.toString().lines().skip(2).limit(6).toList());
    }

    @Test
    void a_name_cannot_break_the_table() {
        table().add(result("a|b\n.png", 1));
        assertEquals("| " + Shown.text("a|b\n.png").replace("|", "\\|") + " |", out.toString().lines().toList().getLast());
    }

    private EvaluationTable table(EvaluationColumn... columns) {
        return new EvaluationTable(Path.of("art"), List.of(columns), TableForm.MARKDOWN, new PrintWriter(out, true));
    }

    private static ProtectionResult result(String name, int seconds) {
        return new ProtectionResult(Path.of("art", name), Path.of("out", name), List.of(), FakeEngine.EVIDENCE, List.of(), Duration.ofSeconds(seconds));
    }
}
