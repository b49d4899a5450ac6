package sfumato.ui.app;

import static sfumato.ui.text.Messages.text;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import sfumato.image.PictureFormat;
import sfumato.problem.Problem;
import sfumato.ui.workspace.Desktop;

/// The system's own dialogs and file manager.
final class SystemDesktop implements Desktop {
    private final Stage owner;

    SystemDesktop(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> choosePicture(Optional<Path> folder) {
        FileChooser chooser = chooser("dialog.open", folder);
        List<String> patterns = Arrays.stream(PictureFormat.values()).flatMap(format -> patterns(format).stream()).toList();
        chooser.getExtensionFilters().addAll(new ExtensionFilter(text("dialog.pictures"), patterns),
                new ExtensionFilter(text("dialog.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseTarget(Path suggested) {
        FileChooser chooser = chooser("dialog.export", Optional.ofNullable(suggested.getParent()));
        String name = suggested.getFileName().toString();
        chooser.setInitialFileName(name);
        PictureFormat.ofExtension(name.substring(name.lastIndexOf('.') + 1)).ifPresent(format ->
                chooser.getExtensionFilters().add(new ExtensionFilter(format.name(), patterns(format))));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Leaving askAboutUnsaved(String pictureName) {
        return Dialogs.askAboutUnsaved(owner, pictureName);
    }

    @Override
    public void showInFolder(Path file) throws Problem {
        FileManager.show(file);
    }

    @Override
    public void copyText(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void showAbout() {
        Dialogs.showAbout(owner);
    }

    private static FileChooser chooser(String titleKey, Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text(titleKey));
        folder.filter(Files::isDirectory).ifPresent(path -> chooser.setInitialDirectory(path.toFile()));
        return chooser;
    }

    // GTK's dialog tells large letters from small ones.
    private static List<String> patterns(PictureFormat format) {
        return format.endings().stream().flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT))).toList();
    }
}
