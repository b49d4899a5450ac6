package sfumato.ui.mask;

/// How much of the picture a mask covers, as shares of 0 to 1.
///
/// @param alone what is left alone
/// @param less  what gets less than the full strength, but not nothing
public record MaskCover(double alone, double less) {
    static final MaskCover NONE = new MaskCover(0, 0);

    static MaskCover of(byte[] shares) {
        long alone = 0;
        long full = 0;
        for (byte share : shares) {
            alone += share == 0 ? 1 : 0;
            full += share == -1 ? 1 : 0;
        }
        return new MaskCover(alone / (double) shares.length, (shares.length - alone - full) / (double) shares.length);
    }
}
