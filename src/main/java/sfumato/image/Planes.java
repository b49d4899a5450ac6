package sfumato.image;

import sfumato.task.Workers;

/// A picture as planes of float: `planes[c][y * width + x]`. What the numbers mean is said where planes are used;
/// mostly gamma-encoded sRGB in [0,1]. The arrays are shared, not copied.
public record Planes(int width, int height, float[]... planes) {

    public Planes {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("size " + width + "x" + height);
        }
        for (float[] plane : planes) {
            if (plane.length != width * height) {
                throw new IllegalArgumentException(plane.length + " values for " + width + "x" + height);
            }
        }
    }

    /// `count` planes of zeros.
    public static Planes zeros(int width, int height, int count) {
        return new Planes(width, height, new float[count][Math.multiplyExact(width, height)]);
    }

    public int count() {
        return planes.length;
    }

    public float[] plane(int channel) {
        return planes[channel];
    }

    public int pixels() {
        return width * height;
    }

    /// These planes at another size. Values may overshoot, as the kernel does.
    public Planes resized(Size size, ResampleKernel kernel, Workers workers) {
        Resampler resampler = Resampler.plan(width, height, size.width(), size.height(), kernel);
        Planes result = zeros(size.width(), size.height(), count());
        for (int c = 0; c < count(); c++) {
            resampler.forward(planes[c], result.planes[c], workers);
        }
        return result;
    }

    /// The middle of these planes, as a copy. Where it cannot lie in the middle, it lies half a pixel to the left or above.
    public Planes middle(int middleWidth, int middleHeight) {
        return cropped((width - middleWidth) / 2, (height - middleHeight) / 2, middleWidth, middleHeight);
    }

    /// The part of these planes whose upper left pixel is (left, top), as a copy.
    public Planes cropped(int left, int top, int partWidth, int partHeight) {
        Planes part = zeros(partWidth, partHeight, count());
        for (int c = 0; c < count(); c++) {
            for (int y = 0; y < partHeight; y++) {
                System.arraycopy(planes[c], (top + y) * width + left, part.planes[c], y * partWidth, partWidth);
            }
        }
        return part;
    }

    public Planes copy() {
        float[][] copies = new float[planes.length][];
        for (int c = 0; c < planes.length; c++) {
            copies[c] = planes[c].clone();
        }
        return new Planes(width, height, copies);
    }
}
