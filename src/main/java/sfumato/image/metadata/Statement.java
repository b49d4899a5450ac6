package sfumato.image.metadata;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a picture's metadata says about rights and authorship, for people to read. Where several blocks speak, XMP goes
/// first, then IPTC-IIM, EXIF, and a PNG's texts; a block that cannot be read says nothing.
///
/// @param dataMining the URI of `plus:DataMining`, or whatever text stands there
/// @param creator    several are separated by a comma
/// @param copyright  the copyright notice
public record Statement(Optional<String> dataMining, Optional<String> creator, Optional<String> copyright) {
    /// The rights that the URI stands for; empty where none is given or it is one that this program does not write.
    public Optional<Rights> rights() {
        return dataMining.flatMap(Rights::ofUri);
    }

    public static Statement of(Metadata metadata) {
        Description older = metadata.iptc().flatMap(IptcContent::of).map(Description::of).orElse(Description.NONE)
                .or(metadata.exif().flatMap(ExifContent::of).map(Description::of).orElse(Description.NONE))
                .or(Description.of(metadata.texts()));
        Statement xmp = metadata.xmp().map(Statement::ofXmp).orElse(new Statement(Optional.empty(), Optional.empty(), Optional.empty()));
        return new Statement(xmp.dataMining, xmp.creator.or(() -> joined(older.creators())), xmp.copyright.or(older::copyright));
    }

    private static Statement ofXmp(byte[] packet) {
        try {
            return XmpLibrary.alone(() -> {
                XMPMeta meta = XmpLibrary.read(packet, new ArrayList<>());
                XmpTexts texts = new XmpTexts(meta);
                return new Statement(new XmpRights(meta).dataMining(), joined(texts.creators()), texts.copyright());
            });
        } catch (XMPException _) {
            return new Statement(Optional.empty(), Optional.empty(), Optional.empty()); // which is all that broken XMP says
        }
    }

    private static Optional<String> joined(List<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
    }
}
