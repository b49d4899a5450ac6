package sfumato.image.metadata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the older blocks say about a picture's authorship and content, to be said in XMP too, which every format has
/// a place for (Metadata Working Group, Guidelines for Handling Image Metadata 2.0, section 5).
///
/// @param others properties of XMP that are one text each
record Description(List<String> creators, Optional<String> copyright, Optional<String> caption, Optional<String> title, List<String> keywords,
        Map<XmpName, String> others) {

    static final Description NONE = new Description(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());

    static Description of(ExifContent exif) {
        return new Description(exif.text(ExifTags.ARTIST).map(List::of).orElse(List.of()), exif.text(ExifTags.COPYRIGHT),
                exif.text(ExifTags.DESCRIPTION), Optional.empty(), List.of(), Map.of());
    }

    static Description of(IptcContent iptc) {
        return new Description(iptc.texts(IptcContent.BY_LINE), iptc.first(IptcContent.COPYRIGHT), iptc.first(IptcContent.CAPTION),
                iptc.first(IptcContent.TITLE), iptc.texts(IptcContent.KEYWORD), IptcNames.inXmp(iptc));
    }

    /// The keywords of PNG (third edition, section 11.3.3.1).
    static Description of(Map<String, String> texts) {
        return new Description(text(texts, "Author").map(List::of).orElse(List.of()), text(texts, "Copyright"), text(texts, "Description"),
                text(texts, "Title"), List.of(), text(texts, "Source").map(source -> Map.of(XmpName.SOURCE, source)).orElse(Map.of()));
    }

    /// This, and where it says nothing, `other`.
    Description or(Description other) {
        Map<XmpName, String> all = new LinkedHashMap<>(others);
        other.others.forEach(all::putIfAbsent);
        return new Description(creators.isEmpty() ? other.creators : creators, copyright.or(() -> other.copyright), caption.or(() -> other.caption),
                title.or(() -> other.title), keywords.isEmpty() ? other.keywords : keywords, Collections.unmodifiableMap(all));
    }

    private static Optional<String> text(Map<String, String> texts, String keyword) {
        return Optional.ofNullable(texts.get(keyword)).flatMap(Texts::clean);
    }
}
