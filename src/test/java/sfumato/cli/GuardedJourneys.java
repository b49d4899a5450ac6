package sfumato.cli;

import java.nio.file.Path;
import sfumato.file.UserFolders;
import sfumato.privacy.Tripwires;
import sfumato.ui.app.Launcher;
import sfumato.ui.app.WindowRehearsal;

/// The program's journeys in a process that has the [Tripwires]: protecting, going on with a job, the ledger, checking, proposing a mask,
/// stating rights, and the window with its own engine. The user's folders are those that the process was started with. Ends by printing
/// what the tripwires noted; a journey that does not end as it should prints that too.
public final class GuardedJourneys {
    private static final String SAID = "tripwires: ";

    private GuardedJourneys() {
    }

    /// @param arguments a folder with pictures, at least one of them broken; a picture; the folder for all that is made
    public static void main(String... arguments) throws Exception {
        Tripwires.set();
        String art = arguments[0];
        String picture = arguments[1];
        Path made = Path.of(arguments[2]);
        String copies = made.resolve("copies").toString();
        run(Main.FAILED, "protect", art, "--output", copies, "--steps", "2", "--summary", "--report", "json,html");
        run(Main.FAILED, "protect", "--output", copies, "--resume");
        run(Main.DONE, "ledger", "--json");
        run(Main.DONE, "ledger", "--outdated", "--missing");
        run(Main.DONE, "check", picture, picture);
        run(Main.DONE, "mask", picture, "--output", made.resolve("mask.png").toString());
        run(Main.DONE, "rights", copies);
        if (!WindowRehearsal.run(Launcher::main, Path.of(picture))) {
            System.out.println("the window did not come to its end");
        }
        System.out.println(SAID + Tripwires.notes());
        System.exit(Main.DONE);
    }

    private static void run(int expected, String... arguments) {
        String[] all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--verbose";
        int status = Main.run(Main.surroundings(UserFolders.ofThisUser()), all);
        if (status != expected) {
            System.out.println(String.join(" ", all) + " ended with " + status);
        }
    }
}
