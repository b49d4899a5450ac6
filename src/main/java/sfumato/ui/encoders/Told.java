package sfumato.ui.encoders;

import static sfumato.ui.text.Messages.text;

import java.util.List;
import java.util.Locale;
import sfumato.nn.NotEnoughMemory;
import sfumato.problem.Problem;

/// Something that there is to say about encoders, until the next thing happens.
///
/// @param kind     decides its look and the word it begins with
/// @param headline what happened
/// @param detail   what about, and what to do
public record Told(Kind kind, String headline, String detail) {
    public enum Kind { ERROR, SUCCESS, HINT }

    static Told of(Problem problem) {
        return new Told(Kind.ERROR, sentence(problem.what()), sentence(problem.advice()) + "\n" + problem.path());
    }

    /// For a mistake of ours, or too little memory.
    static Told of(Throwable fault) {
        String key = fault instanceof OutOfMemoryError || fault instanceof NotEnoughMemory ? "encoders.memory" : "encoders.fault";
        return new Told(Kind.ERROR, text(key), text(key + ".detail", String.valueOf(fault.getMessage())));
    }

    static Told gone(List<String> names) {
        String all = String.join(", ", names);
        return new Told(Kind.HINT, text("encoders.gone", all, names.size()), text("encoders.gone.detail", all, names.size()));
    }

    static Told success(String key, Object... arguments) {
        return new Told(Kind.SUCCESS, text(key, arguments), text(key + ".detail", arguments));
    }

    static Told hint(String key, Object... arguments) {
        return new Told(Kind.HINT, text(key, arguments), text(key + ".detail", arguments));
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
