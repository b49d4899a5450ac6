package sfumato.ui.batch;

import static sfumato.ui.text.Messages.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sfumato.batch.ConflictPolicy;
import sfumato.batch.FoundPicture;
import sfumato.batch.JobSettings;
import sfumato.batch.NamePattern;
import sfumato.protect.ReportKind;
import sfumato.ui.settings.Copies;
import sfumato.ui.settings.SettingsModel;

/// What is asked before all pictures are protected: where to, under which names, and what if a name is taken. What is answered becomes
/// part of the artist's choices only when the job begins. To be used on the window's thread.
public final class ProtectAllModel {
    private final SettingsModel settings;
    private final List<FoundPicture> pictures;
    private final LocalDate day;
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private final StringProperty names = new SimpleStringProperty();
    private final ObjectProperty<ConflictPolicy> conflicts = new SimpleObjectProperty<>();
    private final BooleanProperty reports = new SimpleBooleanProperty();
    private final BooleanProperty besideAgreed = new SimpleBooleanProperty();
    private final BooleanBinding ready;

    /// @param proposed the folder that is proposed, if the choices name none
    public ProtectAllModel(SettingsModel settings, List<FoundPicture> pictures, Optional<Path> proposed, LocalDate day) {
        this.settings = settings;
        this.pictures = List.copyOf(pictures);
        this.day = day;
        Copies copies = settings.choiceProperty().get().copies();
        folder.set(copies.folder().or(() -> proposed).orElse(null));
        names.set(copies.names());
        conflicts.set(copies.conflicts());
        reports.set(copies.reports().contains(ReportKind.HTML));
        folder.addListener(_ -> besideAgreed.set(false));
        ready = Bindings.createBooleanBinding(
                () -> folder.get() != null && fault().isEmpty() && (among() == 0 || besideAgreed.get()), folder, names, besideAgreed);
    }

    public List<FoundPicture> pictures() {
        return pictures;
    }

    /// The folder for the copies; null until one is chosen.
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /// The file-name pattern, as it is written.
    public StringProperty namesProperty() {
        return names;
    }

    public ObjectProperty<ConflictPolicy> conflictsProperty() {
        return conflicts;
    }

    /// Whether a full report is written beside each copy.
    public BooleanProperty reportsProperty() {
        return reports;
    }

    /// Whether it is all right that copies come to lie among originals. Asked anew for each folder.
    public BooleanProperty besideAgreedProperty() {
        return besideAgreed;
    }

    /// Whether everything that is needed was answered.
    public BooleanBinding readyProperty() {
        return ready;
    }

    /// How many of the pictures lie in the folder for the copies, or below it.
    public long among() {
        Path output = folder.get();
        return output == null ? 0 : pictures.stream().filter(picture -> picture.file().startsWith(output.toAbsolutePath())).count();
    }

    /// What is wrong with the pattern.
    public Optional<String> fault() {
        return NamePattern.faultIn(names.get());
    }

    /// What the first picture's copy would be called.
    public String example() {
        if (fault().isPresent()) {
            return "";
        }
        String original = pictures.getFirst().file().getFileName().toString();
        String ending = settings.choiceProperty().get().output().format().map(format -> format.extension())
                .orElseGet(() -> original.substring(original.lastIndexOf('.') + 1));
        return text("queue.all.names.example", original, new NamePattern(names.get()).example(original, ending, day));
    }

    /// Keeps the answers among the choices and freezes them all for a job. Only if [#readyProperty()] is true.
    public JobSettings freeze() {
        Set<ReportKind> kinds = new HashSet<>(settings.choiceProperty().get().copies().reports());
        if (reports.get()) {
            kinds.add(ReportKind.HTML);
        } else {
            kinds.remove(ReportKind.HTML);
        }
        Path output = folder.get().toAbsolutePath();
        settings.change("copies", settings.choiceProperty().get().withCopies(
                new Copies(names.get(), Optional.of(output), conflicts.get(), kinds)));
        return settings.choiceProperty().get().job(output, day);
    }

    /// What all pictures are protected with, in the artist's words.
    public String manner() {
        SettingsModel.Choice choice = settings.choiceProperty().get();
        String manner = text("queue.all.manner", text("aim", choice.aim()), text("strength", choice.strength()), text("effort", choice.effort()));
        return choice.encoders().isEmpty() ? manner : manner + "\n" + text("effort.encoders", String.join(", ", choice.encoders()));
    }
}
