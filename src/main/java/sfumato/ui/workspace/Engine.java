package sfumato.ui.workspace;

import sfumato.protect.Protector;

/// All that the window needs from the rest of the program.
public record Engine(Protector protector, PictureLoader loader, Exporter exporter) {
}
