package sfumato.file.faulty;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A file system whose calls go wrong by rule: which call of which operation on which files fails, and how. Everything else
/// it passes on to the real file system. For several threads.
///
/// A path from [#over(Path)] leads to all below it; it cannot be made a `File`, which would lead around the faults.
public final class Faults {
    private final FileSystem system = new FaultyProvider(this).system();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Call> struck = new ArrayList<>();

    /// What is to happen, and how much of a read or write is done before: the half of a write where nothing else is said.
    record Strike(Fault fault, int bytesBefore) {
    }

    private static final class Rule {
        private final Predicate<Call> matches;
        private final Fault fault;
        private final int first;
        private final int last;
        private final long bytes;
        private int count;
        private long passed;

        Rule(Predicate<Call> matches, int first, int last, long bytes, Fault fault) {
            this.matches = matches;
            this.first = first;
            this.last = last;
            this.bytes = bytes;
            this.fault = fault;
        }

        Optional<Strike> look(Call call) {
            if (!matches.test(call)) {
                return Optional.empty();
            }
            long before = passed;
            count++;
            passed += call.bytes();
            if (bytes >= 0) {
                return passed > bytes ? Optional.of(new Strike(fault, (int) Math.max(0, bytes - before))) : Optional.empty();
            }
            return count >= first && count <= last ? Optional.of(new Strike(fault, call.operation() == Operation.WRITE ? call.bytes() / 2 : 0)) : Optional.empty();
        }
    }

    /// Says which calls go wrong.
    public final class On {
        private final Predicate<Call> matches;

        private On(Predicate<Call> matches) {
            this.matches = matches;
        }

        public void always(Fault fault) {
            add(new Rule(matches, 1, Integer.MAX_VALUE, -1, fault));
        }

        /// Only this one, counted from 1.
        public void atCall(int number, Fault fault) {
            add(new Rule(matches, number, number, -1, fault));
        }

        /// This one and all that follow.
        public void fromCall(int number, Fault fault) {
            add(new Rule(matches, number, Integer.MAX_VALUE, -1, fault));
        }

        /// When this many were read or written in all, and from then on.
        public void afterBytes(long bytes, Fault fault) {
            add(new Rule(matches, 1, Integer.MAX_VALUE, bytes, fault));
        }
    }

    /// The same file or folder, with faults.
    public Path over(Path real) {
        return new FaultyPath(system, real);
    }

    /// Whatever is asked.
    public On onAny() {
        return new On(_ -> true);
    }

    /// @param names of files, as a glob
    public On on(Operation operation, String names) {
        return on(Set.of(operation), names);
    }

    public On on(Set<Operation> operations, String names) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + names);
        return new On(call -> operations.contains(call.operation()) && call.path().getFileName() != null && matcher.matches(call.path().getFileName()));
    }

    private synchronized void add(Rule rule) {
        rules.add(rule);
    }

    /// Nothing goes wrong from now on.
    public synchronized void end() {
        rules.clear();
    }

    /// What was asked until now.
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /// What went wrong until now.
    public synchronized List<Call> struck() {
        return List.copyOf(struck);
    }

    void meet(Operation operation, Path real) throws IOException {
        Call call = new Call(operation, real, 0);
        Optional<Strike> strike = next(call);
        if (strike.isPresent()) {
            strike.get().fault().strike(call);
        }
    }

    synchronized Optional<Strike> next(Call call) {
        calls.add(call);
        for (Rule rule : rules) {
            Optional<Strike> strike = rule.look(call);
            if (strike.isPresent()) {
                struck.add(call);
                return strike;
            }
        }
        return Optional.empty();
    }
}
