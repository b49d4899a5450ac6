package sfumato.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static sfumato.architecture.Borders.useOf;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.BaseStream;
import javafx.application.HostServices;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;

/// The borders between the packages, and what may be used where.
@AnalyzeClasses(packages = "sfumato", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Map<String, Set<String>> ORDER = Borders.table(
            "problem",
            "task",
            "file -> problem, task",
            "image -> task",
            "image.metadata -> image",
            "image.color -> image, task",
            "image.codec -> image, image.color, image.metadata, file, problem, task",
            "drawn -> image",
            "tensor -> task",
            "tensor.kernel -> tensor, task",
            "nn.weights -> problem",
            "nn -> nn.weights, tensor, tensor.kernel, task",
            "nn.encoder -> nn, nn.weights, tensor, tensor.kernel, image, problem",
            "pack -> nn.encoder, nn.weights, nn, tensor, tensor.kernel, image, file, problem, task",
            "image.sight -> image, image.color, task",
            "attack -> nn.encoder, tensor, image, image.color, image.sight, task",
            "report -> nn.encoder, tensor, image, image.color, image.sight, task",
            "report.html -> report, image.sight",
            "protect -> problem, task, file, pack, image, image.color, image.sight, image.metadata, image.codec, drawn, tensor, tensor.kernel, nn, nn.weights, nn.encoder, attack, report, report.html");

    static {
        ORDER.putAll(Borders.table("batch -> " + Borders.andBelow(ORDER, "protect")));
        String allBelow = Borders.andBelow(ORDER, "batch");
        ORDER.putAll(Borders.table(
                "ui.text",
                "ui.part",
                "ui.task -> ui.text " + allBelow,
                "ui.compare -> ui.text " + allBelow,
                "ui.mask -> ui.text ui.task ui.compare " + allBelow,
                "ui.settings -> ui.text ui.part " + allBelow,
                "ui.help -> ui.text " + allBelow,
                "ui.encoders -> ui.text ui.task ui.settings " + allBelow,
                "ui.portfolio -> ui.text ui.task ui.compare " + allBelow,
                "ui.batch -> ui.text ui.task ui.settings ui.portfolio " + allBelow,
                "ui.workspace -> ui.text ui.part ui.task ui.compare ui.mask ui.settings ui.help ui.encoders ui.portfolio ui.batch " + allBelow,
                "ui.app -> ui.text ui.part ui.task ui.compare ui.mask ui.settings ui.help ui.encoders ui.portfolio ui.batch ui.workspace " + allBelow,
                "cli -> ui.app " + allBelow)); // which opens the window when no command is given
    }

    @ArchTest
    static final ArchRule packages_use_only_those_below_them = classes().should(Borders.useOnlyPackagesOf(ORDER));

    @ArchTest
    static final ArchRule no_packages_form_a_cycle = slices().matching("sfumato.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule javafx_is_the_windows_alone = noClasses().that().resideOutsideOfPackage("sfumato.ui..")
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..");

    @ArchTest
    static final ArchRule picocli_is_the_command_lines_alone = noClasses().that().resideOutsideOfPackage("sfumato.cli..")
            .should().dependOnClassesThat().resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule only_the_command_line_prints_reads_the_terminal_or_ends_the_program = noClasses()
            .that().resideOutsideOfPackage("sfumato.cli..").should().accessTargetWhere(useOf(System.class, "out", "err", "in", "exit", "console")
                    .or(useOf(Runtime.class, "exit", "halt")).or(printingAFailure()));

    @ArchTest
    static final ArchRule the_vector_api_is_the_kernels_alone = noClasses().that().resideOutsideOfPackage("sfumato.tensor.kernel")
            .should().dependOnClassesThat().resideInAPackage("jdk.incubator.vector..");

    @ArchTest
    static final ArchRule image_libraries_are_the_codecs_alone = noClasses().that().resideOutsideOfPackage("sfumato.image.codec")
            .should().dependOnClassesThat().resideInAnyPackage("javax.imageio..", "javax.swing..", "com.twelvemonkeys..");

    @ArchTest
    static final ArchRule colour_management_is_the_codecs_and_the_colours_alone = noClasses().that()
            .resideOutsideOfPackages("sfumato.image.codec", "sfumato.image.color").should().dependOnClassesThat().resideInAPackage("java.awt..");

    // What an artist opens never leaves the computer. URI and URL name things: the addresses of a web site in a statement of
    // rights, files whose names are no text, and our own pictures and styles, which lie in the jar.
    @ArchTest
    static final ArchRule nothing_knows_the_network = noClasses().should().dependOnClassesThat(describe("are of the network", Borders::isOfTheNetwork));

    @ArchTest
    static final ArchRule no_address_is_opened = noClasses().should().accessTargetWhere(
            useOf(URL.class, "openConnection", "openStream", "getContent"));

    // Which might send anything anywhere: the system's file manager is shown a folder, its browser a report.
    @ArchTest
    static final ArchRule only_the_windows_ways_to_the_desktop_start_other_programs = noClasses().that().doNotHaveFullyQualifiedName("sfumato.ui.app.FileManager")
            .and().doNotHaveFullyQualifiedName("sfumato.ui.app.SystemDesktop").should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class)
            .orShould().accessTargetWhere(useOf(Runtime.class, "exec").or(useOf(HostServices.class, "showDocument")));

    @ArchTest
    static final ArchRule chance_has_a_seed = noClasses().should().accessTargetWhere(useOf(Random.class, "<init>")
            .or(useOf(ThreadLocalRandom.class, "current")).or(useOf(Math.class, "random")).or(useOf(StrictMath.class, "random"))
            .or(unseededSplittableRandom()));

    @ArchTest
    static final ArchRule nothing_runs_on_the_common_pool = noClasses().should()
            .dependOnClassesThat().areAssignableTo(CompletableFuture.class)
            .orShould().dependOnClassesThat().areAssignableTo(ForkJoinPool.class)
            .orShould().accessTargetWhere(useOf(BaseStream.class, "parallel").or(useOf(Collection.class, "parallelStream"))
                    .or(useOf(Arrays.class, "parallelSort", "parallelPrefix", "parallelSetAll")));

    // A two-way binding holds it by a weak reference only: one day the control sets nothing any more.
    @ArchTest
    static final ArchRule no_property_is_wrapped_for_a_two_way_binding = noClasses().should().accessTargetWhere(
            useOf(BooleanProperty.class, "booleanProperty").or(useOf(IntegerProperty.class, "integerProperty"))
                    .or(useOf(DoubleProperty.class, "doubleProperty")).or(useOf(LongProperty.class, "longProperty")));

    @ArchTest
    static final ArchRule no_static_field_changes = fields().should(Borders.beFinalWhereStatic());

    // Without an argument it prints to the standard error stream.
    private static DescribedPredicate<JavaAccess<?>> printingAFailure() {
        return describe("Throwable.printStackTrace()", access ->
                access.getTargetOwner().isAssignableTo(Throwable.class) && access.getTarget().getFullName().endsWith(".printStackTrace()"));
    }

    private static DescribedPredicate<JavaAccess<?>> unseededSplittableRandom() {
        return describe("new SplittableRandom()", access ->
                access.getTargetOwner().isEquivalentTo(SplittableRandom.class) && access.getTarget().getFullName().endsWith(".<init>()"));
    }
}
