package sfumato.privacy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.DatagramSocketImpl;
import java.net.DatagramSocketImplFactory;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketImpl;
import java.net.SocketImplFactory;
import java.net.URI;
import java.net.URL;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Notes and refuses, in this whole process, whatever in Java leads to the network: sockets of either kind and channels to
/// them ([NoChannels], [NoAsynchronousChannels]), looking up a name ([NoNames]), asking for a proxy, opening an address of the
/// web. What was attempted is noted even where the caller swallows the refusal.
///
/// Not caught, because Java offers no place to stand in the way: sockets that native code opens by itself, those of other
/// programs that are started, and a `Socket` made for an explicitly given proxy. On Linux, `TracedProgramIT` sees the first two,
/// and the last as well.
public final class Tripwires {
    private static final Set<String> OF_THE_WEB = Set.of("http", "https", "ftp", "mailto");
    private static final List<String> NOTES = new CopyOnWriteArrayList<>();

    private Tripwires() {
    }

    /// What the Java that is to have them must be started with; the class path must have [NoNames#service] in front too.
    public static List<String> options() {
        return List.of("-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName(),
                "-Djava.nio.channels.spi.AsynchronousChannelProvider=" + NoAsynchronousChannels.class.getName());
    }

    /// Sets those that can be set in a Java that runs already. Once in a process.
    @SuppressWarnings("deprecation") // Nobody is to use these any more; whoever did would be noticed.
    public static void set() throws IOException {
        Socket.setSocketImplFactory(new NoSockets("a socket"));
        ServerSocket.setSocketFactory(new NoSockets("a server socket"));
        DatagramSocket.setDatagramSocketImplFactory(new NoDatagrams());
        ProxySelector.setDefault(new NoProxy());
        URL.setURLStreamHandlerFactory(new NoWeb());
    }

    /// What was attempted, and where.
    public static List<String> notes() {
        return List.copyOf(NOTES);
    }

    /// Notes an attempt and gives back what to refuse it with.
    static IllegalStateException refusal(String what) {
        IllegalStateException refusal = new IllegalStateException(what + " is refused");
        NOTES.add(what + " in " + StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::toString)
                .filter(frame -> !frame.startsWith("sfumato.privacy.Tripwires") && !frame.startsWith("sfumato.privacy.No")).limit(12).toList()));
        return refusal;
    }

    private record NoSockets(String what) implements SocketImplFactory {
        @Override
        public SocketImpl createSocketImpl() {
            throw refusal(what);
        }
    }

    private record NoDatagrams() implements DatagramSocketImplFactory {
        @Override
        public DatagramSocketImpl createDatagramSocketImpl() {
            throw refusal("a datagram socket");
        }
    }

    private static final class NoProxy extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            throw refusal("a proxy");
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            throw refusal("a proxy");
        }
    }

    // Null lets Java take its own handler, for files and jars.
    private record NoWeb() implements URLStreamHandlerFactory {
        @Override
        public URLStreamHandler createURLStreamHandler(String protocol) {
            if (OF_THE_WEB.contains(protocol)) {
                throw refusal("an address of the web");
            }
            return null;
        }
    }
}
