package sfumato.privacy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Stands in the place of the system's resolver of names ([Tripwires]). Java finds it by a file on the class path, which must not
/// be there for the other tests.
public final class NoNames extends InetAddressResolverProvider {

    /// Makes the file below `folder`, and gives back what belongs on the class path.
    public static Path service(Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(InetAddressResolverProvider.class.getName()), NoNames.class.getName());
        return folder;
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Resolver();
    }

    @Override
    public String name() {
        return "none";
    }

    private record Resolver() implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) {
            throw Tripwires.refusal("looking up a name");
        }

        @Override
        public String lookupByAddress(byte[] address) {
            throw Tripwires.refusal("looking up an address");
        }
    }
}
