package sfumato.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sfumato.image.Layout;
import sfumato.image.PictureFormat;
import sfumato.image.Resizing;
import sfumato.image.Samples;
import sfumato.image.Size;
import sfumato.image.codec.Artwork;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.Export;
import sfumato.report.AmplifiedDifference;
import sfumato.report.Places;
import sfumato.report.Places.Square;
import sfumato.report.html.Picture;
import sfumato.report.html.Pictures;
import sfumato.report.html.Pictures.Detail;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// Makes the pictures of a report: sRGB of 8 bits, transparent parts over white.
final class ReportPictures {
    private static final int LONGER_SIDE = 1200;
    private static final int DETAIL_SIDE = 320;
    private static final Export PNG = new Export(PictureFormat.PNG, 100);
    private static final Export JPEG = new Export(PictureFormat.JPEG, 90);
    // A PNG shows exactly what is there, and of flat art it is small enough.
    private static final double PNG_BYTES_PER_PIXEL = 1;

    private final Artwork original;
    private final Samples copy;
    private final Workers workers;
    private final ArtworkWriter writer;

    /// @param copy of the original's shape and colours
    ReportPictures(Artwork original, Samples copy, Workers workers) {
        this.original = original;
        this.copy = copy;
        this.workers = workers;
        writer = new ArtworkWriter(workers);
    }

    Pictures make(Cancellation cancellation) {
        Size size = Resizing.withLongerSideAtMost(new Size(original.width(), original.height()), LONGER_SIDE);
        List<Picture> pair = encoded(List.of(shown(Resizing.of(original.samples(), size, workers)), shown(Resizing.of(copy, size, workers))));
        cancellation.check();
        Picture difference = encoded(List.of(AmplifiedDifference.of(original.samples(), copy, size, workers))).getFirst();
        cancellation.check();
        return new Pictures(pair.getFirst(), pair.getLast(), difference, AmplifiedDifference.FACTOR, details());
    }

    private List<Detail> details() {
        Places places = Places.find(original.samples(), copy, DETAIL_SIDE, workers);
        Square flattest = places.flattest();
        List<Detail> details = new ArrayList<>();
        if (flattest.equals(places.busiest())) {
            details.add(detail(flattest.width() < original.width() || flattest.height() < original.height() ? "A part of it" : "All of it", flattest));
        } else {
            details.add(detail("The flattest place", flattest));
            details.add(detail("The busiest place", places.busiest()));
        }
        return details;
    }

    private Detail detail(String name, Square square) {
        String where = square.width() + " × " + square.height() + " pixels, " + square.left() + " from the left and " + square.top() + " from the top";
        return new Detail(name, where, encoded(shown(square.of(original.samples())), PNG), encoded(shown(square.of(copy)), PNG));
    }

    // All as one kind of file, which is that of the first, so that what differs between them is not the compression.
    private List<Picture> encoded(List<Samples> pictures) {
        List<Picture> png = pictures.stream().map(picture -> encoded(picture, PNG)).toList();
        Picture first = png.getFirst();
        boolean flat = first.bytes().length <= PNG_BYTES_PER_PIXEL * first.width() * first.height();
        return flat ? png : pictures.stream().map(picture -> encoded(picture, JPEG)).toList();
    }

    private Picture encoded(Samples picture, Export export) {
        String type = "image/" + export.format().name().toLowerCase(Locale.ROOT);
        return new Picture(type, picture.width(), picture.height(), writer.bytes(new Artwork(picture, export.format()), export));
    }

    private Samples shown(Samples part) {
        return overWhite(original.withSamples(part).shown(workers));
    }

    private static Samples overWhite(Samples picture) {
        Layout layout = picture.layout();
        if (!layout.hasAlpha()) {
            return picture;
        }
        Samples result = Samples.blank(picture.width(), picture.height(), layout == Layout.GREY_ALPHA ? Layout.GREY : Layout.RGB);
        byte[] codes = picture.codes();
        for (int from = 0, to = 0; from < codes.length; from += layout.channels()) {
            int alpha = codes[from + layout.colours()] & 0xFF;
            for (int c = 0; c < layout.colours(); c++) {
                result.codes()[to++] = (byte) Math.round((alpha * (codes[from + c] & 0xFF) + (255 - alpha) * 255) / 255f);
            }
        }
        return result;
    }
}
