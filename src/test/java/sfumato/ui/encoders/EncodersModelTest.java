package sfumato.ui.encoders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import sfumato.pack.Pack;
import sfumato.pack.PackLibrary.Listing;
import sfumato.problem.Problem;
import sfumato.ui.settings.SettingsModel;
import sfumato.ui.task.TaskModel;

/// Without a toolkit. What reads and tries waits in a queue until a test lets it run; everything else is done at once.
class EncodersModelTest {
    private static final Path FILE = Path.of("downloads", "taesd.safetensors");

    private final FakePacks packs = new FakePacks();
    private final SettingsModel settings = new SettingsModel();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Told> news = new ArrayList<>();
    private final List<Throwable> faults = new ArrayList<>();
    private Set<String> needed = Set.of();
    private final EncodersModel model = new EncodersModel(packs, settings, new TaskModel(work::add, Runnable::run, System::nanoTime),
            Runnable::run, Runnable::run, new EncodersModel.Listener() {
        @Override
        public void told(Told told) {
            news.add(told);
        }

        @Override
        public void fault(Throwable fault) {
            faults.add(fault);
        }

        @Override
        public boolean needs(String name) {
            return needed.contains(name);
        }
    });

    @Test
    void what_is_there_is_not_known_before_anyone_looks() {
        assertEquals(Optional.empty(), model.listingProperty().get());
        packs.with(FakePacks.pack("one"));
        model.look();
        assertEquals(List.of("one"), names());
    }

    @Test
    void an_encoder_is_added_and_told_of_but_not_switched_on() {
        model.add(List.of(FILE));
        assertEquals(new Doing(Doing.Kind.ADDING, "taesd.safetensors"), model.doingProperty().get().orElseThrow());
        work.remove().run();
        assertEquals(Optional.empty(), model.doingProperty().get());
        assertEquals(List.of("taesd"), names());
        assertEquals(Told.Kind.SUCCESS, told().kind());
        assertEquals(List.of(), settings.choiceProperty().get().encoders());
    }

    @Test
    void several_files_are_added_one_after_another() {
        model.add(List.of(FILE, Path.of("second.safetensors")));
        work.remove().run();
        assertEquals("second.safetensors", model.doingProperty().get().orElseThrow().name());
        work.remove().run();
        assertEquals(List.of("second", "taesd"), names());
    }

    @Test
    void choosing_no_file_does_nothing() {
        model.add(List.of());
        assertTrue(work.isEmpty());
        assertEquals(Optional.empty(), model.toldProperty().get());
    }

    @Test
    void a_file_without_an_encoder_is_told_of_with_what_to_do() {
        packs.problem = new Problem.Unsupported(FILE, "this is a LoRA, which has no encoder", "Name the file of a model's VAE");
        model.add(List.of(FILE));
        work.remove().run();
        assertEquals(new Told(Told.Kind.ERROR, "This is a LoRA, which has no encoder.", "Name the file of a model's VAE.\n" + FILE), told());
        assertEquals(List.of(), news, "it is told on the page alone, where it happened");
    }

    @Test
    void adding_is_cancelled() {
        model.add(List.of(FILE, FILE));
        packs.gate = new CountDownLatch(1);
        model.cancel();
        work.remove().run();
        assertEquals(Told.Kind.HINT, told().kind());
        assertFalse(model.task().isRunning());
        assertTrue(work.isEmpty(), "the second file is not begun");
    }

    @Test
    void a_mistake_of_ours_is_told_on_the_page_and_to_the_window() {
        packs.fault = new IllegalStateException("ours");
        model.add(List.of(FILE));
        work.remove().run();
        assertEquals(Told.Kind.ERROR, told().kind());
        assertEquals(List.of(packs.fault), faults);
    }

    @Test
    void one_thing_at_a_time() {
        model.add(List.of(FILE));
        model.add(List.of(Path.of("other.safetensors")));
        assertEquals(1, work.size());
        assertEquals(Told.Kind.HINT, told().kind());
    }

    @Test
    void a_pack_is_tried_again() {
        Pack pack = there("one");
        model.tryAgain(pack);
        assertEquals(new Doing(Doing.Kind.TRYING, "one"), model.doingProperty().get().orElseThrow());
        work.remove().run();
        assertEquals(Told.Kind.SUCCESS, told().kind());
    }

    @Test
    void a_pack_that_does_not_work_any_longer_is_told_of() {
        Pack pack = there("one");
        packs.problem = new Problem.Unreadable(pack.file(), "its weights are not those that were added", "Remove the encoder and add it again", null);
        model.tryAgain(pack);
        work.remove().run();
        assertEquals("Its weights are not those that were added.", told().headline());
    }

    @Test
    void switching_a_pack_on_is_a_choice_and_can_be_undone() {
        Pack pack = there("one");
        model.switchOn(pack, true);
        assertEquals(List.of("one"), settings.choiceProperty().get().settings().encoders());
        settings.undo();
        assertEquals(List.of(), settings.choiceProperty().get().encoders());
        settings.redo();
        model.switchOn(pack, false);
        assertEquals(List.of(), settings.choiceProperty().get().encoders());
    }

