package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import sfumato.problem.Problem;

class FileShelfTest {
    private static final EncoderFile VGG = new EncoderFile(EncoderFile.Kind.VGG, Path.of("a", "vgg.safetensors"));

    @Test
    void all_of_them_judge_in_their_order() throws Problem {
        assertEquals(List.of("vgg", "tiny"), new FileShelf(List.of(VGG, new EncoderFile(EncoderFile.Kind.TAESD, Path.of("tiny.safetensors")))).judges());
    }

    @Test
    void two_of_one_name_are_refused() {
        EncoderFile other = new EncoderFile(EncoderFile.Kind.VGG, Path.of("b", "vgg.safetensors"));
        Problem problem = assertThrows(Problem.class, () -> new FileShelf(List.of(VGG, other)));
        assertEquals(other.file(), problem.path());
    }

    @Test
    void one_that_is_not_there_is_a_problem_of_its_file() throws Problem {
        FileShelf shelf = new FileShelf(List.of(VGG));
        assertEquals(VGG.file(), assertThrows(Problem.Missing.class, () -> shelf.encoder("vgg")).path());
        assertEquals(VGG.file(), assertThrows(Problem.Missing.class, () -> shelf.checksum("vgg")).path());
        assertTrue(assertThrows(Problem.class, () -> shelf.encoder("other")).getMessage().contains("no encoder pack of this name"));
    }
}
