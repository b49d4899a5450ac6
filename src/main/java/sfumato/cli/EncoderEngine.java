package sfumato.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.problem.Problem;
import sfumato.protect.Checker;
import sfumato.protect.EmbeddedEncoder;
import sfumato.protect.EncoderShelf;
import sfumato.protect.Protector;
import sfumato.task.Workers;

/// The program itself: the embedded encoder, and the pictures it draws.
final class EncoderEngine implements Engine {
    private static final int SAMPLE_WIDTH = 1200;
    private static final int SAMPLE_HEIGHT = 900;

    @Override
    public List<String> decoys() {
        return DrawnPicture.decoys().stream().map(DrawnPicture::label).toList();
    }

    @Override
    public List<Path> drawSamples(Path folder) throws Problem {
        List<Path> files = new ArrayList<>();
        for (DrawnPicture sample : DrawnPicture.samples()) {
            Path file = folder.resolve(sample.label() + ".png");
            new ArtworkWriter().write(sample.draw(SAMPLE_WIDTH, SAMPLE_HEIGHT), PictureFormat.PNG, 100, file, true);
            files.add(file);
        }
        return files;
    }

    @Override
    public Session open(int threads) {
        return new EncoderSession(EmbeddedEncoder.load(), new Workers(threads));
    }

    private record EncoderSession(EmbeddedEncoder encoder, Workers workers) implements Session {

        @Override
        public Function<Workers, Protector> protectors(EncoderShelf shelf) throws Problem {
            return encoder.protectors(shelf);
        }

        @Override
        public Checker checker(EncoderShelf shelf) {
            return encoder.checker(shelf, workers);
        }

        @Override
        public String slowness() {
            return encoder.slowness();
        }

        @Override
        public void close() {
            workers.close();
        }
    }
}
