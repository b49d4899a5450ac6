package sfumato.image.codec;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPReadParam;
import com.luciad.imageio.webp.WebPWriteParam;
import com.luciad.imageio.webp.internal.OsInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import sfumato.problem.Problem;

/// The native library libwebp, which comes with the program for the usual systems and processors.
///
/// When it is first needed it is copied to the system's folder for temporary files (`webp-imageio-<version>-<random>-...`)
/// and loaded from there; the copy is deleted when the program ends (on Windows, when it is next used after that).
final class WebPLibrary {
    /// Settings for reading and for writing, which live in the library. It frees none of them (its cleaner itself holds what it waits
    /// for), so they are used again; who writes sets all that differs between two pictures.
    static final Spares<WebPReadParam> READING = new Spares<>(WebPReadParam::new);
    static final Spares<WebPWriteParam> WRITING = new Spares<>(() -> new WebPWriteParam(Locale.ROOT));

    private WebPLibrary() {
    }

    /// Loads the library, once.
    ///
    /// @throws Problem if there is none for this system, or this system does not let it be loaded
    static void require(Path path, String advice) throws Problem {
        // What can be asked is asked first, because the library would print its own failure.
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        if (!comesFor(OsInfo.getNativeLibFolderPathForCurrentOS()) || !Files.isWritable(temporary) || !Loaded.DONE) {
            throw new Problem.Unsupported(path, "WebP needs the library libwebp, which cannot be used on this system", advice);
        }
    }

    static boolean comesFor(String system) {
        return WebPWriteParam.class.getResource("/native/" + system + "/" + System.mapLibraryName("webp-imageio")) != null;
    }

    // Asks the library for something, when this is first looked at.
    private static final class Loaded {
        static final boolean DONE = answers();

        private static boolean answers() {
            try {
                return WRITING.lend(WebPWriteParam::canWriteCompressed);
            } catch (LinkageError _) {
                return false;
            }
        }
    }

    static ImageReader reader() {
        return new WebPImageReaderSpi().createReaderInstance(null);
    }

    static ImageWriter writer() {
        return new WebPImageWriterSpi().createWriterInstance(null);
    }
}
