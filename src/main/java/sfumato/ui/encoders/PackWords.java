package sfumato.ui.encoders;

import static sfumato.ui.text.Messages.text;

import java.time.Duration;
import sfumato.image.Size;
import sfumato.pack.Pack;
import sfumato.pack.PackCard;
import sfumato.protect.Effort;
import sfumato.protect.PackTime;
import sfumato.ui.settings.Pace;

/// What a pack is, in an artist's words.
final class PackWords {
    private static final double MEGA = 1e6;
    private static final int MINUTE = 60;
    private static final int STEP_SECONDS = 5;

    private PackWords() {
    }

    /// Whose encoder it is, as far as its architecture and channels say.
    static String models(PackCard card) {
        return switch (card.architecture()) {
            case AUTOENCODER_KL -> switch (card.channels()) {
                case 4 -> text("encoders.models.whole", text("encoders.models.sd"));
                case 16 -> text("encoders.models.whole", text("encoders.models.flux"));
                case 32 -> text("encoders.models.whole", text("encoders.models.fluxtwo"));
                default -> text("encoders.models.unknown");
            };
            case TAESD -> switch (card.channels()) {
                case 4 -> text("encoders.models.small", text("encoders.models.sd"));
                case 16 -> text("encoders.models.small", text("encoders.models.flux"));
                case 32 -> text("encoders.models.small", text("encoders.models.fluxtwo"));
                default -> text("encoders.models.unknown");
            };
            case VAELIGHT -> text("encoders.models.small", text("encoders.models.sdone"));
            case VGG_STYLE -> text("encoders.models.style");
        };
    }

    /// How large it is, and how much longer a picture takes with it.
    static String size(Pack pack) {
        return text("encoders.size", pack.bytes() / MEGA, longer(PackTime.of(pack.card(), Effort.STANDARD.steps())));
    }

    // In steps of five seconds and then of minutes, since the figure is a guess.
    static String longer(Duration time) {
        long seconds = Math.max(STEP_SECONDS, STEP_SECONDS * Math.ceilDiv(time.toSeconds(), STEP_SECONDS));
        return seconds < MINUTE ? text("encoders.longer.seconds", seconds) : text("encoders.longer.minutes", Math.ceilDiv(seconds, MINUTE));
    }

    /// Nanoseconds that it adds for one step on one pixel, as [Pace] counts them.
    static double nanos(Pack pack) {
        return Pace.measured(Effort.STANDARD, new Size(PackTime.WIDTH, PackTime.HEIGHT), PackTime.of(pack.card(), Effort.STANDARD.steps())).nanos();
    }
}
