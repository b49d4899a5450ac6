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
import javafx.application.HostServices;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import sfumato.image.PictureFormat;
import sfumato.problem.Problem;
import sfumato.protect.ProgramVersion;
import sfumato.ui.encoders.EncodersModel;
import sfumato.ui.encoders.EncodersPage;
import sfumato.ui.help.HelpPage;
import sfumato.ui.help.HelpWindow;
import sfumato.ui.help.Shortcut;
import sfumato.ui.settings.PreferencesPane;
import sfumato.ui.settings.SettingsStore;
import sfumato.ui.workspace.Desktop;

/// The system's own dialogs and file manager.
final class SystemDesktop implements Desktop {
    private final Stage owner;
    private final HostServices host;
    private final SettingsStore store;
    private final HelpWindow help;
    private EncodersPage page;

    /// @param host  opens pages in the browser
    /// @param store keeps the preferences
    SystemDesktop(Stage owner, HostServices host, SettingsStore store) {
        this.owner = owner;
        this.host = host;
        this.store = store;
        help = new HelpWindow(owner, ProgramVersion.current());
    }

    @Override
    public List<Path> choosePictures(Optional<Path> folder) {
        FileChooser chooser = chooser("dialog.open", folder);
        List<String> patterns = Arrays.stream(PictureFormat.values()).flatMap(format -> patterns(format).stream()).toList();
        chooser.getExtensionFilters().addAll(new ExtensionFilter(text("dialog.pictures"), patterns),
                new ExtensionFilter(text("dialog.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> choosePicture(Purpose purpose, Optional<Path> folder) {
        FileChooser chooser = chooser(switch (purpose) {
            case DECOY -> "dialog.decoy";
            case MASK -> "dialog.mask";
        }, folder);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> choosePictureFolder(Optional<Path> folder) {
        return chooseFolder("dialog.folder", folder);
    }

    @Override
    public Optional<Path> chooseOutputFolder(Optional<Path> folder) {
        return chooseFolder("dialog.output", folder);
    }

    private Optional<Path> chooseFolder(String titleKey, Optional<Path> folder) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(text(titleKey));
        folder.filter(Files::isDirectory).ifPresent(path -> chooser.setInitialDirectory(path.toFile()));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
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
    public Leaving askAboutUnsaved(List<String> originals, boolean exportable) {
        return Dialogs.askAboutUnsaved(owner, originals, exportable);
    }

    @Override
    public Stopping askAboutQueue() {
        return Dialogs.askAboutQueue(owner);
    }

    @Override
    public void showInFolder(Path file) throws Problem {
        FileManager.show(file);
    }

    @Override
    public void browse(Path page) {
        host.showDocument(page.toUri().toString());
    }

    @Override
    public void copyText(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void showPreferences(Runnable encoders) {
        Dialogs.showPreferences(owner, new PreferencesPane(store, this::chooseOutputFolder, encoders));
    }

    @Override
    public void showEncoders(EncodersModel encoders) {
        if (page == null) {
            page = new EncodersPage(encoders, this::chooseEncoders);
        }
        page.opened();
        Dialogs.showEncoders(owner, page);
    }

    private List<Path> chooseEncoders() {
        FileChooser chooser = chooser("dialog.encoder", Optional.empty());
        chooser.getExtensionFilters().addAll(new ExtensionFilter(text("dialog.encoder.files"), "*.safetensors", "*.SAFETENSORS"),
                new ExtensionFilter(text("dialog.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(page.getScene().getWindow());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public void showHelp(HelpPage page, List<Shortcut> shortcuts) {
        help.show(page, shortcuts);
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
