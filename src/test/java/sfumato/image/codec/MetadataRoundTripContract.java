package sfumato.image.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.drew.imaging.ImageMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.Samples;
import sfumato.image.color.ColourSpace;
import sfumato.image.color.Primaries;
import sfumato.image.color.ToneCurve;
import sfumato.image.metadata.Metadata;
import sfumato.image.metadata.Resolution;

/// What every picture format must carry beside the pixels.
abstract class MetadataRoundTripContract extends FormatUnderTest {
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final double SAME_RESOLUTION = 0.005; // some formats count in whole pixels, some in metres

    @Test
    void a_profile_comes_back_byte_for_byte() throws Exception {
        for (Layout layout : layouts()) {
            for (Depth depth : depths()) {
                Samples samples = picture(9, 7, layout, depth);
                ColourSpace colours = wide(layout);
                Artwork artwork = reread(new Artwork(samples, colours, Metadata.NONE, format(), List.of()));
                assertArrayEquals(colours.profile().orElseThrow(), artwork.colours().profile().orElseThrow());
                assertClose(samples, artwork.samples());
                assertEquals(List.of(), artwork.notes());
            }
        }
    }

    /// Adobe RGB, or grey of its curve: codes that are not sRGB's.
    static ColourSpace wide(Layout layout) {
        return layout.colours() == 3
                ? ColourSpace.rgb("Adobe RGB, made here", Primaries.ADOBE_RGB, ToneCurve.ADOBE_RGB)
                : ColourSpace.grey("Grey, made here", ToneCurve.ADOBE_RGB);
    }

    @Test
    void every_orientation_is_applied() throws Exception {
        for (Layout layout : layouts()) {
            for (Depth depth : depths()) {
                Samples stored = reader.read(write(picture(24, 16, layout, depth))).samples();
                for (int orientation = 1; orientation <= 8; orientation++) {
                    Artwork artwork = reread(with(picture(24, 16, layout, depth), exif(TestPictures.exif(orientation))));
                    assertUpright(stored, artwork.samples(), orientation);
                    assertEquals(orientation != 1, artwork.notes().contains("The orientation " + orientation + " was applied."));
                }
            }
        }
    }

    // Where pixel (x, y) of the stored picture belongs, from what EXIF says about its first row and column.
    private static void assertUpright(Samples stored, Samples upright, int orientation) {
        int right = stored.width() - 1;
        int bottom = stored.height() - 1;
        for (int y = 0; y <= bottom; y++) {
            for (int x = 0; x <= right; x++) {
                int[] to = switch (orientation) {
                    case 1 -> new int[] {x, y};                  // row 0 is the top, column 0 the left side
                    case 2 -> new int[] {right - x, y};          // top, right
                    case 3 -> new int[] {right - x, bottom - y}; // bottom, right
                    case 4 -> new int[] {x, bottom - y};         // bottom, left
                    case 5 -> new int[] {y, x};                  // left, top
                    case 6 -> new int[] {bottom - y, x};         // right, top
                    case 7 -> new int[] {bottom - y, right - x}; // right, bottom
                    default -> new int[] {y, right - x};         // left, bottom
                };
                for (int c = 0; c < stored.layout().channels(); c++) {
                    assertEquals(stored.code(x, y, c), upright.code(to[0], to[1], c), "orientation " + orientation);
                }
            }
        }
    }

    @Test
    void exif_comes_back_tag_by_tag() throws Exception {
        Metadata found = reread(with(small(), exif(TestMetadata.exif(6)))).metadata();
        com.drew.metadata.Metadata read = new com.drew.metadata.Metadata();
        new ExifReader().extract(new ByteArrayReader(found.exif().orElseThrow()), read);
        assertExif(read);
        assertEquals("6", text(read, ExifIFD0Directory.class, ExifDirectoryBase.TAG_ORIENTATION), "as the file stores the pixels");
    }

    @Test
    void damaged_exif_is_ignored_with_a_note() throws Exception {
        assumeTrue(exifStandsApart(), "damaged EXIF is a damaged file here");
        Artwork artwork = reread(with(small(), exif(new byte[] {1, 2, 3})));
        assertTrue(artwork.notes().contains("Its EXIF data is damaged and was ignored."), artwork.notes().toString());
    }

    @Test
    void an_xmp_packet_comes_back() throws Exception {
        for (int keywords : new int[] {0, 1, 1000}) { // the last is 100 KB and more than a JPEG segment holds
            Metadata given = Metadata.NONE.withXmp(Optional.of(TestMetadata.xmp(keywords)));
            assertXmp(reread(with(small(), given)).metadata().xmp().orElseThrow(), keywords);
        }
    }

