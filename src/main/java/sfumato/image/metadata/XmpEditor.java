package sfumato.image.metadata;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sfumato.image.Size;

/// Makes XMP (ISO 16684-1) true for a copy whose pixels stand upright and were changed, and lets it say what the older
/// blocks say and what the artist wishes.
///
/// @param size        of the copy
/// @param resolution  of the copy, if it is known
/// @param description what the older blocks say
record XmpEditor(Size size, Optional<Resolution> resolution, Description description, MetadataWishes wishes) {
    static final String PREVIEW_NOTE = "The preview inside its XMP data was removed, because it showed the unprotected picture.";
    private static final String ACROSS = "XResolution";
    private static final String DOWN = "YResolution";
    private static final String INCH = "2";

    /// Nothing where there is nothing to say.
    Optional<byte[]> edit(Optional<byte[]> packet, List<String> notes) {
        if (packet.isPresent()) {
            try {
                List<String> remarks = new ArrayList<>();
                Optional<byte[]> edited = XmpLibrary.alone(() -> edited(XmpLibrary.read(packet.get(), remarks), remarks));
                notes.addAll(remarks);
                return edited;
            } catch (XMPException _) {
                notes.add("Its XMP data could not be read and was left out.");
            }
        }
        try {
            return XmpLibrary.alone(() -> edited(XMPMetaFactory.create(), notes));
        } catch (XMPException e) {
            throw new IllegalStateException("XMP of our own cannot be written", e);
        }
    }

    private Optional<byte[]> edited(XMPMeta meta, List<String> notes) throws XMPException {
        leaveOutWhatIsStale(meta, notes);
        setIfPresent(meta, XmpName.TIFF, "Orientation", "1");
        setIfPresent(meta, XmpName.TIFF, "ImageWidth", Integer.toString(size.width()));
        setIfPresent(meta, XmpName.TIFF, "ImageLength", Integer.toString(size.height()));
        setIfPresent(meta, XmpName.EXIF, "PixelXDimension", Integer.toString(size.width()));
        setIfPresent(meta, XmpName.EXIF, "PixelYDimension", Integer.toString(size.height()));
        if (resolution.isPresent()) {
            setIfPresent(meta, XmpName.TIFF, ACROSS, fraction(resolution.get().across()));
            setIfPresent(meta, XmpName.TIFF, DOWN, fraction(resolution.get().down()));
            setIfPresent(meta, XmpName.TIFF, "ResolutionUnit", INCH);
        }
        new XmpTexts(meta).addWhereNothingIs(description);
        if (wishes.stripLocation()) {
            XmpSweep.remove(meta, XmpName::isLocation); // IPTC's too, which was just added
        }
        new XmpRights(meta).state(wishes, notes);
        return meta.iterator().hasNext() ? Optional.of(XmpLibrary.write(meta)) : Optional.empty();
    }

    private void leaveOutWhatIsStale(XMPMeta meta, List<String> notes) throws XMPException {
        XmpSweep.remove(meta, XmpName::isStale);
        if (XmpSweep.remove(meta, XmpName::isPicture)) {
            notes.add(PREVIEW_NOTE);
        }
        if (XmpSweep.remove(meta, XmpName::isOfOtherFiles)) {
            notes.add("What its XMP data said about more pictures in the file was removed, because the copy holds one.");
        }
        if (XmpSweep.remove(meta, XmpName.PROVENANCE::equals)) {
            notes.add("The link to its content credentials (C2PA) was removed, because they would not match the changed pixels.");
        }
    }

    private static void setIfPresent(XMPMeta meta, String namespace, String name, String value) throws XMPException {
        if (meta.doesPropertyExist(namespace, name)) {
            meta.deleteProperty(namespace, name); // whatever it is: a list takes no value
            meta.setProperty(namespace, name, value);
        }
    }

    private static String fraction(double value) {
        return value == Math.rint(value) ? Math.round(value) + "/1" : Math.round(value * 10_000) + "/10000";
    }
}
