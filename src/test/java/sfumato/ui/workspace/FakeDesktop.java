package sfumato.ui.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers every dialog as a test told it to, and remembers what was asked.
public final class FakeDesktop implements Desktop {
    public Path picture;
    public Path target;
    public Leaving leaving = Leaving.STAY;
    public final List<String> asked = new ArrayList<>();

    @Override
    public Optional<Path> choosePicture(Optional<Path> folder) {
        asked.add("open" + folder.map(path -> " in " + path.getFileName()).orElse(""));
        return Optional.ofNullable(picture);
    }

    @Override
    public Optional<Path> chooseTarget(Path suggested) {
        asked.add("save " + suggested.getFileName());
        return Optional.ofNullable(target);
    }

    @Override
    public Leaving askAboutUnsaved(String pictureName) {
        asked.add("unsaved " + pictureName);
        return leaving;
    }

    @Override
    public void showInFolder(Path file) {
        asked.add("show " + file.getFileName());
    }

    @Override
    public void copyText(String text) {
        asked.add("copy");
    }

    @Override
    public void showAbout() {
        asked.add("about");
    }
}
