package sfumato.image.codec;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.psd.PSDImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;

/// The libraries' readers and writers, each chosen by its class: "the first registered" changes with the class path.
final class Plugins {
    private static final String JDK = "com.sun.imageio.plugins.";

    private Plugins() {
    }

    /// The JDK's.
    static ImageReader pngReader() {
        return reader(byName(ImageReaderSpi.class, JDK + "png.PNGImageReaderSpi"));
    }

    /// TwelveMonkeys', which tells RGB from YCbCr where the JDK's guesses and reports a missing end.
    static ImageReader jpegReader() {
        return reader(IIORegistry.getDefaultInstance().getServiceProviderByClass(JPEGImageReaderSpi.class));
    }

    /// TwelveMonkeys', which reads every compression of TIFF.
    static ImageReader tiffReader() {
        return reader(IIORegistry.getDefaultInstance().getServiceProviderByClass(TIFFImageReaderSpi.class));
    }

    /// TwelveMonkeys'.
    static ImageReader psdReader() {
        return reader(IIORegistry.getDefaultInstance().getServiceProviderByClass(PSDImageReaderSpi.class));
    }

    /// The JDK's.
    static ImageReader bmpReader() {
        return reader(byName(ImageReaderSpi.class, JDK + "bmp.BMPImageReaderSpi"));
    }

    /// The JDK's.
    static ImageReader gifReader() {
        return reader(byName(ImageReaderSpi.class, JDK + "gif.GIFImageReaderSpi"));
    }

    /// The JDK's.
    static ImageWriter jpegWriter() {
        try {
            return byName(ImageWriterSpi.class, JDK + "jpeg.JPEGImageWriterSpi").createWriterInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // declared by the interface, thrown by none of these
        }
    }

    // By name, because the module java.desktop does not export these classes.
    private static <T> T byName(Class<T> category, String className) {
        for (Iterator<T> all = IIORegistry.getDefaultInstance().getServiceProviders(category, false); all.hasNext(); ) {
            T provider = all.next();
            if (provider.getClass().getName().equals(className)) {
                return provider;
            }
        }
        throw new IllegalStateException("this Java has no " + className);
    }

    private static ImageReader reader(ImageReaderSpi provider) {
        try {
            return provider.createReaderInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // as above
        }
    }
}
