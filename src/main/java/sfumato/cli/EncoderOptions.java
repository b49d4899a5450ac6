package sfumato.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import sfumato.pack.Pack;
import sfumato.pack.PackLibrary;
import sfumato.problem.Problem;

/// Which packs join the embedded encoder.
final class EncoderOptions {
    @Option(names = "--encoder", paramLabel = "NAME", split = ",",
            description = "An encoder that you added (see 'sfumato encoders'), to protect against it beside the program's own. Several are given one after "
                + "the other, or as NAME,NAME; all count the same. Each makes it take longer.")
    private List<String> names = List.of();

    /// As the packs are called.
    ///
    /// @throws Problem if one is damaged
    List<String> names(Usage usage, PackLibrary packs) throws Problem {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            usage.refuseIf(!packs.has(name), "--encoder: there is no encoder called '" + name + "'; " + there(packs));
            String called = packs.pack(name).name();
            usage.refuseIf(found.contains(called), "--encoder: " + called + " is named twice");
            found.add(called);
        }
        return found;
    }

    /// Which there are, for someone who named another.
    static String there(PackLibrary packs) throws Problem {
        List<Pack> all = packs.list().packs();
        return all.isEmpty() ? "none was added yet, 'sfumato encoders add FILE' adds one"
                : "you have " + all.stream().map(Pack::name).collect(Collectors.joining(", "));
    }
}
