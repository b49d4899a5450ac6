package sfumato.ui.workspace;

import static sfumato.ui.text.Messages.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import sfumato.nn.NotEnoughMemory;
import sfumato.problem.Problem;

/// Something the window has to say, until the next thing happens.
///
/// @param kind     decides its look and the word it begins with
/// @param headline what happened
/// @param detail   what about, and what to do
/// @param action   what the one button does
/// @param subject  what the action needs: a file for [Action#SHOW_IN_FOLDER], a text for [Action#COPY_DETAILS], else null
public record Notice(Kind kind, String headline, String detail, Action action, Object subject) {
    public enum Kind { ERROR, SUCCESS, HINT }

    public enum Action { NONE, OPEN_ANOTHER, PROTECT_AGAIN, EXPORT_AGAIN, SHOW_IN_FOLDER, COPY_DETAILS }

    /// Of a problem about which nothing can be done here.
    public static Notice of(Problem problem) {
        return of(problem, Action.NONE);
    }

    static Notice of(Problem problem, Action action) {
        return new Notice(Kind.ERROR, sentence(problem.what()),
                text("notice.problem", problem.path(), sentence(problem.advice())), action, null);
    }

    /// For a mistake of ours: what the user needs to know, and the details for us.
    static Notice of(Throwable fault) {
        StringWriter details = new StringWriter();
        fault.printStackTrace(new PrintWriter(details));
        String key = fault instanceof OutOfMemoryError || fault instanceof NotEnoughMemory ? "notice.memory" : "notice.fault";
        return new Notice(Kind.ERROR, text(key), text(key + ".detail", String.valueOf(fault.getMessage())),
                Action.COPY_DETAILS, details.toString());
    }

    static Notice exported(Path file) {
        return new Notice(Kind.SUCCESS, text("notice.exported", file.getFileName()),
                text("notice.exported.detail", file.toAbsolutePath().getParent()), Action.SHOW_IN_FOLDER, file);
    }

    static Notice hint(String key) {
        return new Notice(Kind.HINT, text(key), text(key + ".detail"), Action.NONE, null);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
