package sfumato.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import sfumato.pack.Pack;
import sfumato.pack.PackLibrary;
import sfumato.problem.Problem;

/// `sfumato encoders verify`.
@Command(name = "verify", sortOptions = false,
        description = {"Tries encoders again: whether they are what was added, whether the fast way of computing them agrees with the plain one, "
            + "and whether their gradients lead where they should.", ""})
final class EncodersVerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which. Default: all.")
    private List<String> names = List.of();

    EncodersVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Problem {
        PackLibrary packs = surroundings.packs();
        List<Problem> problems = new ArrayList<>();
        List<Pack> asked = names.isEmpty() ? all(packs, problems) : named(packs, problems);
        if (asked.isEmpty() && problems.isEmpty()) {
            surroundings.complain("no encoder was added yet, so there is nothing to verify.");
            return Main.DONE;
        }
        problems.forEach(problem -> surroundings.complain(problem.getMessage()));
        boolean sound = asked.isEmpty() || areSound(packs, asked);
        return sound && problems.isEmpty() ? Main.DONE : Main.FAILED;
    }

    private static List<Pack> all(PackLibrary packs, List<Problem> problems) throws Problem {
        PackLibrary.Listing listing = packs.list();
        problems.addAll(listing.damaged());
        return listing.packs();
    }

    private List<Pack> named(PackLibrary packs, List<Problem> problems) {
        List<Pack> found = new ArrayList<>();
        for (String name : names) {
            try {
                found.add(packs.pack(name));
            } catch (Problem problem) {
                problems.add(problem);
            }
        }
        return found;
    }

    private boolean areSound(PackLibrary packs, List<Pack> asked) {
        boolean sound = true;
        try (PackTrial trial = new PackTrial(surroundings)) {
            for (int i = 0; i < asked.size(); i++) {
                Pack pack = asked.get(i);
                trial.show((asked.size() > 1 ? i + 1 + " of " + asked.size() + ", " : "") + "trying " + Shown.text(pack.name()) + " ...");
                try {
                    packs.verify(pack, trial.kernels(), trial.execution(), trial.cancellation());
                    trial.clear();
                    surroundings.out().println(Shown.text(pack.name()) + ": sound");
                    surroundings.out().flush();
                } catch (Problem problem) {
                    trial.clear();
                    surroundings.complain(problem.getMessage());
                    sound = false;
                }
            }
        }
        return sound;
    }
}
