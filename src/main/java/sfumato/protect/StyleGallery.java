package sfumato.protect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sfumato.drawn.DrawnPicture;
import sfumato.nn.encoder.Encoder;
import sfumato.nn.weights.Safetensors;
import sfumato.nn.weights.Weights;
import sfumato.tensor.FeatureStatistics;

/// The styles of the drawn decoys as one encoder sees them: for each the statistics of every head. They are what a picture may
/// be led to, and what "as far as another picture" means.
///
/// Those of the program's own encoder come with the program, so that nothing has to be drawn and looked at first.
///
/// @param styles by decoy, then by head
public record StyleGallery(Map<DrawnPicture, Map<String, FeatureStatistics>> styles) {
    private static final String EMBEDDED = "decoy-styles-v1.safetensors";

    public StyleGallery {
        styles = Map.copyOf(styles);
    }

    /// Those of the embedded encoder. A program in the tests' folder has made the file (`StyleGalleryFile`).
    public static StyleGallery embedded(Encoder encoder) {
        try (InputStream in = StyleGallery.class.getResourceAsStream(EMBEDDED)) {
            return of(Safetensors.ofBytes(in.readAllBytes()), encoder.heads());
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file " + EMBEDDED, e);
        }
    }

    private static StyleGallery of(Weights file, List<String> heads) {
        Map<DrawnPicture, Map<String, FeatureStatistics>> styles = new EnumMap<>(DrawnPicture.class);
        for (DrawnPicture decoy : DrawnPicture.decoys()) {
            Map<String, FeatureStatistics> style = new HashMap<>();
            for (String head : heads) {
                style.put(head, statistics(file, key(decoy, head)));
            }
            styles.put(decoy, style);
        }
        return new StyleGallery(styles);
    }

    private static FeatureStatistics statistics(Weights file, String key) {
        Weights.Values means = file.get(key + ".mean", -1);
        int channels = means.size(0);
        float[] flat = file.get(key + ".covariance", channels, channels).values();
        double[][] covariance = new double[channels][];
        Arrays.setAll(covariance, row -> doubles(flat, row * channels, channels));
        return new FeatureStatistics(doubles(means.values(), 0, channels), covariance);
    }

    private static double[] doubles(float[] from, int first, int count) {
        double[] doubles = new double[count];
        Arrays.setAll(doubles, i -> from[first + i]);
        return doubles;
    }

    /// What the statistics of a head are called in the file, before `.mean` and `.covariance`.
    static String key(DrawnPicture decoy, String head) {
        return decoy.label() + "." + head;
    }

    /// What one of the decoys looks like.
    Map<String, FeatureStatistics> style(DrawnPicture decoy) {
        return styles.get(decoy);
    }

    /// All of them, in the order of the decoys.
    List<Map<String, FeatureStatistics>> all() {
        return DrawnPicture.decoys().stream().map(styles::get).toList();
    }
}
