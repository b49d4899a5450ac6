package sfumato.ui.settings;

import sfumato.protect.MaskChoice;

/// Where a picture may change, as an artist chooses it.
public enum Where {
    EVERYWHERE,
    PROPOSED,
    PAINTED;

    static Where of(MaskChoice mask) {
        return switch (mask) {
            case MaskChoice.None() -> EVERYWHERE;
            case MaskChoice.Automatic() -> PROPOSED;
            case MaskChoice.FromFile _ -> PAINTED;
        };
    }
}
