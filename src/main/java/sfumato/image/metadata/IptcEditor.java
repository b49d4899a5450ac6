package sfumato.image.metadata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sfumato.image.metadata.IptcContent.DataSet;

/// Lets IPTC-IIM say what the artist wishes. What a text may be long is the standard's (IIM 4.2, chapter 6).
final class IptcEditor {
    private static final int LONGEST_BY_LINE = 32;
    private static final int LONGEST_COPYRIGHT = 128;
    // Content location code and name, city, sublocation, state, country code and name.
    private static final Set<Integer> LOCATION = Set.of(26, 27, 90, 92, 95, 100, 101);
    // Object data preview: its format, the version of that, and the picture.
    private static final Set<Integer> PREVIEW = Set.of(200, 201, 202);
    // The version of the record and what an imager wrote: numbers, not texts.
    private static final Set<Integer> BINARY = Set.of(0, 125);

    private final IptcContent content;
    private final List<DataSet> sets;

    private IptcEditor(IptcContent content) {
        this.content = content;
        this.sets = new ArrayList<>(content.sets());
    }

    /// Nothing if no data sets are left.
    static Optional<byte[]> edit(IptcContent content, MetadataWishes wishes, List<String> notes) {
        IptcEditor editor = new IptcEditor(content);
        if (!content.whole()) {
            notes.add("Parts of its IPTC data could not be read and were left out.");
        }
        if (editor.leaveOut(PREVIEW)) {
            notes.add("The preview inside its IPTC data was removed, because it showed the unprotected picture.");
        }
        if (wishes.stripLocation()) {
            editor.leaveOut(LOCATION);
        }
        if (wishes.creator().isPresent() || wishes.copyright().isPresent()) {
            editor.makeUtf8(wishes);
        }
        wishes.creator().ifPresent(creator -> editor.set(IptcContent.BY_LINE, Texts.utf8(creator, LONGEST_BY_LINE)));
        wishes.copyright().ifPresent(copyright -> editor.set(IptcContent.COPYRIGHT, Texts.utf8(copyright, LONGEST_COPYRIGHT)));
        return editor.sets.isEmpty() ? Optional.empty() : Optional.of(IptcContent.write(editor.sets));
    }

    private boolean leaveOut(Set<Integer> numbers) {
        return sets.removeIf(set -> set.record() == IptcContent.APPLICATION && numbers.contains(set.number()));
    }

    // One encoding holds for all texts: if a new one needs UTF-8, the old ones are written in it too.
    private void makeUtf8(MetadataWishes wishes) {
        boolean ascii = wishes.creator().filter(text -> !isAscii(text)).isEmpty() && wishes.copyright().filter(text -> !isAscii(text)).isEmpty();
        if (ascii || content.saysUtf8()) {
            return;
        }
        sets.removeIf(set -> set.is(IptcContent.ENVELOPE, IptcContent.CHARACTER_SET));
        sets.replaceAll(set -> isText(set) ? new DataSet(set.record(), set.number(), content.text(set).getBytes(StandardCharsets.UTF_8)) : set);
        sets.add(endOf(IptcContent.ENVELOPE, IptcContent.CHARACTER_SET), IptcContent.utf8());
    }

    // In the place of those of the same number, or behind those of lower numbers.
    private void set(int number, byte[] text) {
        sets.removeIf(set -> set.is(IptcContent.APPLICATION, number));
        sets.add(endOf(IptcContent.APPLICATION, number), new DataSet(IptcContent.APPLICATION, number, text));
    }

    private int endOf(int record, int number) {
        int end = sets.size();
        while (end > 0 && comesAfter(sets.get(end - 1), record, number)) {
            end--;
        }
        return end;
    }

    private static boolean comesAfter(DataSet set, int record, int number) {
        return set.record() > record || (set.record() == record && set.number() > number);
    }

    private static boolean isText(DataSet set) {
        return set.record() == IptcContent.APPLICATION && !BINARY.contains(set.number());
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
}
