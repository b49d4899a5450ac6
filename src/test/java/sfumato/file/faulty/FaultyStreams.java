package sfumato.file.faulty;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/// Bytes on their way to and from a file, as far as they come.
final class FaultyStreams {
    private FaultyStreams() {
    }

    static final class In extends FilterInputStream {
        private final Path path;
        private final Faults faults;

        In(InputStream real, Path path, Faults faults) {
            super(real);
            this.path = path;
            this.faults = faults;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            Call call = new Call(Operation.READ, path, count);
            Optional<Faults.Strike> strike = faults.next(call);
            if (strike.isEmpty()) {
                return in.read(into, from, count);
            }
            int before = strike.get().bytesBefore();
            if (before > 0 && before < count) {
                return in.read(into, from, before); // the next read meets the fault
            }
            strike.get().fault().strike(call);
            return strike.get().fault().equals(Fault.ENDS_EARLY) ? -1 : in.read(into, from, count);
        }

        @Override
        public int available() {
            return 0;
        }
    }

    static final class Out extends FilterOutputStream {
        private final Path path;
        private final Faults faults;

        Out(OutputStream real, Path path, Faults faults) {
            super(real);
            this.path = path;
            this.faults = faults;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            Call call = new Call(Operation.WRITE, path, count);
            Optional<Faults.Strike> strike = faults.next(call);
            int before = strike.map(Faults.Strike::bytesBefore).orElse(0);
            out.write(bytes, from, before);
            if (strike.isPresent()) {
                strike.get().fault().strike(call);
            }
            out.write(bytes, from + before, count - before);
        }

        @Override
        public void close() throws IOException {
            try {
                faults.meet(Operation.CLOSE, path);
            } finally {
                out.close();
            }
        }
    }
}
