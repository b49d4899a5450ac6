package sfumato.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import sfumato.batch.ConflictPolicy;
import sfumato.file.UserFolders;
import sfumato.image.metadata.Rights;
import sfumato.problem.Problem;
import sfumato.protect.Aim;
import sfumato.protect.Effort;
import sfumato.protect.Strength;
import sfumato.ui.app.Launcher;

/// Where the program starts.
///
/// Exit status: 0 everything was done, 1 something failed, 2 it was called wrongly.
public final class Main {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private Main() {
    }

    public static void main(String[] args) {
        int status = run(surroundings(UserFolders.ofThisUser()), args);
        if (!Interruption.isEnding()) {
            System.exit(status);
        }
    }

    @SuppressWarnings("SystemConsoleNull") // it is null again where nobody sits, since JDK 25
    static Surroundings surroundings(UserFolders folders) {
        Console console = System.console();
        return new Surroundings(new EncoderEngine(), Main::openWindow, new PrintWriter(System.out, false, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()), console != null && console.isTerminal(), Screen.isThere(), folders);
    }

    private static void openWindow(List<Path> pictures) {
        Launcher.main(pictures.stream().map(Path::toString).toArray(String[]::new));
    }

    /// Runs one command line and returns its exit status. The border that nothing passes.
    static int run(Surroundings surroundings, String... args) {
        SfumatoCommand root = new SfumatoCommand(surroundings);
        try {
            if (args.length == 0 && surroundings.screen()) {
                return openWindow(surroundings);
            }
            int status = commandLine(root, surroundings).execute(args);
            return printed(surroundings) ? status : FAILED;
        } catch (Error e) {
            return internalError(e, root.verbose(), surroundings);
        }
    }

    // With nothing to parse the window need not wait for the parser, which takes longer than the window's first screen.
    private static int openWindow(Surroundings surroundings) {
        try (Logs _ = new Logs(surroundings.err(), false)) {
            surroundings.window().open(List.of());
            return DONE;
        } catch (RuntimeException e) {
            return internalError(e, false, surroundings);
        }
    }

    static CommandLine commandLine(SfumatoCommand root, Surroundings surroundings) {
        CommandLine line = new CommandLine(root)
                .addSubcommand(new ProtectCommand(surroundings))
                .addSubcommand(new WatchCommand(surroundings))
                .addSubcommand(new LedgerCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new EvaluateCommand(surroundings))
                .addSubcommand(EncodersCommand.line(surroundings))
                .addSubcommand(new MaskCommand(surroundings))
                .addSubcommand(new RightsCommand(surroundings))
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new CommandLine.HelpCommand());
        return line.registerConverter(Aim.class, new Words<>(Aim.class))
                .registerConverter(Strength.class, new Words<>(Strength.class))
                .registerConverter(Effort.class, new Words<>(Effort.class))
                .registerConverter(Rights.class, new Words<>(Rights.class))
                .registerConverter(CopyFormat.class, new Words<>(CopyFormat.class))
                .registerConverter(ConflictPolicy.class, new Words<>(ConflictPolicy.class))
                .registerConverter(ReportWord.class, new Words<>(ReportWord.class))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setExpandAtFiles(false) // a picture may be called "@home.png"
                .setExecutionStrategy(parsed -> {
                    try (Logs _ = new Logs(surroundings.err(), root.verbose())) {
                        return new CommandLine.RunLast().execute(parsed);
                    }
                })
                .setParameterExceptionHandler((wrong, _) -> wrongUsage(wrong, surroundings))
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure, root.verbose(), surroundings));
    }

    private static int wrongUsage(ParameterException wrong, Surroundings surroundings) {
        surroundings.complain(wrong.getMessage());
        surroundings.err().println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return WRONG_USAGE;
    }

    private static int failed(Exception failure, boolean verbose, Surroundings surroundings) {
        switch (failure) {
            case Problem problem -> surroundings.complain(problem.getMessage());
            case CancellationException _ -> surroundings.complain("cancelled.");
            default -> internalError(failure, verbose, surroundings);
        }
        return FAILED;
    }

    private static int internalError(Throwable failure, boolean verbose, Surroundings surroundings) {
        surroundings.complain("this is a mistake in the program (" + failure + "). " + ResultPrinter.HOW_TO_REPORT);
        if (verbose) {
            failure.printStackTrace(surroundings.err());
        }
        surroundings.err().flush();
        return FAILED;
    }

    // A full disk or a closed pipe behind standard output must not look like success.
    private static boolean printed(Surroundings surroundings) {
        surroundings.out().flush();
        if (surroundings.out().checkError()) {
            surroundings.complain("the result could not be written to the standard output.");
            return false;
        }
        return true;
    }
}