    @Test
    void packs_are_chosen_in_the_order_of_the_alphabet_however_they_were_switched_on() {
        model.switchOn(there("two"), true);
        model.switchOn(there("one"), true);
        assertEquals(List.of("one", "two"), settings.choiceProperty().get().encoders());
    }

    @Test
    void a_removed_pack_is_switched_off_and_no_undoing_brings_it_back() {
        Pack pack = there("one");
        there("two");
        model.switchOn(pack, true);
        model.switchOn(FakePacks.pack("two"), true);
        model.remove(pack);
        assertEquals(List.of("two"), names());
        assertEquals(List.of("two"), settings.choiceProperty().get().encoders());
        assertEquals(Told.Kind.SUCCESS, told().kind());
        settings.undo();
        assertEquals(List.of(), settings.choiceProperty().get().encoders());
        assertEquals(List.of(), news);
    }

    @Test
    void a_pack_that_cannot_be_removed_stays_switched_on() {
        Pack pack = there("one");
        model.switchOn(pack, true);
        packs.problem = new Problem.NotPermitted(pack.file(), "write", null);
        model.remove(pack);
        assertEquals(List.of("one"), settings.choiceProperty().get().encoders());
        assertEquals(Told.Kind.ERROR, told().kind());
    }

    @Test
    void a_pack_that_the_queue_needs_is_not_removed() {
        Pack pack = there("one");
        needed = Set.of("one");
        model.remove(pack);
        assertEquals(List.of("one"), names());
        assertEquals(Told.Kind.HINT, told().kind());
    }

    @Test
    void a_damaged_pack_is_shown_switched_off_and_can_be_removed() {
        model.begin();
        model.switchOn(there("one"), true);
        packs.damage("one");
        model.look();
        assertEquals(1, listing().damaged().size());
        assertEquals(List.of(), settings.choiceProperty().get().encoders());
        assertEquals(1, news.size());
        model.removeDamaged("one");
        assertEquals(List.of(), listing().damaged());
    }

    @Test
    void choices_of_the_last_time_that_name_a_pack_which_is_gone_are_told_of_at_the_start() {
        settings.start(settings.choiceProperty().get().withEncoder("gone", true));
        model.begin();
        assertEquals(List.of(), settings.choiceProperty().get().encoders());
        assertEquals(Told.Kind.HINT, news.getFirst().kind());
        assertTrue(news.getFirst().headline().contains("gone"), news.getFirst().headline());
    }

    @Test
    void a_preset_that_names_a_pack_which_is_gone_drops_it_and_says_so() {
        model.begin();
        there("one");
        settings.change("preset", settings.choiceProperty().get().withEncoders(List.of("gone", "one")));
        assertEquals(List.of("one"), settings.choiceProperty().get().encoders());
        assertEquals(1, news.size());
    }

    @Test
    void nobody_looks_for_packs_that_nobody_chose() {
        packs.listProblem = new Problem.NotPermitted(Path.of("encoders"), "read", null);
        model.begin();
        settings.change("aim", settings.choiceProperty().get().withEncoders(List.of()));
        boolean[] done = new boolean[1];
        model.whenThere(() -> done[0] = true);
        assertTrue(done[0]);
        assertEquals(List.of(), news);
    }

    @Test
    void what_needs_a_pack_that_was_lost_meanwhile_is_not_begun() {
        model.switchOn(there("one"), true);
        boolean[] done = new boolean[1];
        model.whenThere(() -> done[0] = true);
        assertTrue(done[0]);
        done[0] = false;
        packs.lose("one");
        model.whenThere(() -> done[0] = true);
        assertFalse(done[0]);
        assertEquals(1, news.size());
        model.whenThere(() -> done[0] = true);
        assertTrue(done[0], "it goes on without the pack, which the person knows of now");
    }

    @Test
    void packs_stay_switched_on_when_their_folder_cannot_be_read_for_once() {
        model.switchOn(there("one"), true);
        packs.listProblem = new Problem.NotPermitted(Path.of("encoders"), "read", null);
        model.whenThere(() -> {
            throw new AssertionError("nobody knows whether it is there");
        });
        assertEquals(List.of("one"), settings.choiceProperty().get().encoders());
        assertEquals(Told.Kind.ERROR, news.getFirst().kind());
    }

    @Test
    void what_a_pack_adds_to_a_step_is_known_when_the_pack_is() {
        assertTrue(model.figure("one").isEmpty());
        there("one");
        assertTrue(model.figure("one").orElseThrow() > 0);
        assertTrue(model.figure("two").isEmpty());
    }

    private Pack there(String name) {
        Pack pack = FakePacks.pack(name);
        packs.with(pack);
        model.look();
        return pack;
    }

    private Told told() {
        return model.toldProperty().get().orElseThrow();
    }

    private Listing listing() {
        return model.listingProperty().get().orElseThrow();
    }

    private List<String> names() {
        return listing().packs().stream().map(Pack::name).toList();
    }
}
