package sfumato.report.html;

import java.util.List;

/// The pictures that a report shows.
///
/// @param difference what was changed, `factor` times as strong, on middle grey
/// @param details    places to look at closely, pixel by pixel
public record Pictures(Picture before, Picture after, Picture difference, int factor, List<Detail> details) {
    public Pictures {
        details = List.copyOf(details);
    }

    /// A place before and after.
    ///
    /// @param name  such as "The flattest place"
    /// @param where such as "320 × 320 pixels, 40 from the left and 80 from the top"
    public record Detail(String name, String where, Picture before, Picture after) {
    }
}
