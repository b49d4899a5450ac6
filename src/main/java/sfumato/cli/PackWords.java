package sfumato.cli;

import java.util.Locale;
import sfumato.pack.Pack;
import sfumato.pack.PackCard;
import sfumato.protect.Effort;
import sfumato.protect.PackTime;

/// What is said of a pack in several places.
final class PackWords {
    private static final double MEGA = 1e6;
    /// For which pictures [#longer] holds; smaller ones take less.
    static final String PICTURE = "a picture of " + PackTime.WIDTH + " by " + PackTime.HEIGHT + " pixels or more";

    private PackWords() {
    }

    static String megabytes(Pack pack) {
        return String.format(Locale.ROOT, "%.1f", pack.bytes() / MEGA);
    }

    static String numbers(PackCard card) {
        return String.format(Locale.ROOT, "%,d", card.parameters());
    }

    /// By how much a picture takes longer, if it joins.
    static String longer(PackCard card) {
        return Shown.time(PackTime.of(card, Effort.STANDARD.steps()));
    }
}
