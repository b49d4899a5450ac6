package sfumato.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sfumato.batch.Item.State;
import sfumato.file.Fields;
import sfumato.file.LineFile;
import sfumato.file.WrongField;
import sfumato.problem.Problem;

/// What a journal says. It may have been written by anyone: what cannot be is a [Problem] in words.
///
/// @param queue   as it stood
/// @param numbers of all pictures that are or were part of it
/// @param runs    of the program that had the job open and did not end in good order
/// @param folders in which they may have left temporary files
/// @param end     of the whole lines, in bytes
record JournalReader(Entry.Header header, Queue queue, Set<Integer> numbers, Set<String> runs, Set<Path> folders, long end) {
    private static final String ADVICE = "Protect the pictures without --resume; the journal is set aside then";

    static JournalReader read(Path output) throws Problem {
        Path file = output.resolve(Journal.NAME);
        if (Files.notExists(file)) {
            throw new Problem.Unreadable(output, "no earlier run left a journal here to go on with", "Choose the output folder of that run", null);
        }
        LineFile.Content content = LineFile.read(file);
        int line = 0;
        try {
            requireJournal(content, file);
            EntryJson json = new EntryJson(output);
            JournalReader reader = null;
            for (String text : content.lines()) {
                line++;
                Fields fields = Fields.parse(text);
                Entry entry = json.fromJson(fields);
                reader = reader == null ? first(entry, content, output, file) : reader;
                if (entry instanceof Entry.Added added && !reader.numbers.add(added.number())) {
                    throw fields.wrong("number", "one that no other picture had");
                }
                reader.take(entry);
            }
            return reader;
        } catch (WrongField e) {
            throw new Problem.Unreadable(file, "line " + line + " of this journal is damaged: " + e.getMessage(), ADVICE, e);
        }
    }

    private static void requireJournal(LineFile.Content content, Path file) throws Problem, WrongField {
        if (content.lines().isEmpty()) {
            throw new Problem.Unreadable(file, "this is no journal of a job", ADVICE, null);
        }
        Fields head = Fields.parse(content.lines().getFirst());
        if (head.number("format", 1, Integer.MAX_VALUE) > EntryJson.FORMAT) {
            throw new Problem.Unsupported(file, "a later version of the program wrote this journal", "Go on with that version");
        }
    }

    private static JournalReader first(Entry entry, LineFile.Content content, Path output, Path file) throws Problem {
        if (entry instanceof Entry.Header header) {
            return new JournalReader(header, new Queue(), new HashSet<>(), new HashSet<>(), new HashSet<>(Set.of(output)), content.end());
        }
        throw new Problem.Unreadable(file, "this is no journal of a job", ADVICE, null);
    }

    private void take(Entry entry) {
        switch (entry) {
            case Entry.Opened(String run) -> runs.add(run);
            case Entry.Closed() -> runs.clear();
            case Entry.Begun begun -> begun.destination().files().forEach(file -> folders.add(file.getParent()));
            default -> { }
        }
        queue.replay(entry);
    }

    /// Whether every picture was dealt with.
    boolean isFinished() {
        List<Item> items = queue.items();
        return items.stream().allMatch(item -> item.state() instanceof State.Ended);
    }
}
