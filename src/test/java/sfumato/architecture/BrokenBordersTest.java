package sfumato.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A rule that nothing can break proves nothing, so each one meets a class that breaks it.
class BrokenBordersTest {
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("sfumato.architecture.wrong");

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(ArchitectureTest.packages_use_only_those_below_them, "package without a place"),
                Arguments.of(ArchitectureTest.no_packages_form_a_cycle, "Cycle detected"),
                Arguments.of(ArchitectureTest.javafx_is_the_windows_alone, "javafx.beans"),
                Arguments.of(ArchitectureTest.picocli_is_the_command_lines_alone, "picocli.CommandLine"),
                Arguments.of(ArchitectureTest.only_the_command_line_prints_reads_the_terminal_or_ends_the_program, "System.out"),
                Arguments.of(ArchitectureTest.only_the_command_line_prints_reads_the_terminal_or_ends_the_program, "System.err"),
                Arguments.of(ArchitectureTest.only_the_command_line_prints_reads_the_terminal_or_ends_the_program, "System.exit"),
                Arguments.of(ArchitectureTest.only_the_command_line_prints_reads_the_terminal_or_ends_the_program, "printStackTrace()"),
                Arguments.of(ArchitectureTest.the_vector_api_is_the_kernels_alone, "jdk.incubator.vector"),
                Arguments.of(ArchitectureTest.image_libraries_are_the_codecs_alone, "javax.imageio"),
                Arguments.of(ArchitectureTest.colour_management_is_the_codecs_and_the_colours_alone, "java.awt"),
                Arguments.of(ArchitectureTest.nothing_knows_the_network, "java.net.Socket"),
                Arguments.of(ArchitectureTest.nothing_knows_the_network, "java.net.http.HttpClient"),
                Arguments.of(ArchitectureTest.nothing_knows_the_network, "java.nio.channels.SocketChannel"),
                Arguments.of(ArchitectureTest.no_address_is_opened, "URL.openStream"),
                Arguments.of(ArchitectureTest.only_the_windows_ways_to_the_desktop_start_other_programs, "ProcessBuilder"),
                Arguments.of(ArchitectureTest.only_the_windows_ways_to_the_desktop_start_other_programs, "Runtime.exec"),
                Arguments.of(ArchitectureTest.chance_has_a_seed, "java.util.Random.<init>(long)"),
                Arguments.of(ArchitectureTest.chance_has_a_seed, "java.util.SplittableRandom.<init>()"),
                Arguments.of(ArchitectureTest.chance_has_a_seed, "Math.random"),
                Arguments.of(ArchitectureTest.nothing_runs_on_the_common_pool, "CompletableFuture"),
                Arguments.of(ArchitectureTest.nothing_runs_on_the_common_pool, "ForkJoinPool.commonPool"),
                Arguments.of(ArchitectureTest.nothing_runs_on_the_common_pool, "IntStream.parallel"),
                Arguments.of(ArchitectureTest.nothing_runs_on_the_common_pool, "List.parallelStream"),
                Arguments.of(ArchitectureTest.no_static_field_changes, "Offender.calls is static"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_class_that_breaks_the_rule_is_found(ArchRule rule, String mentioned) {
        assertReported(rule, mentioned);
    }

    @Test
    void a_package_that_uses_one_above_it_is_found() {
        ArchRule rule = ArchRuleDefinition.classes().should(Borders.useOnlyPackagesOf(Borders.table(
                "architecture.wrong", "architecture.wrong.here", "architecture.wrong.there -> architecture.wrong.here")));
        assertReported(rule, "(Here.java");
        assertFalse(rule.evaluate(WRONG).getFailureReport().toString().contains("(There.java"), "that way is allowed");
    }

    private void assertReported(ArchRule rule, String mentioned) {
        String report = rule.evaluate(WRONG).getFailureReport().toString();
        assertTrue(report.contains(mentioned), report);
    }
}
