package sfumato.image.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import sfumato.image.Depth;
import sfumato.image.Layout;
import sfumato.image.color.TestProfiles;

/// Small sound picture files from which fuzzing starts, and a reader that refuses large ones quickly.
public final class PictureSeeds {
    private PictureSeeds() {
    }

    /// A reader for which pictures are too large whose samples and file need more than `memory` bytes together.
    public static ArtworkReader reader(long memory) {
        return new ArtworkReader(memory);
    }

    /// Those of [StrangePictures] that end so.
    public static List<byte[]> ending(String ending) {
        return StrangePictures.ofEveryKind().stream().filter(sound -> sound.ending().equals(ending)).map(StrangePictures.Sound::bytes).toList();
    }

    public static List<byte[]> png() {
        List<byte[]> seeds = new ArrayList<>(ending("png"));
        byte[] grey = PngFile.of(TestPictures.noise(8, 8, Layout.GREY, 1));
        seeds.add(PngFile.of(TestPictures.noise(8, 8, Layout.RGB, Depth.SIXTEEN, 2)));
        seeds.add(PngFile.of(2, 2, 1, 3).chunk("PLTE", bytes(6)).chunk("tRNS", bytes(2)).pixels(new byte[1], new byte[1]));
        seeds.add(PngFile.interlaced(4, 4, 8, 0).pixels(new byte[1], new byte[1], new byte[2], new byte[2], new byte[2], new byte[4], new byte[4]));
        seeds.add(PngFile.of(3, 1, 2, 0).chunk("tRNS", bytes(2)).pixels(new byte[1]));
        seeds.add(PngFile.with(grey, "cICP", new byte[] {12, 13, 0, 1}));
        seeds.add(PngFile.with(PngFile.with(grey, "gAMA", new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F}), "cHRM", bytes(32)));
        seeds.add(PngFile.with(grey, "iCCP", PngFile.compressedProfile(TestProfiles.grey(1.8))));
        seeds.add(PngFile.with(grey, "zTXt", PngFile.compressed("Raw profile type exif\0\0".getBytes(StandardCharsets.ISO_8859_1),
                "\nexif\n 8\n4d4d002a00000008\n".getBytes(StandardCharsets.ISO_8859_1))));
        seeds.add(PngFile.with(grey, "iTXt", "Title\0\0\0de\0Titel\0Straße".getBytes(StandardCharsets.UTF_8)));
        return seeds;
    }

    public static List<byte[]> tiff() {
        List<byte[]> seeds = new ArrayList<>(ending("tiff"));
        seeds.add(TiffFile.little().picture(8, 2, 1, 1, 0).strips(bytes(2)).end());
        seeds.add(TiffFile.bigEndian().picture(2, 2, 8, 1, 3).shorts(320, new int[768]).strips(bytes(4)).end());
        seeds.add(TiffFile.bigTiff().picture(4, 4, 8, 3, 2).tiles(16, 16, bytes(768)).end());
        seeds.add(TiffFile.little().picture(2, 2, 8, 4, 5).shorts(332, 1).tag(34_675, 7, TestProfiles.inks()).strips(bytes(8), bytes(8)).numbers(278, 1).end());
        seeds.add(TiffFile.little().picture(2, 2, 16, 4, 2).shorts(338, 1).shorts(284, 2).strips(bytes(8), bytes(8), bytes(8), bytes(8)).end());
        seeds.add(TiffFile.little().picture(4, 2, 8, 1, 1).compressed(32_773).strips(new byte[] {-3, 7, -3, 9}).end());
        seeds.add(TiffFile.little().picture(4, 2, 8, 1, 1).compressed(5).strips(new byte[] {(byte) 0x80, 1, (byte) 0xE0, 64, 0x30, 0x10, 8}).end());
        seeds.add(TiffFile.little().picture(16, 2, 1, 1, 0).compressed(4).numbers(293, 0).strips(new byte[] {(byte) 0xFF, 0, 16, 1, 0, 16}).end());
        seeds.add(TiffFile.bigEndian().picture(16, 2, 1, 1, 0).compressed(2).strips(new byte[] {0x35, 0x40, 0x35, 0x40}).end());
        byte[] jpeg = ending("jpg").getFirst();
        seeds.add(TiffFile.little().picture(30, 22, 8, 3, 6).compressed(7).strips(jpeg).end());
        return seeds;
    }

    public static List<byte[]> photoshop() {
        List<byte[]> seeds = new ArrayList<>(ending("psd"));
        seeds.add(PsdMaker.large(4, 2, 2, 8, 3).layers(-1).raw(bytes(4), bytes(4), bytes(4), bytes(4)));
        seeds.add(PsdMaker.psd(1, 8, 2, 1, 0).raw(bytes(2)));
        seeds.add(PsdMaker.psd(1, 2, 2, 8, 2).colourTable(bytes(768)).with(0x0417, new byte[] {0, 1}).raw(bytes(4)));
        seeds.add(PsdMaker.psd(5, 2, 1, 16, 4).layersOfSixteenBits(-1).with(0x040F, TestProfiles.inks()).raw(bytes(4), bytes(4), bytes(4), bytes(4), bytes(4)));
        byte[] row = {-3, 77};
        seeds.add(PsdMaker.psd(1, 4, 2, 8, 1).with(0x03ED, bytes(16)).packed(row, row));
        seeds.add(PsdMaker.large(1, 4, 2, 8, 1).packed(row, row));
        return seeds;
    }

    public static List<byte[]> bmp() {
        List<byte[]> seeds = new ArrayList<>(ending("bmp"));
        seeds.add(BmpFile.of(4, 2, 8).palette(0xFF0000, 0x00FF00).pixels(0, 1, 0, 1, 1, 0, 1, 0));
        seeds.add(BmpFile.of(4, 2, 8).runs().palette(0xFF0000, 0x00FF00).pixels(4, 1, 0, 0, 0, 3, 1, 0, 1, 0, 1, 0, 0, 1));
        seeds.add(BmpFile.of(4, 1, 4).runs().palette(0xFF0000, 0x00FF00).pixels(4, 0x10, 0, 1));
        seeds.add(BmpFile.of(9, 1, 1).palette(0, 0xFFFFFF).pixels(0xAA, 0x80, 0, 0));
        seeds.add(BmpFile.of(2, 1, 16).masks(0x7C00, 0x3E0, 0x1F).pixels(1, 2, 3, 4));
        seeds.add(BmpFile.of(1, 2, 32).header(124).masks(0xFF, 0xFF00, 0xFF0000, 0xFF000000).profile(TestProfiles.DISPLAY_P3).pixels(1, 2, 3, 4, 5, 6, 7, 8));
        return seeds;
    }

    public static List<byte[]> gif() {
        List<byte[]> seeds = new ArrayList<>(ending("gif"));
        seeds.add(GifFile.screen(4, 4, 0, 0xFFFFFF).interlaced(4, 4, 0, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1, 1, 1, 0, 0).end());
        seeds.add(GifFile.screen(5, 5, 0, 0x123456).xmp(new String(TestMetadata.xmp(0), StandardCharsets.UTF_8))
                .picture(1, 2, 2, 1, 1, 0).end());
        return seeds;
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i * 37);
        }
        return bytes;
    }
}
