package sfumato.image.sight;

/// How far the colours of two pictures lie apart as an eye sees them: CIEDE2000 after S-CIELAB's filters, looked at so that
/// a degree of the field of view takes in 40 pixels. About 1 is just noticed, 2 is found by who looks for it.
///
/// @param mean over all pixels
/// @param p95  95 of 100 pixels differ by at most this, rounded to the nearest hundredth
/// @param max  the greatest
public record ColourDifference(double mean, double p95, double max) {
}
