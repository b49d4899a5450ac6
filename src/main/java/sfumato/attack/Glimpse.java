package sfumato.attack;

import java.util.function.Supplier;

/// Looks on while a perturbation is searched. Called from the searching thread after each step; it changes nothing.
@FunctionalInterface
public interface Glimpse {
    /// Looks at nothing, which costs nothing.
    Glimpse NONE = (_, _) -> { };

    /// @param step  steps taken, from 1
    /// @param soFar makes a copy of what was found
    void after(int step, Supplier<Perturbation> soFar);
}
