package sfumato.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import sfumato.file.Fields;
import sfumato.file.Leftovers;
import sfumato.file.LineFile;
import sfumato.file.OnlyOne;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.protect.ProgramVersion;

/// The record of a job on the disk, `.sfumato-journal.jsonl` in its output folder: one JSON object (RFC 8259) a line, only ever
/// added to, so that whenever the program is killed or the power fails all that was written before stays. What is to
/// appear under a final name is announced here first. It is its owner's alone, and locked while the job is open.
final class Journal implements Recorder {
    static final String NAME = ".sfumato-journal.jsonl";
    private static final String OLD = ".sfumato-journal.old";
    private static final String LOCK = ".sfumato-journal.lock";
    private static final Logger LOG = Logger.getLogger(Journal.class.getName());

    private final Path file;
    private final OnlyOne lock;
    private final LineFile lines;
    private final EntryJson json;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("sfumato-journal").factory());
    private final List<String> unwritten = new ArrayList<>(); // the writer's alone

    private Journal(Path output, OnlyOne lock, LineFile lines) {
        this.file = output.resolve(NAME);
        this.lock = lock;
        this.lines = lines;
        json = new EntryJson(output);
    }

    /// A new one, in place of that of a finished job; an unfinished one, or whatever else has its name, is set aside.
    static Journal begin(JobSettings settings, List<Path> inputs, Queue queue) throws Problem {
        Path output = settings.output();
        Path file = output.resolve(NAME);
        OnlyOne lock = lock(output);
        try {
            if (!Files.notExists(file) && !isFinished(output)) { // a file that cannot be looked at may be one
                setAside(file);
            }
            List<Entry> entries = new ArrayList<>();
            entries.add(new Entry.Header(ProgramVersion.current(), settings, inputs));
            entries.add(new Entry.Opened(Leftovers.RUN));
            queue.items().forEach(item -> entries.add(new Entry.Added(item.number(), item.picture())));
            EntryJson json = new EntryJson(output);
            LineFile.create(file, entries.stream().map(entry -> Fields.line(json.toJson(entry))).toList());
            return new Journal(output, lock, LineFile.open(file, LineFile.read(file).end()));
        } catch (Problem problem) {
            lock.close();
            throw problem;
        }
    }

    /// Goes on with one that was read.
    ///
    /// @param end of its whole lines, in bytes
    static Journal goOn(Path output, OnlyOne lock, long end) throws Problem {
        return new Journal(output, lock, LineFile.open(output.resolve(NAME), end));
    }

    /// Keeps others from the jobs of this folder.
    static OnlyOne lock(Path output) throws Problem {
        return OnlyOne.take(output.resolve(LOCK)).orElseThrow(() -> new Problem.WouldReplace(output,
                "another run of the program is at work here", "Wait until it has ended, or choose another output folder"));
    }

    static boolean isUnfinished(Path output) {
        try {
            return Files.exists(output.resolve(NAME)) && !JournalReader.read(output).isFinished();
        } catch (Problem e) {
            LOG.log(Level.FINE, e, () -> "No journal to go on with in " + output);
            return false;
        }
    }

    private static boolean isFinished(Path output) {
        try {
            return JournalReader.read(output).isFinished();
        } catch (Problem e) {
            LOG.log(Level.FINE, e, () -> "This is set aside");
            return false;
        }
    }

    private static void setAside(Path file) throws Problem {
        Path aside = file.resolveSibling(OLD + ".jsonl");
        for (int attempt = 2; Files.exists(aside); attempt++) {
            aside = file.resolveSibling(OLD + "-" + attempt + ".jsonl");
        }
        try {
            Files.move(file, aside);
        } catch (IOException e) {
            throw FileProblems.whileWriting(aside, e);
        }
    }

    @Override
    public Written write(List<Entry> entries) {
        List<String> text = entries.stream().map(entry -> Fields.line(json.toJson(entry))).toList();
        Future<?> written = writer.submit(() -> {
            unwritten.addAll(text);
            lines.add(unwritten);
            unwritten.clear();
            return null;
        });
        return () -> await(written);
    }

    // Whoever is interrupted, as a cancelled task is, waits all the same: it is about milliseconds.
    private static void await(Future<?> written) throws Problem {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    written.get();
                    return;
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Problem problem -> throw problem;
                case Throwable mistake -> throw new IllegalStateException(mistake);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close(boolean keep) {
        try {
            if (keep) {
                write(List.of(new Entry.Closed())).await();
            }
            lines.close();
            if (!keep) {
                Files.deleteIfExists(file);
            }
        } catch (Problem | IOException e) {
            LOG.log(Level.FINE, e, () -> "Closing " + file); // as after a kill, which the next run can deal with
        } finally {
            writer.shutdown();
            lock.close();
        }
    }
}
