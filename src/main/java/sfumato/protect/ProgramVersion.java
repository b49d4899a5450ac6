package sfumato.protect;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Optional;

/// Which version of the program this is.
public final class ProgramVersion {
    /// Stands for a program that was not packaged, as when it is built and tested.
    public static final String NOT_PACKAGED = "(not packaged)";

    private ProgramVersion() {
    }

    /// Such as "1.2.0"; empty for a program that was not packaged.
    public static Optional<String> packaged() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion());
    }

    /// The same as a text that is never empty.
    public static String current() {
        return packaged().orElse(NOT_PACKAGED);
    }

    /// Whether `version` came before `other`. Of versions that tell no order, such as [#NOT_PACKAGED], each comes before
    /// every other, since nobody knows that it did not.
    public static boolean isBefore(String version, String other) {
        try {
            return Version.parse(version).compareTo(Version.parse(other)) < 0;
        } catch (IllegalArgumentException _) {
            return !version.equals(other);
        }
    }
}
