package sfumato.protect;

import java.nio.file.Path;

/// A kind of report that can lie beside a copy.
public enum ReportKind {
    /// For programs.
    JSON("json"),
    /// For people: one page with pictures that stands alone.
    HTML("html");

    private final String extension;

    ReportKind(String extension) {
        this.extension = extension;
    }

    /// The report's file: `a.png.json` for `a.png`.
    public Path beside(Path copy) {
        return copy.resolveSibling(copy.getFileName() + "." + extension);
    }
}
