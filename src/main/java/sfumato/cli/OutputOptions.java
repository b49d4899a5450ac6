package sfumato.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Option;
import sfumato.image.PictureFormat;
import sfumato.image.codec.Export.Chroma;
import sfumato.protect.OutputSettings;

/// The options about the file that is written.
final class OutputOptions {
    @Option(names = "--format", paramLabel = "same|png|jpeg|tiff|webp", defaultValue = "same",
            description = "Kind of file to write. Default: the original's; PNG for kinds that are only read (Photoshop, BMP, GIF).")
    private CopyFormat format;

    @Option(names = "--quality", paramLabel = "1..100", description = "Quality of JPEG and WebP copies. Default: 92.")
    private Integer quality;

    @Option(names = "--lossless", description = "Write WebP without losses.")
    private boolean lossless;

    @Option(names = "--chroma", paramLabel = "444|420", description = "Colour detail of JPEG copies: full (default) or a quarter.")
    private String chroma;

    @Option(names = "--progressive", description = "Write JPEG copies that appear as a whole at first and then sharpen.")
    private boolean progressive;

    @Option(names = "--max-side", paramLabel = "N",
            description = "Longer side of the copy in pixels, at most. Larger pictures are made smaller before they are protected.")
    private Integer maxSide;

    @Option(names = "--max-bytes", paramLabel = "N[k|M]",
            description = "Size of the file, at most: quality, then pixels are lowered until it is kept. 500k is 500,000 bytes.")
    private String maxBytes;

    Optional<PictureFormat> format() {
        return format.format();
    }

    OutputSettings settings(Usage usage) {
        refuseWhatDoesNotGoTogether(usage);
        OptionalInt side = maxSide == null ? OptionalInt.empty()
                : OptionalInt.of(usage.within("--max-side", maxSide, OutputSettings.LEAST_SIDE, Integer.MAX_VALUE, 0));
        return new OutputSettings(format(), usage.within("--quality", quality, 1, 100, OutputSettings.DEFAULT.quality()),
                "420".equals(chroma) ? Chroma.HALF : Chroma.FULL, progressive, lossless(), side, bytes(usage));
    }

    private void refuseWhatDoesNotGoTogether(Usage usage) {
        boolean jpeg = mayBe(PictureFormat.JPEG);
        boolean webp = mayBe(PictureFormat.WEBP);
        usage.refuseIf(quality != null && !jpeg && !webp, "--quality is only for JPEG and WebP copies");
        usage.refuseIf(lossless && !webp, "--lossless is only for WebP copies; PNG and TIFF always are");
        usage.refuseIf(lossless && quality != null && !jpeg, "--lossless and --quality contradict each other");
        usage.refuseIf(chroma != null && !jpeg, "--chroma is only for JPEG copies");
        usage.refuseIf(progressive && !jpeg, "--progressive is only for JPEG copies");
        usage.refuseIf(chroma != null && !chroma.equals("444") && !chroma.equals("420"), "--chroma is " + chroma + ", not 444 or 420");
    }

    // Who names a quality wants losses.
    private Optional<Boolean> lossless() {
        return lossless ? Optional.of(true) : Optional.ofNullable(quality).map(_ -> false);
    }

    private boolean mayBe(PictureFormat wanted) {
        return format().isEmpty() || format().get() == wanted;
    }

    private OptionalLong bytes(Usage usage) {
        return maxBytes == null ? OptionalLong.empty() : OptionalLong.of(usage.bytes("--max-bytes", maxBytes, OutputSettings.LEAST_BYTES));
    }
}
