package sfumato.report;

/// How easily the change is seen, in words. The limits are what eyes found at full size, at 40 samples a degree, in
/// S-CIELAB differences at the 95th percentile: in a flat region 1 is hardly noticed, 2 is found by a careful eye, and above
/// 3 anyone sees a pattern in a sky; texture hides 3 to 5.
public enum Sight {
    UNCHANGED("Nothing was changed."),
    HARDLY("The change is hardly noticed at full size."),
    CAREFUL_EYE("A careful eye finds the change at full size."),
    ANYONE("Anyone sees the change at full size.");

    /// What is found and what is seen in a flat region. Found is half way between what is hardly noticed and what a careful eye finds.
    public static final Limits FLAT = new Limits(1.5, 3);
    /// The same where texture hides.
    public static final Limits TEXTURE = new Limits(3, 5);

    /// Differences above which a change is seen.
    ///
    /// @param found by a careful eye
    /// @param seen  by anyone
    public record Limits(double found, double seen) {
        /// How easily this difference is seen.
        public Sight of(double difference) {
            return difference > seen ? ANYONE : difference > found ? CAREFUL_EYE : HARDLY;
        }
    }

    private final String words;

    Sight(String words) {
        this.words = words;
    }

    /// One sentence.
    public String words() {
        return words;
    }

    /// The worse of what is seen anywhere and of what is seen in flat regions, where there are any.
    static Sight of(Visibility visibility) {
        if (visibility.maxCodes() == 0) {
            return UNCHANGED;
        }
        Sight anywhere = TEXTURE.of(visibility.colour().p95());
        Sight flat = visibility.flat().map(colour -> FLAT.of(colour.p95())).orElse(HARDLY);
        return anywhere.compareTo(flat) > 0 ? anywhere : flat;
    }
}
