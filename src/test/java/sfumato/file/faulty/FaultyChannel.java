package sfumato.file.faulty;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Optional;

/// An open file whose calls may go wrong.
final class FaultyChannel extends FileChannel {
    private final FileChannel real;
    private final Path path;
    private final boolean write;
    private final Faults faults;

    FaultyChannel(FileChannel real, Path path, boolean write, Faults faults) {
        this.real = real;
        this.path = path;
        this.write = write;
        this.faults = faults;
    }

    private interface Transfer {
        int of(ByteBuffer buffer) throws IOException;
    }

    private int read(ByteBuffer into, Transfer transfer) throws IOException {
        Call call = new Call(Operation.READ, path, into.remaining());
        Optional<Faults.Strike> strike = faults.next(call);
        if (strike.isPresent()) {
            strike.get().fault().strike(call);
            if (strike.get().fault().equals(Fault.ENDS_EARLY)) {
                return -1;
            }
        }
        return transfer.of(into);
    }

    private int write(ByteBuffer from, Transfer transfer) throws IOException {
        Call call = new Call(Operation.WRITE, path, from.remaining());
        Optional<Faults.Strike> strike = faults.next(call);
        if (strike.isPresent()) {
            int before = strike.get().bytesBefore();
            ByteBuffer part = from.slice(from.position(), before);
            while (part.hasRemaining()) {
                transfer.of(part);
            }
            strike.get().fault().strike(call);
            from.position(from.position() + before);
            return before + (from.hasRemaining() ? transfer.of(from) : 0);
        }
        return transfer.of(from);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return read(into, real::read);
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        return read(into, buffer -> real.read(buffer, position));
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return write(from, real::write);
    }

    @Override
    public int write(ByteBuffer from, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        faults.meet(Operation.LOOK, path);
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        faults.meet(Operation.TRUNCATE, path);
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        faults.meet(Operation.FORCE, path); // and that is all: tests need not wait for the disk
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        faults.meet(Operation.READ, path);
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        faults.meet(Operation.LOCK, path);
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        faults.meet(Operation.LOCK, path);
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        try {
            if (write) {
                faults.meet(Operation.CLOSE, path);
            }
        } finally {
            real.close();
        }
    }
}
