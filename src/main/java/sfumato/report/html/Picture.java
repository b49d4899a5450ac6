package sfumato.report.html;

import java.util.Base64;

/// An encoded picture, as it will lie in the page.
///
/// @param type   its media type, such as `image/png`
/// @param width  in pixels
/// @param height in pixels
public record Picture(String type, int width, int height, byte[] bytes) {

    /// @param alternative what it shows, for those who do not see it
    Html image(String alternative) {
        Html data = new Html(Base64.getEncoder().encodeToString(bytes));
        return Html.of("<img src=\"data:{};base64,{}\" width=\"{}\" height=\"{}\" alt=\"{}\">", type, data, width, height, alternative);
    }
}
