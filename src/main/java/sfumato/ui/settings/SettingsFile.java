package sfumato.ui.settings;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import sfumato.file.Fields;
import sfumato.file.SafeFile;
import sfumato.file.UserFolders;
import sfumato.file.WrongField;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;

/// A small JSON file in the settings folder, its owner's alone. What cannot be understood is put aside and told of, never lost
/// and never written over.
final class SettingsFile {
    private static final String VERSION = "version";
    private static final int OUR_VERSION = 1;
    private static final int LATEST_VERSION = 1_000_000;
    private static final long LONGEST = 4_000_000;

    private final Path file;
    private Optional<Problem> mustStay = Optional.empty();

    SettingsFile(Path file) {
        this.file = file;
    }

    /// What was read.
    ///
    /// @param problem what could not be, if anything
    record Found<T>(T value, Optional<Problem> problem) {
    }

    /// Makes a value of the fields.
    @FunctionalInterface
    interface Reader<T> {
        Found<T> read(Fields fields) throws WrongField;
    }

    /// Reads the file.
    ///
    /// @param otherwise what to take where there is no file or none that can be understood
    <T> Found<T> read(T otherwise, Reader<T> reader) {
        try {
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) { // one that cannot be looked at may be there
                return new Found<>(otherwise, Optional.empty());
            }
            Found<T> found = understood(reader);
            return found.problem().isEmpty() ? found : new Found<>(found.value(), Optional.of(putAside(found.problem().get().what())));
        } catch (WrongField e) {
            return new Found<>(otherwise, Optional.of(putAside(e.getMessage())));
        } catch (CharacterCodingException _) {
            return new Found<>(otherwise, Optional.of(putAside("this is no text")));
        } catch (IOException e) {
            Problem problem = FileProblems.whileReading(file, e);
            mustStay = Optional.of(problem);
            return new Found<>(otherwise, Optional.of(problem));
        }
    }

    /// Writes the file anew.
    ///
    /// @throws Problem if it cannot be written, or could neither be read before nor put aside
    void write(JsonObject fields) throws Problem {
        if (mustStay.isPresent()) {
            throw mustStay.get();
        }
        fields.addProperty(VERSION, OUR_VERSION);
        UserFolders.make(file.toAbsolutePath().getParent());
        byte[] text = Fields.line(fields).getBytes(StandardCharsets.UTF_8);
        SafeFile.writePrivately(file, out -> out.write(text));
    }

    /// What is wrong with a part, for a reader that can do without it.
    Problem problem(WrongField wrong) {
        return wrong.in(file, "Nothing needs to be done");
    }

    private <T> Found<T> understood(Reader<T> reader) throws IOException, WrongField {
        if (Files.size(file) > LONGEST) {
            throw new Fields(new JsonObject()).wrong(VERSION, "in a file of a sensible size");
        }
        Fields fields = Fields.parse(Files.readString(file));
        if (fields.number(VERSION, 1, LATEST_VERSION) > OUR_VERSION) {
            throw fields.wrong(VERSION, "one that this version of Sfumato knows: a newer one wrote it");
        }
        return reader.read(fields);
    }

    private Problem putAside(String why) {
        try {
            Path aside = free();
            Files.move(file, aside);
            return new Problem.Unreadable(file, why, "It was kept as " + aside.getFileName() + ", and Sfumato goes on with its own settings", null);
        } catch (IOException e) {
            Problem problem = new Problem.Unreadable(file, why, "Move it elsewhere, so that settings can be saved again", e);
            mustStay = Optional.of(problem);
            return problem;
        }
    }

    private Path free() {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        Path aside = file.resolveSibling(name + "-not-understood.json");
        for (int number = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); number++) {
            aside = file.resolveSibling(name + "-not-understood-" + number + ".json");
        }
        return aside;
    }
}
