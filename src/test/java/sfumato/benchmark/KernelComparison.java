package sfumato.benchmark;

import java.util.ArrayList;
import java.util.List;
import sfumato.benchmark.Table.Ratio;
import sfumato.benchmark.onnx.OnnxModel;
import sfumato.benchmark.onnx.OnnxPeer;
import sfumato.task.Workers;
import sfumato.tensor.Execution;
import sfumato.tensor.kernel.ConvolutionLayers;
import sfumato.tensor.kernel.ConvolutionShape;
import sfumato.tensor.kernel.MultiplyAddPeak;

/// Single convolutions beside those of ONNX Runtime, and the direct ones beside the multiply-add peak of the machine.
/// Forward in chains or fans of six, so that the peer's change of memory layout at both ends hardly counts.
final class KernelComparison {
    private static final int LAYERS = 6;
    private static final int PEAK_TASKS = 16; // so many that waking the second thread does not count
    private static final double LEAST_SHARE_OF_PEAK = 0.8;

    private final Table table;
    private final Workers workers;
    private final Execution execution;

    KernelComparison(Table table, Workers workers) {
        this.table = table;
        this.workers = workers;
        execution = new Execution(workers);
    }

    void run() throws Exception {
        for (ConvolutionShape shape : ConvolutionShape.values()) {
            forward(shape);
        }
        for (ConvolutionShape shape : ConvolutionShape.values()) {
            if (shape.geometry().stride() == 2) {
                gradient(shape);
            }
        }
    }

    private void forward(ConvolutionShape shape) throws Exception {
        ConvolutionLayers layers = new ConvolutionLayers(shape, LAYERS);
        try (OnnxPeer peer = new OnnxPeer(OnnxModel.forward(layers), Comparison.THREADS)) {
            peer.input(layers.input());
            peer.run();
            Agreement.require(shape.toString(), peer.output("y"), Agreement.result(layers.chain(), layers.forward(execution)), Agreement.TOLERANCE);
            compare(shape, shape.toString(), LAYERS, Competitor.of(() -> layers.forward(execution)), peer, target(shape));
        }
    }

    private void gradient(ConvolutionShape shape) throws Exception {
        ConvolutionLayers layers = new ConvolutionLayers(shape, 1);
        try (OnnxPeer peer = new OnnxPeer(OnnxModel.gradient(layers), Comparison.THREADS)) {
            peer.input(layers.cotangent());
            peer.run();
            Agreement.require(shape + " gradient", peer.output("dx"), layers.gradient(execution), Agreement.TOLERANCE);
            compare(shape, shape + ", input gradient", 1, Competitor.of(() -> layers.gradient(execution)), peer, target(shape));
        }
    }

    private void compare(ConvolutionShape shape, String what, int layers, Competitor ours, OnnxPeer peer, double target) throws Exception {
        List<Competitor> competitors = new ArrayList<>(List.of(ours, Competitor.of(peer::run)));
        if (shape.directAndWide()) {
            competitors.add(Competitor.of(() -> MultiplyAddPeak.run(PEAK_TASKS, workers)));
        }
        Rounds.Times times = Rounds.of(competitors);
        String time = Table.milliseconds(times.median(0) / layers, shape.flops());
        table.add(new Ratio(what, time, "ONNX Runtime", Table.milliseconds(times.median(1) / layers, shape.flops()), times.ratio(1), target));
        if (shape.directAndWide()) {
            double peakFlops = PEAK_TASKS * MultiplyAddPeak.flops();
            Rounds.Spread share = times.ratio(2).times(shape.flops() * layers / peakFlops);
            table.add(new Ratio(what, time, "multiply-add peak", Table.speed(times.median(2), peakFlops), share, LEAST_SHARE_OF_PEAK));
        }
    }

    private static double target(ConvolutionShape shape) {
        return switch (shape) {
            case SAME_64_AT_64, SAME_64_AT_128, SAME_64_AT_256 -> 1.8;
            case SAME_32_AT_256 -> 1.3;
            case STRIDED_64_AT_128, STRIDED_32_TO_64_AT_256, STRIDED_16_TO_32_AT_512 -> 1.0;
            case FIRST_3_TO_16_AT_512, POINT_64_AT_128, HEAD_64_TO_32_AT_64, HEAD_64_TO_4_AT_64 -> Double.NaN;
        };
    }
}
