package sfumato.nn.encoder;

import sfumato.nn.Crop;
import sfumato.nn.MaxPool;
import sfumato.nn.Network.Value;
import sfumato.nn.ReflectPad;
import sfumato.nn.Rectify;
import sfumato.nn.weights.Weights;
import sfumato.tensor.kernel.Kernels;

/// VGG-19 up to relu4_1 with a quarter of its channels (Wang et al., Collaborative Distillation, CVPR 2020): the classical
/// representation of style. Heads `relu3_1` at 1/4 and `relu4_1` at 1/8. Borders are reflected.
public final class VggStyle {
    private VggStyle() {
    }

    public static Encoder encoder(String name, Weights weights, Kernels kernels) {
        Layers net = new Layers(weights, kernels, 3);
        Value x = net.conv1("conv0", net.input());
        x = net.apply(new MaxPool(), reflected(net, "conv12", reflected(net, "conv11", x)));
        x = net.apply(new MaxPool(), reflected(net, "conv22", reflected(net, "conv21", x)));
        Value relu3 = reflected(net, "conv31", x);
        x = relu3;
        for (String layer : new String[] {"conv32", "conv33", "conv34"}) {
            x = reflected(net, layer, x);
        }
        Value relu4 = reflected(net, "conv41", net.apply(new MaxPool(), x));
        return new Encoder(name, net.head("relu3_1", relu3).head("relu4_1", relu4).network(), 8);
    }

    // Cropping comes before the ReLU: at the padded border the convolution gives values that belong to nobody.
    private static Value reflected(Layers net, String layer, Value x) {
        return net.apply(new Rectify(), net.apply(new Crop(), net.conv3(layer, net.apply(new ReflectPad(), x))));
    }
}
