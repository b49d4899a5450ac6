package sfumato.cli;

import java.nio.file.Path;
import java.util.List;

/// Stands in Main's place for the engine and the window until they are merged. To be deleted then.
final class UnwiredEngine implements Engine {

    static void openWindow() {
        throw new UnsupportedOperationException("there is no window in this build");
    }

    @Override
    public List<String> decoys() {
        return List.of();
    }

    @Override
    public List<Path> drawSamples(Path folder) {
        throw new UnsupportedOperationException("there is no engine in this build");
    }

    @Override
    public Session open(int threads) {
        throw new UnsupportedOperationException("there is no engine in this build");
    }
}
