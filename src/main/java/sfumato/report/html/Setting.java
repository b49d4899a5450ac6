package sfumato.report.html;

/// One thing that was chosen, in words.
public record Setting(String name, String value) {
}
