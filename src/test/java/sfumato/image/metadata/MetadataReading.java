package sfumato.image.metadata;

import com.adobe.internal.xmp.XMPMeta;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.util.ArrayList;
import java.util.List;

/// Blocks read by metadata-extractor, which is not ours; what it finds wrong is an error here.
final class MetadataReading {
    private MetadataReading() {
    }

    static Metadata exif(byte[] block) {
        Metadata metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(block), metadata);
        return sound(metadata);
    }

    static XMPMeta xmp(byte[] block) {
        Metadata metadata = new Metadata();
        new XmpReader().extract(block, metadata);
        return sound(metadata).getFirstDirectoryOfType(XmpDirectory.class).getXMPMeta();
    }

    static IptcDirectory iptc(byte[] block) {
        Metadata metadata = new Metadata();
        new IptcReader().extract(new SequentialByteArrayReader(block), metadata, block.length);
        return sound(metadata).getFirstDirectoryOfType(IptcDirectory.class);
    }

    private static Metadata sound(Metadata metadata) {
        List<String> errors = new ArrayList<>();
        for (Directory directory : metadata.getDirectories()) {
            directory.getErrors().forEach(errors::add);
        }
        if (!errors.isEmpty()) {
            throw new AssertionError(errors);
        }
        return metadata;
    }
}
