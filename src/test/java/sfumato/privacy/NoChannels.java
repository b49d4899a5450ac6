package sfumato.privacy;

import java.net.ProtocolFamily;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/// Stands in the place of Java's maker of channels, to which also its HTTP client comes ([Tripwires]).
public final class NoChannels extends SelectorProvider {

    @Override
    public DatagramChannel openDatagramChannel() {
        throw Tripwires.refusal("a datagram channel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        throw Tripwires.refusal("a datagram channel");
    }

    @Override
    public SocketChannel openSocketChannel() {
        throw Tripwires.refusal("a socket channel");
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) {
        throw Tripwires.refusal("a socket channel");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        throw Tripwires.refusal("a server channel");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) {
        throw Tripwires.refusal("a server channel");
    }

    @Override
    public Pipe openPipe() {
        throw Tripwires.refusal("a pipe of channels");
    }

    @Override
    public AbstractSelector openSelector() {
        throw Tripwires.refusal("a selector of channels");
    }

    @Override
    public Channel inheritedChannel() {
        throw Tripwires.refusal("an inherited channel");
    }
}
