package sfumato.nn.encoder;

import java.util.List;
import sfumato.nn.MemoryPlan;
import sfumato.nn.MemoryPlan.Purpose;
import sfumato.nn.Network;
import sfumato.nn.NotEnoughMemory;

/// What a generative model's training sees of a picture: a network from a picture to latents and features.
///
/// @param name     for reports and the command line
/// @param network  takes gamma-encoded sRGB in [0,1], three channels
/// @param multiple height and width must be multiples of this
public record Encoder(String name, Network network, int multiple) {
    // The shorter side that most training uses. What attends to everything costs more per pixel in larger pictures.
    private static final int USUAL_SIDE = 512;

    /// The heads' names, in alphabetical order.
    public List<String> heads() {
        return network.heads().keySet().stream().sorted().toList();
    }

    /// What looking once at a picture of a usual size costs for each of its pixels, in multiply-adds or what takes about as long.
    public long workPerPixel() {
        int side = Math.ceilDiv(USUAL_SIDE, multiple) * multiple;
        return network.work(side, side) / ((long) side * side);
    }

    /// How it is computed on pictures of one size; see [MemoryPlan#of].
    ///
    /// @throws NotEnoughMemory with this encoder's name, if the bound is too narrow
    public MemoryPlan plan(int height, int width, Purpose purpose, long bound) {
        try {
            return network.plan(height, width, purpose, bound);
        } catch (NotEnoughMemory e) {
            throw e.in(name);
        }
    }
}
