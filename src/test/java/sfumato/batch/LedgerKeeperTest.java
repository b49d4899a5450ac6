package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.file.Sha256;
import sfumato.problem.Problem;
import sfumato.protect.ProgramVersion;
import sfumato.protect.ProtectionSettings;
import sfumato.protect.ProtectionResult;
import sfumato.task.Cancellation;

class LedgerKeeperTest {
    private static final ProtectionSettings SETTINGS = ProtectionSettings.DEFAULT;
    private static final FakeProtector FAKE = new FakeProtector((_, _, _, _) -> { });

    @TempDir
    Path temp;
    private Ledger ledger;
    private LedgerKeeper keeper;
    private JobFolder folder;
    private List<FoundPicture> pictures;
    private Path original;
    private Path copy;

    @BeforeEach
    void open() throws Exception {
        ledger = new Ledger(temp.resolve("data"));
        keeper = new LedgerKeeper(ledger);
        folder = new JobFolder(temp);
        pictures = folder.pictures("a.png");
        original = folder.art("a.png");
        copy = folder.out().resolve("a-protected.png");
    }

    @Test
    void what_was_made_is_entered() throws Problem {
        protect(FAKE);
        Receipt receipt = ledger.read().entries().getFirst().receipt();
        assertEquals(List.of(original, copy, ProgramVersion.current()), List.of(receipt.original(), receipt.copy(), receipt.version()));
        assertEquals(List.of(sha256(original), sha256(copy)), List.of(receipt.originalSha256(), receipt.copySha256()));
        assertEquals(Optional.empty(), keeper.trouble());
    }

    @Test
    void what_failed_is_not_entered() throws Problem {
        FakeProtector failing = new FakeProtector((file, _, _, _) -> {
            throw new Problem.Unreadable(file, "this is no picture", "Choose another", null);
        });
        protect(failing);
        assertEquals(List.of(), ledger.read().entries());
    }

    @Test
    void a_copy_that_cannot_be_entered_is_made_all_the_same_and_the_reason_kept() throws Exception {
        Files.writeString(temp.resolve("data"), "a file in the way");
        protect(FAKE);
        assertTrue(Files.exists(copy));
        assertTrue(keeper.trouble().isPresent());
    }

    @Test
    void whoever_listens_to_the_job_hears_it_all_the_same() {
        List<String> heard = new ArrayList<>();
        try (Job job = Job.unrecorded(folder.settings(), folder.pictures("a.png", "b.png"))) {
            keeper.run(JobFolder.runner(new FakeProtector((file, _, _, _) -> {
                if (file.equals(original)) {
                    job.remove(1);
                }
            })), job, new JobListener() {
                @Override
                public void changed(Item item) {
                    heard.add(item.working() ? "working" : "ended");
                }

                @Override
                public void made(int number, ProtectionResult result, Receipt receipt) {
                    heard.add("made " + receipt.copy().getFileName());
                }

                @Override
                public void removed(int number) {
                    heard.add("removed " + number);
                }

                @Override
                public void standing(Standing standing) {
                    heard.add(standing.count() + " in all");
                }
            }, new Cancellation());
        }
        assertTrue(heard.containsAll(List.of("working", "ended", "made b-protected.png", "removed 1", "2 in all")), heard.toString());
    }

    @Test
    void what_a_job_made_before_it_was_killed_is_entered_when_it_goes_on() throws Problem {
        try (Job job = Job.begin(folder.settings(), pictures)) {
            JobFolder.run(job, FAKE);
        }
        try (Job job = Job.resume(folder.out())) {
            assertTrue(keeper.run(JobFolder.runner(FAKE), job, JobListener.NONE, new Cancellation()).allDone());
        }
        assertEquals(List.of(sha256(copy)), ledger.read().entries().stream().map(entry -> entry.receipt().copySha256()).toList());
    }

    @Test
    void copies_of_a_run_that_was_killed_are_entered_once() throws Problem {
        Receipt one = Receipts.of(original, copy);
        Receipt two = Receipts.of(original, temp.resolve("out/b-protected.png"));
        ledger.append(one, SETTINGS);
        keeper.enterMissing(List.of(one, two, two), SETTINGS);
        keeper.enterMissing(List.of(one, two), SETTINGS);
        assertEquals(List.of(one, two), ledger.read().entries().stream().map(Ledger.Entry::receipt).toList());
    }

    @Test
    void an_earlier_copy_that_cannot_be_entered_is_told() {
        JobFolder.write(temp.resolve("data"), "a file in the way");
        keeper.enterMissing(List.of(Receipts.of(original, copy)), SETTINGS);
        assertTrue(keeper.trouble().isPresent());
    }

    @Test
    void a_copy_is_not_protected_again_wherever_it_lies() throws Exception {
        protect(FAKE);
        Files.copy(copy, folder.art("from elsewhere.png"));
        assertEquals(0, unprotected("from elsewhere.png", SETTINGS));
    }

    @Test
    void where_nothing_was_to_change_the_original_is_no_copy() throws Problem {
        Receipt receipt = Receipts.of(original, copy);
        String content = sha256(original);
        ledger.append(new Receipt(receipt.when(), receipt.version(), original, content, copy, content, List.of(), receipt.time(), receipt.verdict(), 0, 0, 0),
                SETTINGS);
        assertEquals(1, unprotected("a.png", SETTINGS.withSeed(1)));
    }

    @Test
    void what_has_lost_its_copy_is_to_be_protected_again() throws Exception {
        protect(FAKE);
        Files.delete(copy);
        assertEquals(1, unprotected("a.png", SETTINGS));
    }

    @Test
    void what_is_protected_is_known_under_any_spelling_of_its_path() throws Problem {
        protect(FAKE);
        assertEquals(0, unprotected("./a.png", SETTINGS));
    }

    @Test
    void other_settings_make_other_copies() throws Problem {
        protect(FAKE);
        assertEquals(1, unprotected("a.png", SETTINGS.withSeed(1)));
    }

    @Test
    void what_cannot_be_read_is_left_to_whoever_protects_it() throws Problem {
        assertEquals(1, unprotected("missing.png", SETTINGS));
    }

    private int unprotected(String name, ProtectionSettings settings) throws Problem {
        return keeper.unprotected(List.of(new FoundPicture(folder.art(name), Path.of(""))), settings, new Cancellation()).size();
    }

    private void protect(FakeProtector protector) {
        try (Job job = Job.unrecorded(folder.settings(), pictures)) {
            keeper.run(JobFolder.runner(protector), job, JobListener.NONE, new Cancellation());
        }
    }

    private static String sha256(Path file) throws Problem {
        return Sha256.of(file, new Cancellation());
    }
}
