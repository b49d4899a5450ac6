package sfumato.ui.workspace;

import sfumato.protect.Protector;
import sfumato.ui.batch.Jobs;
import sfumato.ui.encoders.EncoderPacks;

/// All that the window needs from the rest of the program.
///
/// @param protector protects the picture in hand
/// @param loader    reads pictures
/// @param exporter  saves copies
/// @param jobs      protects many pictures
/// @param noting    remembers what was exported
/// @param encoders  those that the person added
/// @param warmUp    makes the first picture quicker
public record Engine(Protector protector, PictureLoader loader, Exporter exporter, Jobs jobs, Noting noting, EncoderPacks encoders, WarmUp warmUp) {
}
