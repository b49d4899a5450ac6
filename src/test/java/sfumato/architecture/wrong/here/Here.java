package sfumato.architecture.wrong.here;

import sfumato.architecture.wrong.there.There;

/// Uses [There], which uses this.
public record Here(There there) {
}
