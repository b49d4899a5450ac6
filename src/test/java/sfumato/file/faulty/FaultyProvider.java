package sfumato.file.faulty;

import static sfumato.file.faulty.FaultyPath.real;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Asks whether a call is to go wrong before it passes it on to the real file system.
final class FaultyProvider extends FileSystemProvider {
    private final Faults faults;
    private final FileSystem system = new FaultySystem(this);

    FaultyProvider(Faults faults) {
        this.faults = faults;
    }

    FileSystem system() {
        return system;
    }

    Faults faults() {
        return faults;
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return new FaultyPath(system, Path.of(uri));
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        boolean write = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        faults.meet(write ? Operation.OPEN_TO_WRITE : Operation.OPEN_TO_READ, real(path));
        return new FaultyChannel(FileChannel.open(real(path), options, attributes), real(path), write, faults);
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    // Those of the real file system are not closed by an interruption of their thread, so these are not either.
    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        faults.meet(Operation.OPEN_TO_READ, real(path));
        return new FaultyStreams.In(Files.newInputStream(real(path), options), real(path), faults);
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        faults.meet(Operation.OPEN_TO_WRITE, real(path));
        return new FaultyStreams.Out(Files.newOutputStream(real(path), options), real(path), faults);
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // closed with the listing around it
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        faults.meet(Operation.LIST, real(folder));
        return new FaultyListing(Files.newDirectoryStream(real(folder), entry -> filter.accept(new FaultyPath(system, entry))), system, real(folder), faults);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        faults.meet(Operation.MAKE_FOLDER, real(folder));
        Files.createDirectory(real(folder), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        faults.meet(Operation.LINK, real(link));
        Files.createLink(real(link), real(existing));
    }

    @Override
    public void delete(Path path) throws IOException {
        faults.meet(Operation.DELETE, real(path));
        Files.delete(real(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        faults.meet(Operation.MOVE, real(target));
        Files.move(real(source), real(target), options);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        faults.meet(Operation.LOOK, real(path));
        return Files.isSameFile(real(path), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        faults.meet(Operation.LOOK, real(path));
        return Files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        faults.meet(List.of(modes).contains(AccessMode.WRITE) ? Operation.MAY_WRITE : Operation.LOOK, real(path));
        real(path).getFileSystem().provider().checkAccess(real(path), modes);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
        faults.meet(Operation.LOOK, real(path));
        return Files.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        faults.meet(Operation.LOOK, real(path));
        return Files.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        faults.meet(Operation.SET_RIGHTS, real(path));
        Files.setAttribute(real(path), attribute, value, options);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        V view = Files.getFileAttributeView(real(path), type, options);
        if (view == null) {
            return null;
        }
        InvocationHandler handler = (_, method, arguments) -> {
            faults.meet(method.getName().startsWith("set") ? Operation.SET_RIGHTS : Operation.LOOK, real(path));
            try {
                return method.invoke(view, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
