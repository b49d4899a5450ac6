package sfumato.architecture.wrong.there;

import sfumato.architecture.wrong.here.Here;

/// Uses [Here], which uses this.
public record There(Here here) {
}
