package sfumato.protect;

import java.nio.file.Path;
import java.util.List;
import sfumato.image.Samples;
import sfumato.image.codec.Artwork;
import sfumato.report.html.ReportPage;
import sfumato.report.html.Setting;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// The report for people.
final class HtmlReport {
    private final Artwork original;
    private final Samples copy;
    private final Workers workers;

    /// @param original of the copy's size and colours
    HtmlReport(Artwork original, Samples copy, Workers workers) {
        this.original = original;
        this.copy = copy;
        this.workers = workers;
    }

    /// @param settings empty if they are not known
    byte[] bytes(Path originalFile, Path copyFile, Checked checked, List<Setting> settings, Cancellation cancellation) {
        // File names, not paths: reports are passed on, and folders say more about a person than they need to.
        return new ReportPage(originalFile.getFileName().toString(), copyFile.getFileName().toString(),
                copy.width() + " × " + copy.height() + " pixels", checked.evidence(), new ReportPictures(original, copy, workers).make(cancellation),
                settings, checked.notes(), program()).bytes();
    }

    private static String program() {
        return "Sfumato " + ProgramVersion.current();
    }
}
