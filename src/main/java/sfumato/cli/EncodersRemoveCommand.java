package sfumato.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import sfumato.problem.Problem;

/// `sfumato encoders remove`.
@Command(name = "remove", sortOptions = false, description = {"Removes encoders that you added. The files that they came from stay where they are.", ""})
final class EncodersRemoveCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "Which.")
    private List<String> names;

    EncodersRemoveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        int status = Main.DONE;
        for (String name : names) {
            try {
                surroundings.packs().remove(name);
                surroundings.out().println(Shown.text(name) + ": removed");
            } catch (Problem problem) {
                surroundings.complain(problem.getMessage());
                status = Main.FAILED;
            }
        }
        return status;
    }
}
