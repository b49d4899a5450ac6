package sfumato.file.faulty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Lets work fail at its first call of the file system, then at its second and so on, until it comes to its end before the call
/// that would fail: whatever the work does, each step of it has then failed once. Each time it gets a new folder.
///
/// @param fault   what goes wrong
/// @param forGood whether all calls after it go wrong too, as when a disk was pulled out; else it is a hiccup
public record EveryCall(Fault fault, boolean forGood) {
    private static final int MOST = 3000;
    private static final int SHOWN = 8;

    /// The work and what must hold after it.
    @FunctionalInterface
    public interface Trial {
        /// @param real   the folder without faults: to prepare it, and to look what came of it
        /// @param faults all over [Faults#over(Path)]; they end with [Faults#end()]
        void run(Path real, Faults faults) throws Exception;
    }

    /// @param temp an empty folder
    /// @return how many calls failed
    public int of(Path temp, Trial trial) {
        for (int call = 1; call < MOST; call++) {
            Faults faults = new Faults();
            if (forGood) {
                faults.onAny().fromCall(call, fault);
            } else {
                faults.onAny().atCall(call, fault);
            }
            try {
                trial.run(Files.createDirectory(temp.resolve("call" + call)), faults);
            } catch (IOException e) {
                throw new AssertionError(told(call, faults), e);
            } catch (Exception | AssertionError e) {
                throw new AssertionError(told(call, faults) + ": " + e.getMessage(), e);
            }
            if (faults.struck().isEmpty()) {
                return call - 1;
            }
        }
        throw new AssertionError("no end of calls");
    }

    /// Whether a temporary file may be left: deleting it went wrong.
    public boolean mayLeaveTemporaries(Faults faults) {
        return faults.struck().stream().anyMatch(call -> call.operation() == Operation.DELETE);
    }

    private String told(int number, Faults faults) {
        List<Call> struck = faults.struck();
        List<Call> before = faults.calls().subList(Math.max(0, Math.min(number, faults.calls().size()) - SHOWN), Math.min(number, faults.calls().size()));
        return "call " + number + (forGood ? " and all that follow" : "") + " failed: " + (struck.isEmpty() ? "none" : struck.getFirst()) + ", the last of " + before;
    }
}