    private static void assertXmp(byte[] packet, int keywords) throws XMPException {
        XMPMeta xmp = XMPMetaFactory.parseFromBuffer(packet);
        assertEquals(TestMetadata.CREATOR, xmp.getArrayItem(DUBLIN_CORE, "creator", 1).getValue());
        assertEquals(TestMetadata.RIGHTS, xmp.getLocalizedText(DUBLIN_CORE, "rights", null, "x-default").getValue());
        assertEquals(keywords, xmp.countArrayItems(DUBLIN_CORE, "subject"));
        for (int i = 0; i < keywords; i++) {
            assertEquals(TestMetadata.keyword(i), xmp.getArrayItem(DUBLIN_CORE, "subject", i + 1).getValue());
        }
    }

    @Test
    void iptc_comes_back_where_it_is_held() throws Exception {
        Metadata given = Metadata.NONE.withIptc(Optional.of(TestMetadata.iptc()));
        Optional<byte[]> found = reread(with(small(), given)).metadata().iptc();
        assertEquals(held(given).iptc().isPresent(), found.isPresent());
        if (found.isPresent()) {
            com.drew.metadata.Metadata read = new com.drew.metadata.Metadata();
            new IptcReader().extract(new SequentialByteArrayReader(found.get()), read, found.get().length);
            assertIptc(read);
        }
    }

    @Test
    void the_resolution_comes_back() throws Exception {
        for (double across : new double[] {72, 240.5, 300, 1200}) {
            Resolution resolution = new Resolution(across, across / 2);
            Metadata given = Metadata.NONE.withResolution(Optional.of(resolution));
            Optional<Resolution> found = reread(with(small(), given)).metadata().resolution();
            assertEquals(held(given).resolution().isPresent(), found.isPresent());
            if (found.isPresent()) {
                assertEquals(1, found.get().across() / across, SAME_RESOLUTION);
                assertEquals(2, across / found.get().down(), 2 * SAME_RESOLUTION);
            }
        }
    }

    @Test
    void texts_come_back_where_they_are_held() throws Exception {
        Metadata given = Metadata.NONE.withTexts(TestMetadata.texts());
        assertEquals(held(given).texts(), reread(with(small(), given)).metadata().texts());
    }

    @Test
    void a_picture_of_which_nothing_is_said_gets_no_blocks() throws Exception {
        for (Layout layout : layouts()) {
            for (Depth depth : depths()) {
                Artwork artwork = reread(new Artwork(picture(9, 7, layout, depth), format()));
                assertEquals(Metadata.NONE, artwork.metadata());
                assertFalse(artwork.colours().profile().isPresent());
            }
        }
    }

    @Test
    void another_reader_finds_all_metadata() throws Exception {
        Metadata given = TestMetadata.full(1);
        Artwork artwork = new Artwork(small(), wide(Layout.RGB), given, format(), List.of());
        com.drew.metadata.Metadata read = ImageMetadataReader.readMetadata(write(artwork).toFile());
        assertExif(read);
        assertTrue(read.containsDirectoryOfType(IccDirectory.class), "profile");
        assertEquals(TestMetadata.CREATOR, read.getFirstDirectoryOfType(XmpDirectory.class).getXMPMeta()
                .getArrayItem(DUBLIN_CORE, "creator", 1).getValue());
        if (held(given).iptc().isPresent()) {
            assertIptc(read);
        }
    }

    private static void assertExif(com.drew.metadata.Metadata read) {
        assertEquals("Camera", text(read, ExifIFD0Directory.class, ExifDirectoryBase.TAG_MAKE));
        assertEquals(TestMetadata.ARTIST, text(read, ExifIFD0Directory.class, ExifDirectoryBase.TAG_ARTIST));
        assertEquals(TestMetadata.COPYRIGHT, text(read, ExifIFD0Directory.class, ExifDirectoryBase.TAG_COPYRIGHT));
        assertEquals(TestMetadata.TAKEN, text(read, ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_DATETIME_ORIGINAL));
        assertEquals("N", text(read, GpsDirectory.class, GpsDirectory.TAG_LATITUDE_REF));
    }

    private static void assertIptc(com.drew.metadata.Metadata read) {
        assertEquals(TestMetadata.CREATOR, text(read, IptcDirectory.class, IptcDirectory.TAG_BY_LINE));
        assertEquals(TestMetadata.RIGHTS, text(read, IptcDirectory.class, IptcDirectory.TAG_COPYRIGHT_NOTICE));
    }

    private static String text(com.drew.metadata.Metadata read, Class<? extends Directory> directory, int tag) {
        return read.getFirstDirectoryOfType(directory).getString(tag);
    }

    private static Metadata exif(byte[] block) {
        return Metadata.NONE.withExif(Optional.of(block));
    }

    private Samples small() {
        return picture(9, 7, Layout.RGB, depths().getLast());
    }

    private Artwork with(Samples samples, Metadata metadata) {
        return new Artwork(samples, format()).withMetadata(metadata);
    }
}
