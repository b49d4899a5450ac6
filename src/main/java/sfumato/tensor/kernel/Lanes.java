package sfumato.tensor.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The vector shape of this machine, alone in a class so that the compiler sees constants.
final class Lanes {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int COUNT = SPECIES.length();

    private Lanes() {
    }

    /// Vector registers of the instruction set behind the species: AVX-512 and NEON have 32, AVX2 and SSE 16.
    static int registers() {
        return COUNT == 16 || System.getProperty("os.arch").equals("aarch64") ? 32 : 16;
    }
}
