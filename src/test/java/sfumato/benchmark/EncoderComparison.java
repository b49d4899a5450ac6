package sfumato.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sfumato.benchmark.Table.Ratio;
import sfumato.benchmark.onnx.OnnxModel;
import sfumato.benchmark.onnx.OnnxPeer;
import sfumato.benchmark.torch.TorchPeer;
import sfumato.benchmark.torch.TorchPeer.Layout;
import sfumato.nn.encoder.EncoderStep;
import sfumato.tensor.Tensor;

/// The embedded encoder beside the same network in PyTorch (forward and input gradient) and ONNX Runtime (forward).
final class EncoderComparison {
    private static final int[] SIDES = {512, 1024};
    private static final double LEAST_RATIO_TO_TORCH = 2.5;

    private final Table table;

    EncoderComparison(Table table) {
        this.table = table;
    }

    void run(Path folder) throws Exception {
        Optional<TorchPeer> torch = TorchPeer.start(Comparison.THREADS, folder);
        try {
            for (int side : SIDES) {
                try (EncoderStep ours = new EncoderStep(side, Comparison.THREADS)) {
                    if (torch.isPresent()) {
                        besideTorch(side, ours, torch.get());
                    }
                    besideOnnxRuntime(side, ours);
                }
            }
            table.note(torch.isPresent() ? torch.get().version() + " is what this machine has."
                    : "There is no Python with PyTorch here (Debian's python3-torch), so its rows are missing.");
        } finally {
            if (torch.isPresent()) {
                torch.get().close();
            }
        }
    }

    // In both memory layouts: PyTorch's usual one, and the one that suits its convolutions better.
    private void besideTorch(int side, EncoderStep ours, TorchPeer torch) throws Exception {
        double flops = 2 * ours.forwardFlops();
        for (Layout layout : Layout.values()) {
            torch.prepare(ours.picture(), ours.cotangents(), layout);
            requireSame(ours, torch);
            Rounds.Times times = Rounds.of(List.of(Competitor.of(ours::step), torch::run));
            table.add(new Ratio("encoder, forward and input gradient, " + side + " px", Table.milliseconds(times.median(0), flops),
                    "PyTorch, " + layout.name().toLowerCase(Locale.ROOT).replace('_', ' '), Table.milliseconds(times.median(1), flops),
                    times.ratio(1), LEAST_RATIO_TO_TORCH));
        }
    }

    private static void requireSame(EncoderStep ours, TorchPeer torch) throws IOException {
        torch.step();
        ours.step();
        for (Map.Entry<String, Tensor> head : ours.forward().entrySet()) {
            Agreement.require("PyTorch's head " + head.getKey(), torch.result("head." + head.getKey(), head.getValue().shape()), head.getValue(), Agreement.TOLERANCE);
        }
        Agreement.require("PyTorch's gradient", torch.result("gradient", ours.gradient().shape()), ours.gradient(), Agreement.GRADIENT_TOLERANCE);
    }

    private void besideOnnxRuntime(int side, EncoderStep ours) throws Exception {
        try (OnnxPeer peer = new OnnxPeer(OnnxModel.forward(ours.encoder().network(), side, side), Comparison.THREADS)) {
            peer.input(ours.picture());
            peer.run();
            ours.forward().forEach((name, head) -> Agreement.require("ONNX Runtime's head " + name, peer.output(name), head, Agreement.TOLERANCE));
            Rounds.Times times = Rounds.of(List.of(Competitor.of(ours::forward), Competitor.of(peer::run)));
            table.add(new Ratio("encoder, forward, " + side + " px", Table.milliseconds(times.median(0), ours.forwardFlops()),
                    "ONNX Runtime", Table.milliseconds(times.median(1), ours.forwardFlops()), times.ratio(1), Double.NaN));
        }
    }
}
