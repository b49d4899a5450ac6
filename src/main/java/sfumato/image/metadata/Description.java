package sfumato.image.metadata;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the older blocks say about a picture's authorship and content, to be said in XMP too, which every format has
/// a place for (Metadata Working Group, Guidelines for Handling Image Metadata 2.0, section 5).
record Description(List<String> creators, Optional<String> copyright, Optional<String> caption, Optional<String> title, Optional<String> headline,
        Optional<String> credit, Optional<String> source, List<String> keywords) {

    static final Description NONE = new Description(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), List.of());

    static Description of(ExifContent exif) {
        return new Description(exif.text(ExifTags.ARTIST).map(List::of).orElse(List.of()), exif.text(ExifTags.COPYRIGHT),
                exif.text(ExifTags.DESCRIPTION), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    static Description of(IptcContent iptc) {
        return new Description(iptc.texts(IptcContent.BY_LINE), first(iptc, IptcContent.COPYRIGHT), first(iptc, IptcContent.CAPTION),
                first(iptc, IptcContent.TITLE), first(iptc, IptcContent.HEADLINE), first(iptc, IptcContent.CREDIT), first(iptc, IptcContent.SOURCE),
                iptc.texts(IptcContent.KEYWORD));
    }

    /// The keywords of PNG (third edition, section 11.3.3.1).
    static Description of(Map<String, String> texts) {
        return new Description(text(texts, "Author").map(List::of).orElse(List.of()), text(texts, "Copyright"), text(texts, "Description"),
                text(texts, "Title"), Optional.empty(), Optional.empty(), text(texts, "Source"), List.of());
    }

    /// This, and where it says nothing, `other`.
    Description or(Description other) {
        return new Description(creators.isEmpty() ? other.creators : creators, copyright.or(() -> other.copyright), caption.or(() -> other.caption),
                title.or(() -> other.title), headline.or(() -> other.headline), credit.or(() -> other.credit), source.or(() -> other.source),
                keywords.isEmpty() ? other.keywords : keywords);
    }

    private static Optional<String> first(IptcContent iptc, int number) {
        return iptc.texts(number).stream().findFirst();
    }

    private static Optional<String> text(Map<String, String> texts, String keyword) {
        return Optional.ofNullable(texts.get(keyword)).flatMap(Texts::clean);
    }
}
