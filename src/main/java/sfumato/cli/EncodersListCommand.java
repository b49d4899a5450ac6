package sfumato.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sfumato.pack.Pack;
import sfumato.pack.PackLibrary;
import sfumato.problem.Problem;

/// `sfumato encoders list`.
@Command(name = "list", sortOptions = false, description = {"Lists the encoders that you added.", ""},
        footer = {"", "Time is what " + PackWords.PICTURE + " takes longer here with the encoder, at standard effort."})
final class EncodersListCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final List<String> HEAD = List.of("name", "what it is", "MB", "time", "added", "from");
    private static final int MEGABYTES = 2;
    private static final int TIME = 3;

    private final Surroundings surroundings;

    @Mixin
    private HelpOption help;

    EncodersListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Problem {
        PackLibrary.Listing listing = surroundings.packs().list();
        if (!listing.packs().isEmpty()) {
            print(listing.packs());
        } else if (listing.damaged().isEmpty()) {
            surroundings.complain("no encoder was added yet. 'sfumato encoders add FILE' adds one.");
            surroundings.err().println(EncodersCommand.ORIGIN);
            surroundings.err().println(EncodersCommand.LICENCE);
        }
        listing.damaged().forEach(problem -> surroundings.complain(problem.getMessage()));
        return listing.damaged().isEmpty() ? Main.DONE : Main.FAILED;
    }

    private void print(List<Pack> packs) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        packs.forEach(pack -> rows.add(row(pack)));
        int[] widths = IntStream.range(0, HEAD.size()).map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElseThrow()).toArray();
        rows.forEach(row -> surroundings.out().println(IntStream.range(0, HEAD.size())
                .mapToObj(i -> padded(row.get(i), widths[i], i == MEGABYTES || i == TIME)).collect(Collectors.joining("  ")).stripTrailing()));
        surroundings.err().println("(time: what " + PackWords.PICTURE + " takes longer here with it, at standard effort)");
        surroundings.err().flush();
    }

    private static List<String> row(Pack pack) {
        return List.of(Shown.text(pack.name()), pack.card().words(), PackWords.megabytes(pack), PackWords.longer(pack.card()),
                DAY.format(pack.card().added().atZone(ZoneId.systemDefault())), Shown.text(pack.card().source()));
    }

    private static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }
}
