package sfumato.image.metadata;

import com.adobe.internal.xmp.XMPError;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPIterator;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.IteratorOptions;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Removes properties from XMP by their names, however deep they lie.
final class XmpSweep {
    private XmpSweep() {
    }

    /// Returns whether there was one.
    ///
    /// @throws XMPException if one is there that does not let itself be removed
    static boolean remove(XMPMeta meta, Predicate<XmpName> unwanted) throws XMPException {
        List<XMPPropertyInfo> found = find(meta, unwanted);
        found.reversed().forEach(property -> meta.deleteProperty(property.getNamespace(), property.getPath())); // else numbers in paths would change
        if (!found.isEmpty() && !find(meta, unwanted).isEmpty()) {
            throw new XMPException("a property that cannot be removed", XMPError.BADXPATH);
        }
        return !found.isEmpty();
    }

    private static List<XMPPropertyInfo> find(XMPMeta meta, Predicate<XmpName> unwanted) throws XMPException {
        List<XMPPropertyInfo> found = new ArrayList<>();
        XMPIterator properties = meta.iterator(new IteratorOptions().setOmitQualifiers(true));
        while (properties.hasNext()) {
            XMPPropertyInfo property = (XMPPropertyInfo) properties.next();
            if (property.getPath() != null && unwanted.test(name(property.getPath()))) {
                found.add(property);
            }
        }
        return found;
    }

    // The last step of a path such as xmpMM:Pantry[1]/xmpGImg:image, or one with neither name for an item of a list.
    private static XmpName name(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        int colon = last.indexOf(':');
        if (colon < 0 || last.endsWith("]")) {
            return new XmpName("", "");
        }
        String namespace = XMPMetaFactory.getSchemaRegistry().getNamespaceURI(last.substring(0, colon));
        return new XmpName(namespace == null ? "" : namespace, last.substring(colon + 1));
    }
}
