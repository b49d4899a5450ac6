package sfumato.ui.settings;

import sfumato.protect.SightLimit;
import sfumato.protect.Strength;
import sfumato.report.Sight;

/// What a strength may cost the eye, at most, in one kind of place.
///
/// @param difference the greatest colour difference (S-CIELAB, 95th percentile) that is allowed there
/// @param limits     from where a careful eye finds such a difference there, and from where anyone does
record Cost(double difference, Sight.Limits limits) {
    private static final int ZONES = 3;

    static Cost inTexture(Strength strength) {
        return new Cost(SightLimit.of(strength.maxCodes()).everywhere(), Sight.TEXTURE);
    }

    static Cost inFlatColour(Strength strength) {
        return new Cost(SightLimit.of(strength.maxCodes()).flat(), Sight.FLAT);
    }

    Sight sight() {
        return limits.of(difference);
    }

    /// The place on a scale from 0 to 1 with a third each for what is hardly noticed, what a careful eye finds, and what anyone
    /// sees, which ends at twice its beginning.
    double place() {
        double place = switch (sight()) {
            case UNCHANGED, HARDLY -> difference / limits.found();
            case CAREFUL_EYE -> 1 + (difference - limits.found()) / (limits.seen() - limits.found());
            case ANYONE -> 2 + Math.min(1, (difference - limits.seen()) / limits.seen());
        };
        return place / ZONES;
    }
}
