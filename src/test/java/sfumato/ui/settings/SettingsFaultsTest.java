package sfumato.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sfumato.file.faulty.Operation.FORCE;
import static sfumato.file.faulty.Operation.READ;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfumato.file.faulty.EveryCall;
import sfumato.file.faulty.Fault;
import sfumato.file.faulty.Faults;
import sfumato.problem.Problem;

/// Settings on a disk that fails are never lost.
class SettingsFaultsTest {
    private static final Preferences OLD = Preferences.DEFAULT.withAppearance(Appearance.DARK);
    private static final Preferences NEW = OLD.withAppearance(Appearance.LIGHT);

    @TempDir
    Path temp;

    static Stream<EveryCall> faults() {
        return Stream.of(new EveryCall(Fault.BROKEN, false), new EveryCall(Fault.NO_SPACE, true), new EveryCall(Fault.DENIED, false),
                new EveryCall(Fault.ENDS_EARLY, false));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_call_fails_what_was_set_is_still_there_unless_it_was_known_and_changed(EveryCall every) {
        int calls = every.of(temp, (real, faults) -> {
            new PreferencesFile(real).write(OLD);
            String before = Files.readString(real.resolve("preferences.json"));
            PreferencesFile file = new PreferencesFile(faults.over(real));
            var found = file.read();
            assertTrue(found.value().equals(OLD) || found.problem().isPresent(), "what is not known is told of");
            found.problem().ifPresent(problem -> requireTold(real, problem));
            boolean changed = written(file, real);
            assertTrue((changed && found.value().equals(OLD)) || texts(real).contains(before), texts(real).toString());
            faults.end();
            var again = new PreferencesFile(real).read();
            assertTrue(again.problem().isEmpty(), "no file is torn");
            assertTrue(List.of(OLD, NEW, Preferences.DEFAULT).contains(again.value()));
            assertTrue(!changed || again.value().equals(NEW));
        });
        assertTrue(calls > 15, calls + " calls");
    }

    @Test
    void settings_that_cannot_be_read_to_their_end_are_not_written_over() throws Exception {
        new PreferencesFile(temp).write(OLD);
        Faults faults = new Faults();
        faults.on(READ, "preferences.json").always(Fault.BROKEN);
        PreferencesFile file = new PreferencesFile(faults.over(temp));
        assertInstanceOf(Problem.Broken.class, file.read().problem().orElseThrow());
        faults.end();
        assertFalse(written(file, temp));
        assertEquals(OLD, new PreferencesFile(temp).read().value());
    }

    @Test
    void whoever_changes_something_hears_that_it_could_not_be_saved_and_the_next_change_is() throws Exception {
        Faults faults = new Faults();
        faults.on(FORCE, "*").atCall(1, Fault.NO_SPACE);
        List<Problem> told = new ArrayList<>();
        try (SettingsStore store = SettingsStore.open(faults.over(temp), Runnable::run)) {
            store.onProblem(problem -> {
                synchronized (told) {
                    told.add(problem);
                    told.notifyAll();
                }
            });
            store.change(_ -> OLD);
            synchronized (told) {
                while (told.isEmpty()) {
                    told.wait();
                }
            }
            store.change(_ -> NEW);
        }
        assertInstanceOf(Problem.NoSpace.class, told.getFirst());
        assertEquals(NEW, new PreferencesFile(temp).read().value());
    }

    private static boolean written(PreferencesFile file, Path real) {
        try {
            file.write(NEW);
            return true;
        } catch (Problem problem) {
            requireTold(real, problem);
            return false;
        }
    }

    private static void requireTold(Path real, Problem problem) {
        assertTrue(problem.path().toString().startsWith(real.toString()), problem.getMessage());
        assertFalse(problem.path().toString().endsWith(".tmp"), problem.getMessage());
        assertFalse(problem.advice().isBlank());
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
