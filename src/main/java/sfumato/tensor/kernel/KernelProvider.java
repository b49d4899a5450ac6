package sfumato.tensor.kernel;

/// Picks the fastest kernels that this Java runtime can run.
///
/// @param kernels the kernels
/// @param reason  why they are not the vector ones, or empty
public record KernelProvider(Kernels kernels, String reason) {

    /// The vector kernels, or the scalar ones with the reason.
    public static KernelProvider best() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return new KernelProvider(new ScalarKernels(),
                    "computing without vector instructions, about twenty times slower: Java was started without --add-modules jdk.incubator.vector");
        }
        return vectorOrScalar();
    }

    // A method of its own: Lanes can only be loaded where the module is.
    private static KernelProvider vectorOrScalar() {
        if (Lanes.COUNT < 4) {
            return new KernelProvider(new ScalarKernels(), "computing without vector instructions: this processor has none that Java can use");
        }
        return new KernelProvider(new VectorKernels(), "");
    }
}
