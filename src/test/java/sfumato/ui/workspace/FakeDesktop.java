package sfumato.ui.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sfumato.ui.encoders.EncodersModel;
import sfumato.ui.help.HelpPage;
import sfumato.ui.help.Shortcut;

/// Answers every dialog as a test told it to, and remembers what was asked.
public final class FakeDesktop implements Desktop {
    public Path picture;
    public Path folder;
    public Path output;
    public Path target;
    public Leaving leaving = Leaving.STAY;
    public Stopping stopping = Stopping.STAY;
    /// What is done with the page of the encoders.
    public Consumer<EncodersModel> page = _ -> { };
    public final List<String> asked = new ArrayList<>();
    public List<Shortcut> shortcuts = List.of();

    @Override
    public List<Path> choosePictures(Optional<Path> folder) {
        asked.add("open" + in(folder));
        return Optional.ofNullable(picture).stream().toList();
    }

    @Override
    public Optional<Path> choosePicture(Purpose purpose, Optional<Path> folder) {
        asked.add(purpose + in(folder));
        return Optional.ofNullable(picture);
    }

    @Override
    public Optional<Path> choosePictureFolder(Optional<Path> now) {
        asked.add("open folder" + in(now));
        return Optional.ofNullable(folder);
    }

    @Override
    public Optional<Path> chooseOutputFolder(Optional<Path> now) {
        asked.add("output" + in(now));
        return Optional.ofNullable(output);
    }

    @Override
    public Optional<Path> chooseTarget(Path suggested) {
        asked.add("save " + suggested.getFileName());
        return Optional.ofNullable(target);
    }

    @Override
    public Leaving askAboutUnsaved(List<String> originals, boolean exportable) {
        asked.add("unsaved " + String.join(", ", originals));
        return leaving;
    }

    @Override
    public Stopping askAboutQueue() {
        asked.add("queue");
        return stopping;
    }

    @Override
    public void showInFolder(Path file) {
        asked.add("show " + file.getFileName());
    }

    @Override
    public void browse(Path page) {
        asked.add("browse " + page.getFileName());
    }

    @Override
    public void copyText(String text) {
        asked.add("copy");
    }

    @Override
    public void showPreferences(Runnable encoders) {
        asked.add("preferences");
    }

    @Override
    public void showEncoders(EncodersModel encoders) {
        asked.add("encoders");
        page.accept(encoders);
    }

    @Override
    public void showHelp(HelpPage page, List<Shortcut> shortcuts) {
        asked.add("help " + page);
        this.shortcuts = shortcuts;
    }

    private static String in(Optional<Path> folder) {
        return folder.map(path -> " in " + path.getFileName()).orElse("");
    }
}
