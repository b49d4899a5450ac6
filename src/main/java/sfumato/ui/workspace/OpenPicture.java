package sfumato.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import sfumato.image.codec.Artwork;
import sfumato.image.PictureFormat;
import sfumato.image.Size;
import sfumato.problem.Problem;
import sfumato.task.Workers;
import sfumato.task.Cancellation;
import sfumato.ui.compare.PicturePyramid;

/// The picture in hand, as read from its file. Its samples are not kept: the protector reads the file itself.
public record OpenPicture(Path file, PictureFormat format, List<String> notes, PicturePyramid pixels) {

    static OpenPicture load(PictureLoader loader, Path file, Cancellation cancellation) throws Problem {
        Artwork artwork = loader.load(file, cancellation);
        return new OpenPicture(file, artwork.format(), artwork.notes(), PicturePyramid.of(artwork.shown(new Workers(1)), cancellation));
    }

    Size size() {
        return new Size(pixels.width(), pixels.height());
    }

    String name() {
        return file.getFileName().toString();
    }
}
