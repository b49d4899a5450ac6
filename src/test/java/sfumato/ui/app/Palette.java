package sfumato.ui.app;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.Collectors;

/// Brings a screenshot down to 256 colours, which makes its file a quarter as large: the plain colours of the window as they
/// are, the rest by splitting the colours again and again where they differ most (after Wu, Graphics Gems II, 1991). No dithering,
/// so that text and edges stay clean.
final class Palette {
    private static final int COLOURS = 256;
    /// A colour on this many pixels is one of the window itself.
    private static final int PLAIN = 2000;

    private record Counted(int rgb, int count) {
        int channel(int axis) {
            return rgb >> (16 - 8 * axis) & 0xFF;
        }
    }

    private final int[] colours = new int[COLOURS];
    private final Map<Integer, Integer> nearest = new HashMap<>();
    private int size;

    private Palette() {
    }

    static BufferedImage reduce(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Palette palette = new Palette();
        palette.choose(pixels);
        IndexColorModel model = new IndexColorModel(8, COLOURS, palette.colours, 0, false, -1, 0);
        BufferedImage reduced = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int i = 0; i < pixels.length; i++) {
            int index = palette.nearest.computeIfAbsent(pixels[i] & 0xFFFFFF, palette::search);
            reduced.getRaster().setSample(i % image.getWidth(), i / image.getWidth(), 0, index);
        }
        return reduced;
    }

    private void choose(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        List<Counted> rest = new ArrayList<>();
        counts.forEach((rgb, count) -> {
            if (count >= PLAIN) {
                colours[size++] = rgb;
            } else {
                rest.add(new Counted(rgb, count));
            }
        });
        Queue<Box> boxes = new PriorityQueue<>(Comparator.comparingDouble(box -> -box.spread));
        boxes.add(Box.of(rest));
        while (size + boxes.size() < COLOURS) {
            boxes.addAll(boxes.remove().halves());
        }
        boxes.forEach(box -> colours[size++] = box.middle());
    }

    private int search(int rgb) {
        int best = 0;
        for (int i = 1; i < size; i++) {
            if (distance(rgb, colours[i]) < distance(rgb, colours[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return 3 * red * red + 6 * green * green + blue * blue; // about as the eye weighs them
    }

    /// Colours that share an entry until they are split along the axis on which they are spread most.
    private record Box(List<Counted> colours, int axis, double spread) {
        static Box of(List<Counted> colours) {
            int widest = 0;
            for (int axis = 1; axis < 3; axis++) {
                widest = spread(colours, axis) > spread(colours, widest) ? axis : widest;
            }
            return new Box(colours, widest, spread(colours, widest));
        }

        List<Box> halves() {
            double middle = mean(colours, axis);
            return colours.stream().collect(Collectors.partitioningBy(colour -> colour.channel(axis) > middle))
                    .values().stream().map(Box::of).toList();
        }

        int middle() {
            return colours.isEmpty() ? 0 : middle(0) << 16 | middle(1) << 8 | middle(2);
        }

        private int middle(int channel) {
            return (int) Math.round(mean(colours, channel));
        }

        private static double spread(List<Counted> colours, int axis) {
            double mean = mean(colours, axis);
            double sum = 0;
            for (Counted colour : colours) {
                double difference = colour.channel(axis) - mean;
                sum += colour.count * difference * difference;
            }
            return sum;
        }

        private static double mean(List<Counted> colours, int axis) {
            double sum = 0;
            double count = 0;
            for (Counted colour : colours) {
                sum += (double) colour.count * colour.channel(axis);
                count += colour.count;
            }
            return sum / count;
        }
    }
}
