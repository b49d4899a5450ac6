package sfumato.image.metadata;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import sfumato.image.Size;

/// Makes EXIF (CIPA DC-008, version 2.32) true for a copy whose pixels stand upright and were changed, and lets it say
/// what the artist wishes.
final class ExifEditor {
    /// What is said of a picture inside EXIF that is left out.
    static final String PREVIEW_NOTE = "The preview inside its EXIF data was removed, because it showed the unprotected picture.";

    // What a JPEG segment holds beside its own length and the letters that say EXIF.
    static final int GREATEST_LENGTH = 65_527;
    private static final byte[] VERSION = "0232".getBytes(StandardCharsets.US_ASCII);

    private final ExifContent content;
    private final List<String> notes;

    private ExifEditor(ExifContent content, List<String> notes) {
        this.content = content;
        this.notes = notes;
    }

    /// Nothing where there was none (`content` is then empty) and nothing is to be said that only EXIF has a place for.
    static Optional<byte[]> edit(
            Optional<ExifContent> content, Optional<Resolution> newResolution, Size size, MetadataWishes wishes, List<String> notes) {
        boolean said = newResolution.isPresent() || wishes.creator().isPresent() || wishes.copyright().isPresent();
        if (content.isEmpty() && !said) {
            return Optional.empty();
        }
        ExifEditor editor = new ExifEditor(content.orElseGet(() -> blank(size)), notes);
        editor.leaveOutWhatIsStale();
        editor.set(size);
        newResolution.ifPresent(resolution -> ExifResolution.set(editor.content, resolution));
        editor.set(wishes);
        return editor.content.isEmpty() ? Optional.empty() : Optional.of(editor.bytes());
    }

    private static ExifContent blank(Size size) {
        ExifContent blank = ExifContent.blank();
        blank.photo.put(ExifTags.VERSION, new TiffValue(TiffValue.UNDEFINED, VERSION, 0));
        blank.photo.put(ExifTags.PIXELS_ACROSS, TiffValue.ofLong(size.width(), blank.order));
        blank.photo.put(ExifTags.PIXELS_DOWN, TiffValue.ofLong(size.height(), blank.order));
        return blank;
    }

    private void leaveOutWhatIsStale() {
        if (!content.whole()) {
            notes.add("Parts of its EXIF data could not be read and were left out.");
        }
        boolean preview = content.hadThumbnail();
        preview |= content.main.keySet().removeAll(ExifTags.PREVIEWS);
        TiffValue makerNote = content.photo.get(ExifTags.MAKER_NOTE);
        preview |= makerNote != null && EmbeddedJpeg.wipe(makerNote.bytes());
        if (preview) {
            notes.add(PREVIEW_NOTE);
        }
        for (SortedMap<Integer, TiffValue> directory : List.of(content.main, content.photo, content.interoperability, content.place)) {
            directory.keySet().removeAll(ExifTags.OF_THE_FILE);
            directory.values().removeIf(value -> value.type() == TiffValue.DIRECTORY); // to places that are not kept
        }
    }

    private void set(Size size) {
        content.main.computeIfPresent(ExifTags.ORIENTATION, (_, _) -> TiffValue.ofShort(1, content.order));
        content.main.computeIfPresent(ExifTags.WIDTH, (_, _) -> TiffValue.ofLong(size.width(), content.order));
        content.main.computeIfPresent(ExifTags.HEIGHT, (_, _) -> TiffValue.ofLong(size.height(), content.order));
        content.photo.computeIfPresent(ExifTags.PIXELS_ACROSS, (_, _) -> TiffValue.ofLong(size.width(), content.order));
        content.photo.computeIfPresent(ExifTags.PIXELS_DOWN, (_, _) -> TiffValue.ofLong(size.height(), content.order));
    }

    private void set(MetadataWishes wishes) {
        wishes.creator().ifPresent(creator -> {
            content.main.put(ExifTags.ARTIST, TiffValue.ofText(creator));
            content.main.remove(ExifTags.WINDOWS_AUTHOR);
        });
        wishes.copyright().ifPresent(copyright -> content.main.put(ExifTags.COPYRIGHT, TiffValue.ofText(copyright)));
        if (wishes.stripLocation()) {
            content.place.clear();
            if (content.photo.remove(ExifTags.MAKER_NOTE) != null) {
                notes.add("The camera maker's own notes in its EXIF data were removed, because they may name the place too.");
            }
        }
    }

    private byte[] bytes() {
        byte[] bytes = ExifLayout.write(content);
        if (bytes.length <= GREATEST_LENGTH) {
            return bytes;
        }
        if (content.photo.remove(ExifTags.MAKER_NOTE) != null) {
            notes.add("The camera maker's own notes in its EXIF data were left out, because there is no room for them.");
        }
        long length = ExifLayout.greatestLength(content);
        if (length > GREATEST_LENGTH) {
            notes.add("The longest parts of its EXIF data were left out, because there is no room for them.");
        }
        for (Largest next : largestFirst()) {
            if (length <= GREATEST_LENGTH) {
                break;
            }
            next.directory().remove(next.tag());
            length -= next.length();
        }
        return ExifLayout.write(content);
    }

    private record Largest(SortedMap<Integer, TiffValue> directory, int tag, int length) {
    }

    private List<Largest> largestFirst() {
        return List.of(content.photo, content.main, content.place, content.interoperability).stream()
                .flatMap(directory -> directory.entrySet().stream().map(entry -> largest(directory, entry)))
                .filter(part -> part.tag() != ExifTags.ARTIST && part.tag() != ExifTags.COPYRIGHT)
                .sorted(Comparator.comparingInt(Largest::length).reversed()).toList();
    }

    private static Largest largest(SortedMap<Integer, TiffValue> directory, Map.Entry<Integer, TiffValue> entry) {
        return new Largest(directory, entry.getKey(), entry.getValue().bytes().length);
    }
}
