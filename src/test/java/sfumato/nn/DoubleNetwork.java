package sfumato.nn;

import java.util.HashMap;
import java.util.Map;
import sfumato.tensor.Tensor;
import sfumato.tensor.kernel.ConvolutionGeometry;

/// Every operation once more, forward only, in double precision and straight from its definition: what finite differences
/// are taken of. Shares no code with the operations but their weights.
final class DoubleNetwork {

    /// Channels × height × width.
    record Volume(int channels, int height, int width, double[] values) {
        Volume(int channels, int height, int width) {
            this(channels, height, width, new double[channels * height * width]);
        }

        double get(int c, int y, int x) {
            return values[(c * height + y) * width + x];
        }

        void set(int c, int y, int x, double value) {
            values[(c * height + y) * width + x] = value;
        }

        static Volume of(Tensor t) {
            Volume v = new Volume(t.channels(), t.height(), t.width());
            v.fill((c, y, x) -> t.get(y, x, c));
            return v;
        }

        void fill(Cell cell) {
            for (int c = 0; c < channels; c++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        set(c, y, x, cell.at(c, y, x));
                    }
                }
            }
        }
    }

    interface Cell {
        double at(int c, int y, int x);
    }

    private DoubleNetwork() {
    }

    static Map<String, Volume> heads(Network network, Volume input) {
        Volume[] values = new Volume[network.nodes().size() + 1];
        values[0] = input;
        for (int i = 0; i < network.nodes().size(); i++) {
            Network.Node node = network.nodes().get(i);
            Volume[] in = new Volume[node.inputs().length];
            for (int j = 0; j < in.length; j++) {
                in[j] = values[node.inputs()[j]];
            }
            values[i + 1] = apply(node.operation(), in);
        }
        Map<String, Volume> heads = new HashMap<>();
        network.heads().forEach((name, value) -> heads.put(name, values[value]));
        return heads;
    }

    private static Volume apply(Operation operation, Volume... in) {
        Volume a = in[0];
        return switch (operation) {
            case Add add -> filled(a.channels, a.height, a.width, (c, y, x) ->
                    Math.max(add.rectifies() ? 0 : Double.NEGATIVE_INFINITY, a.get(c, y, x) + in[1].get(c, y, x)));
            case Rectify _ -> filled(a.channels, a.height, a.width, (c, y, x) -> Math.max(0, a.get(c, y, x)));
            case Pointwise p -> filled(a.channels, a.height, a.width, (c, y, x) -> curve(p.curve(), a.get(c, y, x)));
            case Convolution convolution -> convolution(convolution, a);
            case AveragePool(int n) -> filled(a.channels, a.height / n, a.width / n, (c, y, x) -> {
                double sum = 0;
                for (int k = 0; k < n * n; k++) {
                    sum += a.get(c, y * n + k / n, x * n + k % n);
                }
                return sum / (n * n);
            });
            case MaxPool _ -> filled(a.channels, a.height / 2, a.width / 2, (c, y, x) -> Math.max(
                    Math.max(a.get(c, 2 * y, 2 * x), a.get(c, 2 * y, 2 * x + 1)), Math.max(a.get(c, 2 * y + 1, 2 * x), a.get(c, 2 * y + 1, 2 * x + 1))));
            case Upsample _ -> filled(a.channels, a.height * 2, a.width * 2, (c, y, x) -> a.get(c, y / 2, x / 2));
            case ReflectPad _ -> filled(a.channels, a.height + 2, a.width + 2, (c, y, x) ->
                    a.get(c, y == 0 ? 1 : y == a.height + 1 ? a.height - 2 : y - 1, x == 0 ? 1 : x == a.width + 1 ? a.width - 2 : x - 1));
            case Crop _ -> filled(a.channels, a.height - 2, a.width - 2, (c, y, x) -> a.get(c, y + 1, x + 1));
            case GroupNorm norm -> groupNorm(norm, a);
            case Attention _ -> attention(a, in[1], in[2]);
        };
    }

    private static Volume filled(int channels, int height, int width, Cell cell) {
        Volume v = new Volume(channels, height, width);
        v.fill(cell);
        return v;
    }

    private static double curve(Curve curve, double x) {
        return switch (curve) {
            case Curve.Linear(float scale, float shift) -> scale * x + shift;
            case Curve.LeakyRectifier(float leak) -> x > 0 ? x : leak * x;
            case Curve.Silu _ -> x / (1 + Math.exp(-x));
            case Curve.TanhClamp(float limit) -> limit * Math.tanh(x / limit);
        };
    }

    private static Volume convolution(Convolution convolution, Volume in) {
        ConvolutionGeometry g = convolution.geometry();
        return filled(g.outputs(), in.height / g.stride(), in.width / g.stride(), (o, y, x) -> {
            double sum = convolution.bias() == null ? 0 : convolution.bias()[o];
            for (int c = 0; c < g.inputs(); c++) {
                for (int ky = 0; ky < g.kernel(); ky++) {
                    for (int kx = 0; kx < g.kernel(); kx++) {
                        int v = y * g.stride() + ky - g.padding();
                        int u = x * g.stride() + kx - g.padding();
                        if (v >= 0 && u >= 0 && v < in.height && u < in.width) {
                            sum += convolution.weight()[g.weightIndex(o, c, ky, kx)] * in.get(c, v, u);
                        }
                    }
                }
            }
            return convolution.rectifies() ? Math.max(0, sum) : sum;
        });
    }

    private static Volume groupNorm(GroupNorm norm, Volume in) {
        int perGroup = in.channels / norm.groups();
        int count = perGroup * in.height * in.width;
        Volume out = new Volume(in.channels, in.height, in.width);
        for (int g = 0; g < norm.groups(); g++) {
            double mean = 0;
            double variance = 0;
            for (int i = g * count; i < (g + 1) * count; i++) {
                mean += in.values[i] / count;
            }
            for (int i = g * count; i < (g + 1) * count; i++) {
                variance += (in.values[i] - mean) * (in.values[i] - mean) / count;
            }
            for (int i = g * count; i < (g + 1) * count; i++) {
                int c = i / (in.height * in.width);
                out.values[i] = curve(norm.curve(), (in.values[i] - mean) / Math.sqrt(variance + norm.epsilon()) * norm.scale()[c] + norm.shift()[c]);
            }
        }
        return out;
    }

    private static Volume attention(Volume q, Volume k, Volume v) {
        int n = q.height * q.width;
        Volume out = new Volume(q.channels, q.height, q.width);
        for (int i = 0; i < n; i++) {
            double[] weights = new double[n];
            double sum = 0;
            for (int j = 0; j < n; j++) {
                double score = 0;
                for (int c = 0; c < q.channels; c++) {
                    score += q.values[c * n + i] * k.values[c * n + j];
                }
                weights[j] = Math.exp(score / Math.sqrt(q.channels));
                sum += weights[j];
            }
            for (int c = 0; c < q.channels; c++) {
                for (int j = 0; j < n; j++) {
                    out.values[c * n + i] += weights[j] / sum * v.values[c * n + j];
                }
            }
        }
        return out;
    }
}
