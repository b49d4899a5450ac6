package sfumato.report;

/// How much the copy differs from the original, over all colour samples of both pictures.
///
/// @param maxCodes greatest absolute difference, in 8-bit codes; a whole number for pictures of 8 bits
/// @param rmsCodes root mean square difference, in 8-bit codes
/// @param psnr     peak signal-to-noise ratio in dB, infinite for equal pictures
/// @param ssim     mean structural similarity of the luma (Wang et al., IEEE TIP 2004), 1 for equal pictures
public record Visibility(double maxCodes, double rmsCodes, double psnr, double ssim) {
}
