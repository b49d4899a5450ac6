package sfumato.image.metadata;

import java.util.List;

/// What a copy's metadata is to be.
///
/// @param notes what was left out or replaced that nobody had asked for, as sentences for people
public record Edited(Metadata metadata, List<String> notes) {
    public Edited {
        notes = List.copyOf(notes);
    }
}
