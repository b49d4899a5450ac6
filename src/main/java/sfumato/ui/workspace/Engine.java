package sfumato.ui.workspace;

import sfumato.protect.Protector;
import sfumato.ui.batch.Jobs;

/// All that the window needs from the rest of the program.
///
/// @param protector protects the picture in hand
/// @param loader    reads pictures
/// @param exporter  saves copies
/// @param jobs      protects many pictures
/// @param noting    remembers what was exported
/// @param warmUp    makes the first picture quicker
public record Engine(Protector protector, PictureLoader loader, Exporter exporter, Jobs jobs, Noting noting, WarmUp warmUp) {
}
