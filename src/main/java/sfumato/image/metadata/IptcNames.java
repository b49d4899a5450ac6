package sfumato.image.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the data sets of IPTC-IIM that hold one text each are called in XMP (IPTC Photo Metadata Standard 2023.1,
/// "IIM mapping").
final class IptcNames {
    private static final int DATE_CREATED = 55;
    private static final int TIME_CREATED = 60;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmssxx", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME_IN_XMP = DateTimeFormatter.ofPattern("'T'HH:mm:ssxxx", Locale.ROOT);

    private static final List<Named> TEXTS = List.of(
            photoshop(40, "Instructions"), photoshop(85, "AuthorsPosition"), photoshop(90, "City"), core(92, "Location"), photoshop(95, "State"),
            core(100, "CountryCode"), photoshop(101, "Country"), photoshop(103, "TransmissionReference"), photoshop(105, "Headline"),
            photoshop(110, "Credit"), new Named(115, XmpName.SOURCE), photoshop(122, "CaptionWriter"));

    private record Named(int number, XmpName name) {
    }

    private IptcNames() {
    }

    /// The texts by their names, in the order in which they are to be written.
    static Map<XmpName, String> inXmp(IptcContent iptc) {
        Map<XmpName, String> texts = new LinkedHashMap<>();
        TEXTS.forEach(text -> iptc.first(text.number()).ifPresent(value -> texts.put(text.name(), value)));
        date(iptc).ifPresent(date -> texts.put(new XmpName(XmpName.PHOTOSHOP, "DateCreated"), date));
        return texts;
    }

    private static Optional<String> date(IptcContent iptc) {
        return iptc.first(DATE_CREATED).flatMap(IptcNames::date).map(date -> date + iptc.first(TIME_CREATED).flatMap(IptcNames::time).orElse(""));
    }

    private static Optional<String> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE).toString());
        } catch (DateTimeException _) {
            return Optional.empty(); // IIM has zeros for what is not known, XMP has not
        }
    }

    private static Optional<String> time(String text) {
        try {
            return Optional.of(OffsetTime.parse(text, TIME).format(TIME_IN_XMP));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Named photoshop(int number, String name) {
        return new Named(number, new XmpName(XmpName.PHOTOSHOP, name));
    }

    private static Named core(int number, String name) {
        return new Named(number, new XmpName(XmpName.IPTC_CORE, name));
    }
}
