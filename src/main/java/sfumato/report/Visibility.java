package sfumato.report;

import java.util.Optional;
import sfumato.image.sight.ColourDifference;

/// How much the copy differs from the original. Codes and similarities are taken over all colour samples of both pictures
/// as their files hold them, colours as they are seen on a white page.
///
/// @param maxCodes  greatest absolute difference, in 8-bit codes; a whole number for pictures of 8 bits
/// @param rmsCodes  root mean square difference, in 8-bit codes
/// @param psnr      peak signal-to-noise ratio in dB, infinite for equal pictures
/// @param ssim      mean structural similarity of the luma (Wang et al., IEEE TIP 2004), 1 for equal pictures
/// @param msSsim    the same at up to five scales (Wang, Simoncelli and Bovik, Asilomar 2003), 1 for equal pictures
/// @param colour    over the whole picture
/// @param flat      over the flat regions of the original, as [FlatRegions] has them; empty if it has none
/// @param flatShare how much of the picture they are, from 0 to 1
public record Visibility(double maxCodes, double rmsCodes, double psnr, double ssim, double msSsim, ColourDifference colour,
                         Optional<ColourDifference> flat, double flatShare) {
}
