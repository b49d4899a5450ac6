package sfumato.ui.help;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A library that the program is shipped with.
///
/// @param name    what its makers call it
/// @param version as its makers count
/// @param use     what it does here, in a few words
/// @param holder  whose work it is
/// @param licence the name of its licence
/// @param home    where it is at home
/// @param jars    what the names of its files begin with
public record Library(String name, String version, String use, String holder, String licence, String home, List<String> jars) {

    /// All of them. A test holds the list against the files and the bill of materials of the built program.
    public static List<Library> all() {
        try (Reader list = new InputStreamReader(Library.class.getResourceAsStream("/sfumato/ui/libraries.json"), StandardCharsets.UTF_8)) {
            return List.of(new Gson().fromJson(list, Library[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // our own jar is broken
        }
    }
}
