package sfumato.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sfumato.batch.FoundPicture;
import sfumato.batch.PictureScan;
import sfumato.file.SafeFile;
import sfumato.image.codec.ArtworkReader;
import sfumato.image.metadata.Rights;
import sfumato.image.metadata.Statement;
import sfumato.image.metadata.TdmReservation;
import sfumato.problem.Problem;

/// `sfumato rights`.
@Command(name = "rights", sortOptions = false,
        description = {"Says what pictures state about their author and about data mining, or reserves a web site's rights.", ""},
        footer = {"", "These are statements of rights that honest collectors obey. They lock nothing."})
final class RightsCommand implements Callable<Integer> {
    // Where the TDM Reservation Protocol looks for it.
    private static final Path WELL_KNOWN = Path.of(".well-known", "tdmrep.json");

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "FOLDER", description = "Pictures, as a folder or one file; with --tdmrep the top folder of a web site.")
    private Path folder;

    @Option(names = "--tdmrep", description = "Write FOLDER/.well-known/tdmrep.json, which reserves the rights of text and data mining (W3C TDM Reservation Protocol).")
    private boolean tdmrep;

    @Option(names = "--location", paramLabel = "PATH", description = "Which part of the site it is about, such as /gallery/*. May be repeated. Default: /")
    private List<String> locations;

    @Option(names = "--policy", paramLabel = "URL", description = "Address of a page or file with the conditions under which you license.")
    private String policy;

    RightsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Problem {
        Usage usage = new Usage(spec);
        usage.path("FOLDER", folder);
        usage.refuseIf(!tdmrep && (locations != null || policy != null), "--location and --policy are for --tdmrep");
        return tdmrep ? reserve(usage) : list();
    }

    private int reserve(Usage usage) throws Problem {
        TdmReservation reservation = reservation(usage);
        if (!Files.isDirectory(folder)) {
            throw new Problem.Unreadable(folder, "this is no folder", "Name the top folder of the web site", null);
        }
        Path target = folder.resolve(WELL_KNOWN);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Problem.WouldReplace(target, "the site has such a file already", "Edit that file, or remove it first");
        }
        byte[] json = reservation.json().getBytes(StandardCharsets.UTF_8);
        SafeFile.write(target, false, out -> out.write(json));
        surroundings.out().println(Shown.path(target));
        return Main.DONE;
    }

    private TdmReservation reservation(Usage usage) {
        try {
            return new TdmReservation(locations == null ? List.of("/") : locations, address(usage));
        } catch (IllegalArgumentException e) {
            throw usage.wrong(e.getMessage(), e);
        }
    }

    private Optional<URI> address(Usage usage) {
        try {
            return policy == null ? Optional.empty() : Optional.of(new URI(policy));
        } catch (URISyntaxException e) {
            throw usage.wrong("--policy: not the address of a web page: " + policy, e);
        }
    }

    private int list() {
        // Nothing is written, so no folder is left out as the output folder.
        PictureScan.Result found = PictureScan.of(List.of(folder), folder.resolve(".nowhere"));
        int failed = found.problems().size();
        found.problems().forEach(problem -> surroundings.complain(problem.getMessage()));
        if (found.pictures().isEmpty() && failed == 0) {
            surroundings.complain("there are no pictures here.");
        }
        ArtworkReader reader = new ArtworkReader();
        for (FoundPicture picture : found.pictures()) {
            try {
                Statement statement = Statement.of(reader.read(picture.file()).metadata());
                surroundings.out().println(Shown.path(picture.file()) + ": " + Shown.text(words(statement)));
            } catch (Problem problem) {
                surroundings.complain(problem.getMessage());
                failed++;
            }
        }
        return failed == 0 ? Main.DONE : Main.FAILED;
    }

    private static String words(Statement statement) {
        String mining = statement.dataMining().map(uri -> Rights.ofUri(uri).map(Shown::lower).orElse(uri)).orElse("nothing stated about data mining");
        return mining + statement.creator().map(creator -> ", by " + creator).orElse("") + statement.copyright().map(notice -> ", " + notice).orElse("");
    }
}
