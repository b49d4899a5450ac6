package sfumato.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sfumato.batch.Item.State;
import sfumato.file.Leftovers;
import sfumato.file.OnlyOne;
import sfumato.file.Sha256;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.ProgramVersion;
import sfumato.task.Cancellation;

/// Finds out from a journal and from what lies in the output folder how it stands with a job that was stopped, and goes on
/// with its journal.
record Resumption(Entry.Header header, Queue queue, Journal journal) {

    static Resumption of(Path output) throws Problem {
        if (!Files.exists(output.resolve(Journal.NAME))) {
            JournalReader.read(output); // says what is missing, and leaves nothing there
        }
        OnlyOne lock = Journal.lock(output);
        try {
            JournalReader past = JournalReader.read(output);
            past.runs().remove(Leftovers.RUN);
            past.folders().forEach(folder -> past.runs().forEach(run -> Leftovers.sweep(folder, run)));
            List<Entry> entries = new ArrayList<>(List.of(new Entry.Opened(Leftovers.RUN)));
            for (Slot slot : past.queue().slots()) {
                settled(slot).ifPresent(entries::add);
            }
            entries.forEach(past.queue()::replay);
            Journal journal = Journal.goOn(output, lock, past.end());
            try {
                journal.write(entries).await();
                return new Resumption(past.header(), past.queue(), journal);
            } catch (Problem problem) {
                journal.close(true);
                throw problem;
            }
        } catch (Problem problem) {
            lock.close();
            throw problem;
        }
    }

    // How it stands now, if that is not what the journal says.
    private static Optional<Entry> settled(Slot slot) throws Problem {
        int number = slot.item().number();
        boolean done = slot.announced().isPresent() && isDone(slot, slot.announced().get());
        return switch (slot.item().state()) {
            case State.Waiting() -> Optional.empty();
            case State.Working _ -> Optional.of(done ? new Entry.Done(number) : new Entry.Released(number));
            case State.Ended(Outcome.Before _) when done -> Optional.empty();
            case State.Ended _ -> Optional.of(new Entry.Again(number));
        };
    }

    private static boolean isDone(Slot slot, Entry.Appearing announced) throws Problem {
        Receipt receipt = announced.receipt();
        if (!receipt.version().equals(ProgramVersion.current()) || hasChanged(announced)) {
            return false;
        }
        return slot.item().working() ? hasAppeared(slot.place().orElseThrow(), receipt) : Files.isRegularFile(receipt.copy());
    }

    // An original that is not there any more cannot be protected anew.
    private static boolean hasChanged(Entry.Appearing announced) throws Problem {
        Path original = announced.receipt().original();
        Optional<Stamp> stamp = Stamp.of(original);
        return stamp.isPresent() && !stamp.get().equals(announced.original())
                && !Sha256.of(original, new Cancellation()).equals(announced.receipt().originalSha256());
    }

    // The copy appears before its reports. Of reports that may have been there before nobody knows whether they are its own.
    private static boolean hasAppeared(Destination place, Receipt receipt) throws Problem {
        boolean reports = place.reports().isEmpty() || (!place.replace() && place.reports().values().stream().allMatch(Files::isRegularFile));
        return reports && JobNames.isOwn(receipt);
    }
}
