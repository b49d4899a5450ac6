package sfumato.image.metadata;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPUtils;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// XMP in two packets, for JPEG files, whose segments are short (XMP Specification Part 3, 1.1.3.1): a standard packet,
/// which says which extension belongs to it, and the extension.
///
/// @param standard  an XMP packet in UTF-8
/// @param extension another, without a wrapper
/// @param digest    the extension's MD5 digest in hexadecimal digits, by which the standard packet calls it
public record DividedXmp(byte[] standard, byte[] extension, String digest) {
    private static final String NOTES = "http://ns.adobe.com/xmp/note/";
    private static final String HAS_EXTENDED = "HasExtendedXMP";
    private static final String IGNORED = "The extension of its XMP data is missing, damaged or too long, and was left out.";

    /// Divides a packet of ours (so there is nothing to cut off, and no note to make) as Adobe's library does: settings of raw converters and the longest properties leave the standard
    /// packet first, until it has less than 64 KB.
    ///
    /// @return nothing if the packet cannot be read, or not be divided so
    public static Optional<DividedXmp> of(byte[] packet) {
        try {
            return Optional.of(XmpLibrary.alone(() -> divide(XmpLibrary.read(packet, new ArrayList<>()))));
        } catch (XMPException _) {
            return Optional.empty();
        }
    }

    private static DividedXmp divide(XMPMeta whole) throws XMPException {
        StringBuilder standard = new StringBuilder();
        StringBuilder extension = new StringBuilder();
        StringBuilder digest = new StringBuilder();
        try {
            XMPUtils.packageForJPEG(whole, standard, extension, digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has MD5
        }
        String capitals = digest.toString().toUpperCase(Locale.ROOT); // as the specification has it, the library not
        String told = digest.isEmpty() ? standard.toString() : standard.toString().replace(digest, capitals);
        return new DividedXmp(told.getBytes(StandardCharsets.UTF_8), extension.toString().getBytes(StandardCharsets.UTF_8), capitals);
    }

    /// One packet that holds what a standard packet and its extension hold, and no longer speaks of an extension.
    ///
    /// @param standard   a stranger's packet; comes back as it is if it speaks of no extension, or cannot be read
    /// @param extensions finds an extension by its digest
    /// @param notes      hears of an extension that is left out
    public static byte[] whole(byte[] standard, Function<String, Optional<byte[]>> extensions, List<String> notes) {
        if (!new String(standard, StandardCharsets.ISO_8859_1).contains(HAS_EXTENDED)) {
            return standard;
        }
        try {
            return XmpLibrary.alone(() -> {
                XMPMeta whole = XmpLibrary.read(standard, notes);
                String digest = whole.getPropertyString(NOTES, HAS_EXTENDED);
                if (digest == null) {
                    return standard;
                }
                merge(whole, extensions.apply(digest), notes);
                whole.deleteProperty(NOTES, HAS_EXTENDED);
                return XmpLibrary.write(whole);
            });
        } catch (XMPException _) {
            notes.add(IGNORED);
            return standard;
        }
    }

    private static void merge(XMPMeta whole, Optional<byte[]> extension, List<String> notes) {
        try {
            XMPUtils.mergeFromJPEG(whole, XmpLibrary.read(extension.orElse(new byte[0]), notes));
        } catch (XMPException _) {
            notes.add(IGNORED);
        }
    }
}
