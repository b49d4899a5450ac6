package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.Size;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.encoder.PictureEncoder;
import sfumato.pack.PackFiles;
import sfumato.pack.PackLibrary;
import sfumato.pack.ReadyPack;
import sfumato.problem.Problem;
import sfumato.protect.PackShelf.Judge;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.Workspace;

class JudgesTest {
    @TempDir
    Path folder;

    @Test
    void what_a_copy_was_made_against_does_not_judge_it_under_another_name() throws Exception {
        Path pack = ReadyPack.in(folder, "one");
        ReadyPack.in(folder, "same");
        Path file = Files.copy(pack, folder.resolve("file.safetensors"));
        Path other = PackFiles.taesd(folder.resolve("other.safetensors"), name -> name);
        PackShelf shelf = new PackShelf(new PackLibrary(folder),
                List.of(new Judge.InLibrary("one"), new Judge.InLibrary("same"), new Judge.InFile(file), new Judge.InFile(other)));
        assertEquals(List.of("one", "same", "file", "other"), judging(shelf, List.of()));
        assertEquals(List.of("other"), judging(shelf, List.of("one")));
    }

    private static List<String> judging(PackShelf shelf, List<String> joined) throws Problem {
        try (Workers workers = new Workers(1)) {
            PictureEncoder eye = new PictureEncoder(TestShelf.kl("eye"), new Workspace(), new Execution(workers));
            return Judges.of(shelf, joined, new Size(64, 64), eye).encoders().stream().map(Encoder::name).toList();
        }
    }
}
