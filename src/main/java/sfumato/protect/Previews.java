package sfumato.protect;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import sfumato.attack.BudgetMap;
import sfumato.attack.Glimpse;
import sfumato.attack.Perturbation;
import sfumato.image.PictureFormat;
import sfumato.image.Resizing;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.task.Workers;

/// Shows somebody what the copy would look like if the search ended now: after 2 steps, and then each time that their number has
/// doubled, because later steps change less and less.
///
/// What is shown keeps the limit of what the eye may see ([SightLimit]) in its own pixels. Made smaller it shows less than
/// the copy, because what is finest goes, and never more than a copy may.
final class Previews implements Glimpse {
    private static final Logger LOG = Logger.getLogger(Previews.class.getName());
    private static final int FIRST_STEP = 2;

    private final Artwork artwork;
    private final BudgetMap budget;
    private final ProtectionSettings settings;
    private final Onlooker onlooker;
    private final Workers workers;
    private Artwork shown; // made when it is first needed

    private Previews(Artwork artwork, BudgetMap budget, ProtectionSettings settings, Onlooker onlooker, Workers workers) {
        this.artwork = artwork;
        this.budget = budget;
        this.settings = settings;
        this.onlooker = onlooker;
        this.workers = workers;
    }

    /// Shows nothing where the onlooker wants no preview.
    static Glimpse of(Artwork artwork, BudgetMap budget, ProtectionSettings settings, Onlooker onlooker, Workers workers) {
        return onlooker.previewPixels() <= 0 ? Glimpse.NONE : new Previews(artwork, budget, settings, onlooker, workers);
    }

    @Override
    public void after(int step, Supplier<Perturbation> soFar) {
        // After the last step comes the copy itself.
        if (step < FIRST_STEP || Integer.bitCount(step) != 1 || step >= settings.steps()) {
            return;
        }
        if (shown == null) {
            shown = shown();
        }
        Samples copy = SightLimit.of(settings.maxCodes()).glance(shown, soFar.get(), budget, workers);
        tell(new Preview(copy, step, settings.steps()));
    }

    private Artwork shown() {
        Size size = new Size(artwork.width(), artwork.height());
        double share = onlooker.previewPixels() / ((double) size.width() * size.height());
        Size small = share >= 1 ? size : Resizing.scaledDown(size, Math.sqrt(share));
        Artwork own = share >= 1 ? artwork : artwork.withSamples(Resizing.of(artwork.samples(), small, workers));
        return new Artwork(own.shown(workers), PictureFormat.PNG);
    }

    // A search of a minute does not end because a window could not show a picture.
    private void tell(Preview preview) {
        try {
            onlooker.preview(preview);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a preview could not be shown", e);
        }
    }
}
