package sfumato.image.codec;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfumato.drawn.DrawnPicture;
import sfumato.image.PictureFormat;
import sfumato.image.color.ColourSpace;
import sfumato.image.metadata.Metadata;

/// Pictures that say much about who made them where, sound and broken, for tests of what is told of them elsewhere.
public final class TellingPictures {
    /// What stands in their metadata, in parts that no message of ours holds.
    public static final List<String> SECRETS = List.of("Ada M", "Köln", "whoever reads", "画家", "keyword 0", TestMetadata.TAKEN, "secret");
    private static final int WIDTH = 96;
    private static final int HEIGHT = 72;

    private TellingPictures() {
    }

    /// Makes six: three sound ones of the kinds PNG, JPEG and TIFF, one that breaks off behind its metadata, one whose XMP is no XML, and
    /// one whose XMP asks for a further part from the web.
    ///
    /// @return those that can be protected
    public static List<Path> write(Path folder) throws Exception {
        Metadata full = TestMetadata.full(6);
        Path png = write(folder.resolve("told.png"), PictureFormat.PNG, full);
        Path broken = folder.resolve("broken.png");
        byte[] bytes = Files.readAllBytes(png);
        Files.write(broken, Arrays.copyOf(bytes, bytes.length * 3 / 4));
        return List.of(png, write(folder.resolve("told.jpg"), PictureFormat.JPEG, full.withTexts(Map.of())),
                write(folder.resolve("told.tif"), PictureFormat.TIFF, full.withTexts(Map.of())),
                write(folder.resolve("torn-words.png"), PictureFormat.PNG, xmp("<x:xmpmeta><secret creator='Ada Mäler'>")),
                write(folder.resolve("asking.png"), PictureFormat.PNG, xmp("<!DOCTYPE secret SYSTEM \"http://127.0.0.1:9/secret.dtd\" "
                        + "[<!ENTITY e SYSTEM \"http://127.0.0.1:9/secret.xml\">]><secret>&e;</secret>")));
    }

    private static Path write(Path file, PictureFormat format, Metadata metadata) throws Exception {
        Artwork artwork = new Artwork(DrawnPicture.PAINTED_HARBOUR.draw(WIDTH, HEIGHT), ColourSpace.SRGB, metadata, format, List.of());
        new ArtworkWriter().write(artwork, new Export(format, 90), file, false);
        return file;
    }

    private static Metadata xmp(String packet) {
        return Metadata.NONE.withXmp(Optional.of(packet.getBytes(StandardCharsets.UTF_8)));
    }
}
