package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the program on a disk of 64 KiB, which lives in a mount namespace of its own and ends with it.
class FullDiskIT {
    private static final String MOUNT = "mount -t tmpfs -o size=64k tmpfs \"$1\"";

    @TempDir
    Path temp;

    @Test
    void a_full_disk_gives_one_clear_line_and_leaves_nothing_but_the_journal_to_go_on_with() throws IOException {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")) && inNamespace(MOUNT, disk).status() == 0,
                "no small disk can be mounted here");
        Path picture = TestPicture.writeNoise(temp.resolve("noise.png"), 256, 256, 1);
        Program.Ended ended = inNamespace(MOUNT
                        + " && \"$2\" protect \"$3\" --output \"$1\" --effort quick; status=$?; ls -A \"$1\" >\"$4\"; exit $status",
                disk, Program.launcher(), picture, temp.resolve("left"));
        ended.assertOneFailure("the disk is full");
        assertEquals(".sfumato-journal.jsonl\n", Files.readString(temp.resolve("left")));
    }

    private static Program.Ended inNamespace(String script, Path... arguments) {
        List<String> command = new ArrayList<>(List.of("/usr/bin/unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh"));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        return Program.run(command, Program.ownJava());
    }
}
