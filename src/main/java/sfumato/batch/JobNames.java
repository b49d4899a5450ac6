package sfumato.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.file.Sha256;
import sfumato.problem.FileProblems;
import sfumato.problem.Problem;
import sfumato.protect.DecoyChoice;
import sfumato.protect.Destination;
import sfumato.protect.MaskChoice;
import sfumato.protect.ProtectionSettings;
import sfumato.task.Cancellation;

/// Where the copies of a job go. A picture whose copy was to appear somewhere before gets the same place again, as long as
/// nothing of a stranger's lies there.
final class JobNames {
    private final JobSettings settings;
    private final OutputNames names;
    private final List<Slot> news = new ArrayList<>();
    private final Map<Integer, Destination> chosen = new HashMap<>(); // also where work was not begun, as something stood in the way

    JobNames(JobSettings settings) {
        this.settings = settings;
        names = new OutputNames(settings.output(), settings.names(), settings.conflicts(), settings.reports(), settings.date(),
                filesRead(settings.protection()));
    }

    /// The files beside the pictures that a protection reads.
    private static List<Path> filesRead(ProtectionSettings settings) {
        List<Path> read = new ArrayList<>();
        if (settings.decoy() instanceof DecoyChoice.FromFile(var file)) {
            read.add(file);
        }
        if (settings.mask() instanceof MaskChoice.FromFile(var file)) {
            read.add(file);
        }
        return read;
    }

    /// Its original must not be replaced, and the place of its copy is taken. Looks at no file yet.
    synchronized void remember(Slot slot) {
        news.add(slot);
    }

    /// @throws Problem.WouldReplace as [OutputNames#choose] does
    OutputNames.Choice choose(Slot slot) throws Problem {
        synchronized (this) {
            names.reads(news.stream().map(known -> known.item().picture().file()).toList());
            news.forEach(known -> known.place().ifPresent(names::take));
            news.clear();
        }
        int number = slot.item().number();
        Optional<Destination> again = slot.place().isPresent() ? again(slot, slot.place().get())
                : Optional.ofNullable(chosen.get(number)).filter(place -> settings.conflicts() != ConflictPolicy.UNIQUE || isFree(place));
        Destination destination = again.orElseGet(() -> names.place(slot.item().picture(), number, settings.protection().output().format()));
        chosen.put(number, destination);
        return names.decide(destination);
    }

    private Optional<Destination> again(Slot slot, Destination place) throws Problem {
        boolean own = slot.announced().isPresent() && isOwn(slot.announced().get().receipt());
        boolean replace = settings.conflicts() == ConflictPolicy.OVERWRITE || own;
        return isFree(place) || replace ? Optional.of(new Destination(place.copy(), place.reports(), replace)) : Optional.empty();
    }

    private static boolean isFree(Destination place) {
        return place.files().stream().noneMatch(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    }

    /// Whether the copy lies there just as the job wrote it.
    static boolean isOwn(Receipt receipt) throws Problem {
        return isFile(receipt.copy()) && Sha256.of(receipt.copy(), new Cancellation()).equals(receipt.copySha256());
    }

    // What cannot be looked at is not taken for a file that is not there: the picture would get a second copy.
    private static boolean isFile(Path copy) throws Problem {
        try {
            return Files.readAttributes(copy, BasicFileAttributes.class).isRegularFile();
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw FileProblems.whileReading(copy, e);
        }
    }
}
