package sfumato.cli;

import java.nio.file.Path;
import sfumato.drawn.DrawnPicture;
import sfumato.file.UserFolders;
import sfumato.image.PictureFormat;
import sfumato.image.Samples;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.ui.app.WindowRehearsal;

/// What the build lets the program do once, so that Java can write down which classes it needs and keep them ready for
/// a quick start: the command line protects and checks two small drawn pictures, then the window protects one.
///
/// Needs no screen when it runs on the headless platform. Not for users, and harmless to them.
final class Rehearsal {
    private static final int WIDTH = 128;
    private static final int HEIGHT = 96;

    private Rehearsal() {
    }

    /// Exit status: 0 if all went well.
    ///
    /// @param arguments the folder to work in
    public static void main(String... arguments) throws Exception {
        System.exit(commandLine(Path.of(arguments[0])) && WindowRehearsal.run(png(Path.of(arguments[0]))) ? Main.DONE : Main.FAILED);
    }

    private static boolean commandLine(Path folder) throws Problem {
        Samples picture = DrawnPicture.FLAT_DUNES.draw(WIDTH, HEIGHT);
        new ArtworkWriter().write(picture, PictureFormat.PNG, 100, png(folder), true);
        new ArtworkWriter().write(picture, PictureFormat.JPEG, 90, folder.resolve("originals/dunes.jpg"), true);
        String out = folder.resolve("protected").toString();
        // Not the folders of whoever builds this.
        Path home = folder.resolve("home");
        Surroundings surroundings = Main.surroundings(new UserFolders(home, home));
        return Main.run(surroundings, "help", "protect") == Main.DONE
                && Main.run(surroundings, "protect", folder.resolve("originals").toString(), "--output", out, "--steps", "2") == Main.DONE
                && Main.run(surroundings, "check", png(folder).toString(), png(folder).toString()) == Main.DONE;
    }

    private static Path png(Path folder) {
        return folder.resolve("originals/dunes.png");
    }
}
