package sfumato.protect;

import java.nio.file.Path;

/// Where a protected copy goes.
///
/// @param copy    the copy's file
/// @param report  the JSON report's file, or null for none
/// @param replace whether files that are already there under these names may be replaced;
///                the original never is
public record Destination(Path copy, Path report, boolean replace) {
}
