import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import sfumato.drawn.DrawnPicture;
import sfumato.image.Samples;

/// Writes the pictures that the program draws itself as PNG, for the training: `java -cp target/classes src/train/DrawPictures.java FOLDER`.
void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (DrawnPicture picture : DrawnPicture.values()) {
        boolean sample = DrawnPicture.samples().contains(picture);
        Samples samples = picture.draw(sample ? 1200 : 1024, sample ? 900 : 1024);
        BufferedImage image = new BufferedImage(samples.width(), samples.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < samples.width() * samples.height(); i++) {
            int x = i % samples.width();
            int y = i / samples.width();
            image.setRGB(x, y, samples.code(x, y, 0) << 16 | samples.code(x, y, 1) << 8 | samples.code(x, y, 2));
        }
        ImageIO.write(image, "png", folder.resolve(picture.label() + ".png").toFile());
    }
}
