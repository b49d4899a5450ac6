package sfumato.image.codec;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageReader;
import sfumato.image.Layout;
import sfumato.image.Planes;
import sfumato.image.Samples;

/// What a web site does to an uploaded picture: stores it as a JPEG of some quality, with colours at half size (4:2:0),
/// and shows that. Quality counts as the Independent JPEG Group's, from 1 to 100.
public final class JpegRoundTrip {
    private JpegRoundTrip() {
    }

    /// Planes rounded to 8 bits, encoded in memory and decoded again.
    ///
    /// @param srgb one plane (grey) or three (red, green, blue) of gamma-encoded sRGB in [0,1]; values outside are
    ///             clamped, and no side may exceed 65,500 pixels
    /// @return new planes of the same size and number, in [0,1]
    public static Planes apply(Planes srgb, int quality) {
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            JpegEncoder.encode(toSamples(srgb), quality, Export.Chroma.HALF, jpeg);
            return toPlanes(decode(jpeg.toByteArray()), srgb.width(), srgb.height(), srgb.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no file is involved: our mistake
        }
    }

    private static byte[] decode(byte[] jpeg) throws IOException {
        ImageReader reader = Plugins.jpegReader();
        try (ByteArrayImageInputStream in = new ByteArrayImageInputStream(jpeg)) {
            reader.setInput(in, true, true);
            return Rasters.takeCodes(reader.read(0).getRaster());
        } finally {
            reader.dispose();
        }
    }

    private static Samples toSamples(Planes planes) {
        Layout layout = switch (planes.count()) {
            case 1 -> Layout.GREY;
            case 3 -> Layout.RGB;
            default -> throw new IllegalArgumentException(planes.count() + " planes");
        };
        Samples samples = Samples.blank(planes.width(), planes.height(), layout);
        for (int c = 0; c < planes.count(); c++) {
            float[] plane = planes.plane(c);
            for (int i = 0; i < plane.length; i++) {
                samples.codes()[i * planes.count() + c] = (byte) Math.clamp(Math.round(plane[i] * 255), 0, 255);
            }
        }
        return samples;
    }

    private static Planes toPlanes(byte[] codes, int width, int height, int count) {
        Planes planes = Planes.zeros(width, height, count);
        for (int c = 0; c < count; c++) {
            float[] plane = planes.plane(c);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (codes[i * count + c] & 0xFF) / 255f;
            }
        }
        return planes;
    }
}
