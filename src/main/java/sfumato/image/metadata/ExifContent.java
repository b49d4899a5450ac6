package sfumato.image.metadata;

import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What EXIF holds, taken apart to be changed: its four directories without the numbers that point from one to the
/// other. What could not be read is not in it, nor is the directory of the thumbnail.
final class ExifContent {
    final ByteOrder order;
    final SortedMap<Integer, TiffValue> main = new TreeMap<>();
    final SortedMap<Integer, TiffValue> photo = new TreeMap<>();
    final SortedMap<Integer, TiffValue> interoperability = new TreeMap<>();
    final SortedMap<Integer, TiffValue> place = new TreeMap<>();
    private final Set<Integer> visited = new HashSet<>();
    private boolean whole = true;
    private boolean thumbnail;

    private ExifContent(ByteOrder order) {
        this.order = order;
    }

    static ExifContent blank() {
        return new ExifContent(ByteOrder.BIG_ENDIAN);
    }

    /// Nothing if these bytes are no EXIF.
    static Optional<ExifContent> of(byte[] tiff) {
        return TiffDirectory.first(tiff).map(ExifContent::of);
    }

    private static ExifContent of(TiffDirectory first) {
        ExifContent content = new ExifContent(first.order());
        content.thumbnail = first.saysThatOneFollows();
        content.read(first, content.main);
        Optional<TiffDirectory> photo = content.read(first, content.main, ExifTags.PHOTO_DIRECTORY, content.photo);
        photo.ifPresent(from -> content.read(from, content.photo, ExifTags.INTEROPERABILITY_DIRECTORY, content.interoperability));
        content.read(first, content.main, ExifTags.PLACE_DIRECTORY, content.place);
        // Numbers that point to a directory from where none is expected would point to nothing now.
        List.of(content.main, content.photo, content.interoperability, content.place).forEach(each -> each.keySet().removeAll(ExifTags.DIRECTORIES));
        return content;
    }

    /// Whether nothing had to be passed over because it could not be read.
    boolean whole() {
        return whole;
    }

    /// Whether there was a directory with a thumbnail.
    boolean hadThumbnail() {
        return thumbnail;
    }

    boolean isEmpty() {
        return main.isEmpty() && photo.isEmpty() && interoperability.isEmpty() && place.isEmpty();
    }

    /// A text of the first directory; nothing if there is none or it is blank.
    Optional<String> text(int tag) {
        return Optional.ofNullable(main.get(tag)).flatMap(value -> Texts.clean(value.text()));
    }

    private Optional<TiffDirectory> read(TiffDirectory from, SortedMap<Integer, TiffValue> values, int tag, SortedMap<Integer, TiffValue> to) {
        if (values.remove(tag) == null) {
            return Optional.empty();
        }
        Optional<TiffDirectory> directory = from.directory(tag);
        if (directory.isEmpty() || !read(directory.get(), to)) {
            whole = false;
            return Optional.empty();
        }
        return directory;
    }

    // A directory that was read before would be in the picture twice.
    private boolean read(TiffDirectory directory, SortedMap<Integer, TiffValue> to) {
        if (!visited.add(directory.start())) {
            return false;
        }
        whole &= directory.readInto(to);
        return true;
    }
}
