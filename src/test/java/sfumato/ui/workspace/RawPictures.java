package sfumato.ui.workspace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sfumato.image.Layout;
import sfumato.image.Samples;

/// Picture files for tests of the window that are to know nothing of real formats: size, layout, samples.
public final class RawPictures {
    private static final int MARK = 0x52415721;

    private RawPictures() {
    }

    public static Path write(Path file, Samples samples) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(MARK);
            out.writeInt(samples.width());
            out.writeInt(samples.height());
            out.writeInt(samples.layout().ordinal());
            out.write(samples.codes());
        }
        return file;
    }

    static Samples read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (in.available() < 4 || in.readInt() != MARK) {
                throw new IOException("not a raw picture");
            }
            int width = in.readInt();
            int height = in.readInt();
            Layout layout = Layout.values()[in.readInt()];
            return new Samples(width, height, layout, in.readAllBytes());
        }
    }

    /// A smooth picture with something different everywhere.
    public static Samples gradient(int width, int height) {
        Samples samples = Samples.blank(width, height, Layout.RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = samples.index(x, y);
                samples.codes()[at] = (byte) (255 * x / width);
                samples.codes()[at + 1] = (byte) (255 * y / height);
                samples.codes()[at + 2] = (byte) 96;
            }
        }
        return samples;
    }
}
