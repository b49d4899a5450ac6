package sfumato.privacy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/// Tries the ways to the network one after another, in a process of its own, swallows every failure as a library might, and prints
/// what the [Tripwires] noted of each. Nothing could answer: the port is the one for discarding, on this machine.
public final class Probes {
    private static final int DISCARD = 9;
    private static final URI ADDRESS = URI.create("http://127.0.0.1:" + DISCARD + "/");

    private Probes() {
    }

    /// By name, for the test to ask for each.
    static Map<String, Callable<Object>> all() {
        byte[] here = {127, 0, 0, 1};
        Map<String, Callable<Object>> probes = new LinkedHashMap<>();
        probes.put("Socket", () -> new Socket(InetAddress.getByAddress(here), DISCARD));
        probes.put("ServerSocket", () -> new ServerSocket(0));
        probes.put("DatagramSocket", DatagramSocket::new);
        probes.put("SocketChannel", SocketChannel::open);
        probes.put("ServerSocketChannel", ServerSocketChannel::open);
        probes.put("DatagramChannel", DatagramChannel::open);
        probes.put("AsynchronousSocketChannel", AsynchronousSocketChannel::open);
        probes.put("AsynchronousServerSocketChannel", AsynchronousServerSocketChannel::open);
        probes.put("InetAddress", () -> InetAddress.getAllByName("sfumato.invalid"));
        probes.put("URL", () -> ADDRESS.toURL().openStream());
        probes.put("HttpClient", () -> HttpClient.newHttpClient().send(HttpRequest.newBuilder(ADDRESS).build(), HttpResponse.BodyHandlers.discarding()));
        return probes;
    }

    public static void main(String... arguments) throws Exception {
        Tripwires.set();
        all().forEach((name, probe) -> {
            int before = Tripwires.notes().size();
            boolean opened = isOpened(probe);
            System.out.println(name + ": " + (opened ? "opened, " : "") + Tripwires.notes().subList(before, Tripwires.notes().size()));
        });
        System.exit(0);
    }

    private static boolean isOpened(Callable<Object> probe) {
        try {
            return probe.call() != null;
        } catch (Exception | Error _) {
            return false;
        }
    }
}
