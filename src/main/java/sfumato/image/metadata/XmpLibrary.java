package sfumato.image.metadata;

import com.adobe.internal.xmp.XMPError;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// The library that reads and writes XMP (ISO 16684-1). It keeps one table of namespaces for the whole process, and every
/// packet read writes its prefixes into it: without care, one picture would decide how the next one is written, and
/// strangers' names would pile up. So one thread works with it at a time, and each begins with a table of its own.
final class XmpLibrary {
    private static final Lock ALONE = new ReentrantLock();

    /// What is done with the library.
    interface Work<T> {
        T done() throws XMPException;
    }

    private XmpLibrary() {
    }

    /// Does `work` while nobody else uses the library. What belongs to the library must not leave it.
    static <T> T alone(Work<T> work) throws XMPException {
        ALONE.lock();
        try {
            XMPMetaFactory.reset();
            return work.done();
        } finally {
            ALONE.unlock();
        }
    }

    /// Reads a stranger's packet; to be called in [#alone].
    ///
    /// @param notes gets a sentence if not all of it could be taken
    static XMPMeta read(byte[] packet, List<String> notes) throws XMPException {
        XmpSieve.Sieved sieved = XmpSieve.sieve(packet);
        if (sieved.shortened()) {
            notes.add("Lists in its XMP data were cut off, because they are too long.");
        }
        try {
            return XMPMetaFactory.parseFromString(sieved.text(), new ParseOptions().setDisallowDoctype(true));
        } catch (RuntimeException e) {
            // The one place where a RuntimeException stands for damaged XMP, as the library trips over RDF that breaks its rules.
            throw new XMPException("RDF that cannot be read", XMPError.BADRDF, e);
        }
    }

    /// A packet in UTF-8 without room for changes, its properties in the order of their names; to be called in [#alone].
    static byte[] write(XMPMeta meta) throws XMPException {
        SerializeOptions options = new SerializeOptions().setUseCompactFormat(true).setReadOnlyPacket(true)
                .setSort(true).setIndent("").setNewline("\n");
        return XMPMetaFactory.serializeToBuffer(meta, options);
    }
}
