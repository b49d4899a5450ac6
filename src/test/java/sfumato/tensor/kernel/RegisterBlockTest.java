package sfumato.tensor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which block is taken on machines that this one is not.
class RegisterBlockTest {

    record Machine(String name, int lanes, int registers) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Machine> machines() {
        return Stream.of(new Machine("AVX-512", 16, 32), new Machine("AVX2", 8, 16), new Machine("NEON", 4, 32), new Machine("SSE", 4, 16));
    }

    private static IntStream channels(Machine machine) {
        return IntStream.of(16, 32, 48, 64, 128, 512).filter(c -> c % machine.lanes == 0);
    }

    @ParameterizedTest
    @MethodSource("machines")
    void a_block_divides_the_channels(Machine machine) {
        channels(machine).forEach(c -> {
            assertEquals(0, c / machine.lanes % RegisterBlock.of(c, machine.lanes, machine.registers).vectors(), c + " channels");
            assertEquals(0, c / machine.lanes % ThinInputBlock.of(c, machine.lanes, machine.registers).vectors(), c + " channels");
        });
    }

    @ParameterizedTest
    @MethodSource("machines")
    void the_sums_the_weights_of_a_term_and_one_input_fit_into_the_registers(Machine machine) {
        channels(machine).forEach(c -> {
            RegisterBlock block = RegisterBlock.of(c, machine.lanes, machine.registers);
            ThinInputBlock thin = ThinInputBlock.of(c, machine.lanes, machine.registers);
            assertTrue(block.vectors() * block.pixels() + block.vectors() + 1 <= machine.registers, c + " channels");
            assertTrue(thin.vectors() * thin.pixels() + thin.vectors() + 1 <= machine.registers, c + " channels");
        });
    }

    @ParameterizedTest
    @MethodSource("machines")
    void at_least_eight_sums_hide_the_time_that_an_addition_takes(Machine machine) {
        channels(machine).forEach(c -> {
            RegisterBlock block = RegisterBlock.of(c, machine.lanes, machine.registers);
            assertTrue(block.vectors() * block.pixels() >= 8, c + " channels");
        });
    }
}
