package sfumato.cli;

import sfumato.protect.ProtectionResult;

/// Prints what came of each picture on standard output.
interface Results {
    /// As soon as it is there.
    void add(ProtectionResult result);

    /// What stands under all of them. Not asked for where there are none.
    void close();
}
