package sfumato.ui.settings;

import java.nio.file.Path;
import java.util.Optional;

/// Answers as a test told it to.
final class FakeDialogs implements SettingsDialogs {
    Path decoy;
    Path folder;
    int painted;
    int encoders;

    @Override
    public Optional<Path> chooseDecoy() {
        return Optional.ofNullable(decoy);
    }

    @Override
    public Optional<Path> chooseFolder(Optional<Path> now) {
        return Optional.ofNullable(folder);
    }

    @Override
    public void paint() {
        painted++;
    }

    @Override
    public void showEncoders() {
        encoders++;
    }
}
