package sfumato.ui.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The newest protected copy of each original, as far as this window knows. Those in the work folder are deleted when they are forgotten.
final class KnownCopies {
    private final WorkFolder workFolder;
    private final Map<Path, MadeCopy> byOriginal = new HashMap<>();
    private final List<BiConsumer<Path, MadeCopy>> watchers = new ArrayList<>();

    KnownCopies(WorkFolder workFolder) {
        this.workFolder = workFolder;
    }

    Optional<MadeCopy> of(Path original) {
        return Optional.ofNullable(byOriginal.get(original));
    }

    /// Takes the place of the copy that was known.
    void put(Path original, MadeCopy copy) {
        MadeCopy before = byOriginal.put(original, copy);
        if (before != null && !before.file().equals(copy.file())) {
            workFolder.discard(before.file());
        }
        watchers.forEach(watcher -> watcher.accept(original, copy));
    }

    /// Lets `watcher` hear of each original and its newest copy.
    void watch(BiConsumer<Path, MadeCopy> watcher) {
        watchers.add(watcher);
    }

    void forget(Path original) {
        MadeCopy before = byOriginal.remove(original);
        if (before != null) {
            workFolder.discard(before.file());
        }
    }

    /// Originals whose copies would be lost with the window.
    List<Path> unsaved() {
        return byOriginal.entrySet().stream().filter(entry -> entry.getValue().saved().isEmpty()).map(Map.Entry::getKey).sorted().toList();
    }
}
