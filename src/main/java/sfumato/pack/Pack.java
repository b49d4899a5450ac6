package sfumato.pack;

import java.nio.file.Path;

/// An encoder that the user added.
///
/// @param name  by which it is chosen
/// @param file  in the user's data folder
/// @param bytes of the file
public record Pack(String name, Path file, long bytes, PackCard card) {
}
