package sfumato.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What is the same around every page: it holds its style itself, shows pictures that it holds itself, and may ask for
/// nothing from anywhere.
final class Frame {
    private static final String STYLE = "/sfumato/report/report.css";

    private Frame() {
    }

    /// The page in UTF-8.
    ///
    /// @param program that made it, with its version
    static byte[] around(String title, String program, Html main) {
        return Html.of("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
                <meta name="generator" content="{}">
                <title>{}</title>
                <style>
                {}</style>
                </head>
                <body>
                <main>
                {}</main>
                </body>
                </html>
                """, program, title, style(), main).markup().getBytes(StandardCharsets.UTF_8);
    }

    private static Html style() {
        try (InputStream in = Frame.class.getResourceAsStream(STYLE)) {
            return new Html(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it lies in the program itself
        }
    }
}
