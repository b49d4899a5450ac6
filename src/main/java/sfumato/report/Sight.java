package sfumato.report;

/// How easily the change is seen, in words. The limits are what eyes found at full size, at 40 samples a degree, in
/// S-CIELAB differences at the 95th percentile: in a flat region 1 is hardly noticed, 2 is found by a careful eye, and above
/// 3 anyone sees a pattern in a sky; texture hides 3 to 5.
public enum Sight {
    UNCHANGED("Nothing was changed."),
    HARDLY("The change is hardly noticed at full size."),
    CAREFUL_EYE("A careful eye finds the change at full size."),
    ANYONE("Anyone sees the change at full size.");

    // Half way between what is hardly noticed and what a careful eye finds.
    static final double FLAT_FOUND = 1.5;
    static final double FLAT_SEEN = 3;
    static final double FOUND = 3;
    static final double SEEN = 5;

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
        Sight anywhere = of(visibility.colour().p95(), FOUND, SEEN);
        Sight flat = visibility.flat().map(colour -> of(colour.p95(), FLAT_FOUND, FLAT_SEEN)).orElse(HARDLY);
        return anywhere.compareTo(flat) > 0 ? anywhere : flat;
    }

    private static Sight of(double difference, double found, double seen) {
        return difference > seen ? ANYONE : difference > found ? CAREFUL_EYE : HARDLY;
    }
}
