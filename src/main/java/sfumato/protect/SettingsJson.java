package sfumato.protect;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import sfumato.drawn.DrawnPicture;
import sfumato.file.Fields;
import sfumato.file.Sha256;
import sfumato.file.WrongField;
import sfumato.image.PictureFormat;
import sfumato.image.codec.Export.Chroma;
import sfumato.image.metadata.MetadataWishes;
import sfumato.image.metadata.Rights;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Settings as a JSON tree, for whoever has to remember them. Names are in snake case and stay the same from version to
/// version. The report beside a copy has the same form, but for the paths, which it does not tell.
///
/// A decoy is `"automatic"`, `{"drawn": name}` or `{"file": path}`; a mask is `"none"`, `"automatic"` or `{"file": path}`.
/// Where no encoder joins the embedded one, `encoders` is left out.
public final class SettingsJson {
    private static final String AUTOMATIC = "automatic";
    private static final String NONE = "none";
    private static final String SAME = "same";
    private static final String DEFAULT = "default";
    private static final String ENCODERS = "encoders";
    private static final String FULL_CHROMA = "444";
    private static final String HALF_CHROMA = "420";

    private SettingsJson() {
    }

    public static JsonObject toJson(ProtectionSettings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("objective", Fields.of(settings.aim()));
        switch (settings.decoy()) {
            case DecoyChoice.Automatic() -> json.addProperty("decoy", AUTOMATIC);
            case DecoyChoice.Named(String name) -> json.add("decoy", one("drawn", name));
            case DecoyChoice.FromFile(Path file) -> json.add("decoy", one("file", Fields.of(file).getAsString()));
        }
        json.addProperty("max_codes", settings.maxCodes());
        switch (settings.mask()) {
            case MaskChoice.None() -> json.addProperty("mask", NONE);
            case MaskChoice.Automatic() -> json.addProperty("mask", AUTOMATIC);
            case MaskChoice.FromFile(Path file) -> json.add("mask", one("file", Fields.of(file).getAsString()));
        }
        json.addProperty("steps", settings.steps());
        addOutput(settings.output(), json);
        addMetadata(settings.metadata(), json);
        json.addProperty("seed", settings.seed());
        if (!settings.encoders().isEmpty()) {
            json.add(ENCODERS, array(settings.encoders()));
        }
        return json;
    }

    /// @throws WrongField if a field is missing or holds what these settings cannot be
    public static ProtectionSettings fromJson(JsonObject json) throws WrongField {
        Fields fields = new Fields(json);
        return new ProtectionSettings(fields.word("objective", Aim.class), decoy(fields),
                (int) fields.number("max_codes", 0, ProtectionSettings.GREATEST_MAX_CODES), mask(fields),
                (int) fields.number("steps", 0, ProtectionSettings.GREATEST_STEPS), output(fields), metadata(fields),
                fields.number("seed", Long.MIN_VALUE, Long.MAX_VALUE), encoders(fields));
    }

    /// 64 hexadecimal digits that are the same for the same settings, and others for any others. For a mask or a decoy of
    /// the artist's own its content counts, and not where it lies; for an encoder its weights, and not what it is called.
    ///
    /// @throws Problem if the file of a mask or a decoy cannot be read, or the shelf lacks an encoder
    public static String key(ProtectionSettings settings, EncoderShelf shelf, Cancellation cancellation) throws Problem {
        JsonObject json = toJson(settings);
        if (settings.decoy() instanceof DecoyChoice.FromFile(Path file)) {
            json.add("decoy", one("content", Sha256.of(file, cancellation)));
        }
        if (settings.mask() instanceof MaskChoice.FromFile(Path file)) {
            json.add("mask", one("content", Sha256.of(file, cancellation)));
        }
        JsonArray weights = new JsonArray();
        for (String name : settings.encoders()) {
            weights.add(shelf.checksum(name));
        }
        if (!weights.isEmpty()) { // so that keys of earlier versions stay what they are
            json.add(ENCODERS, weights);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Fields.line(json).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static JsonObject one(String name, String value) {
        JsonObject json = new JsonObject();
        json.addProperty(name, value);
        return json;
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static List<String> encoders(Fields fields) throws WrongField {
        List<String> names = fields.has(ENCODERS) ? fields.texts(ENCODERS) : List.of();
        if (!ProtectionSettings.areEncoders(names)) {
            throw fields.wrong(ENCODERS, "a list of names of encoders, each once");
        }
        return names;
    }

    private static DecoyChoice decoy(Fields fields) throws WrongField {
        if (fields.isText("decoy")) {
            requireWord(fields, "decoy", AUTOMATIC);
            return new DecoyChoice.Automatic();
        }
        Fields decoy = fields.object("decoy");
        if (!decoy.has("drawn")) {
            return new DecoyChoice.FromFile(decoy.path("file"));
        }
        String name = decoy.text("drawn");
        if (DrawnPicture.decoys().stream().noneMatch(known -> known.label().equalsIgnoreCase(name))) {
            throw decoy.wrong("drawn", "a decoy that this version can draw");
        }
        return new DecoyChoice.Named(name);
    }

    private static MaskChoice mask(Fields fields) throws WrongField {
        if (!fields.isText("mask")) {
            return new MaskChoice.FromFile(fields.object("mask").path("file"));
        }
        if (fields.text("mask").equals(NONE)) {
            return new MaskChoice.None();
        }
        requireWord(fields, "mask", AUTOMATIC);
        return new MaskChoice.Automatic();
    }

    private static void addOutput(OutputSettings output, JsonObject json) {
        json.addProperty("format", output.format().map(Fields::of).orElse(SAME));
        json.addProperty("quality", output.quality());
        json.addProperty("chroma", output.chroma() == Chroma.FULL ? FULL_CHROMA : HALF_CHROMA);
        json.addProperty("progressive", output.progressive());
        json.addProperty("lossless", output.lossless().map(String::valueOf).orElse(SAME));
        output.maxSide().ifPresent(side -> json.addProperty("max_side", side));
        output.maxBytes().ifPresent(bytes -> json.addProperty("max_bytes", bytes));
    }

    private static OutputSettings output(Fields fields) throws WrongField {
        Optional<PictureFormat> format = fields.text("format").equals(SAME) ? Optional.empty()
                : Optional.of(fields.word("format", PictureFormat.class));
        OptionalInt maxSide = fields.has("max_side")
                ? OptionalInt.of((int) fields.number("max_side", OutputSettings.LEAST_SIDE, Integer.MAX_VALUE)) : OptionalInt.empty();
        OptionalLong maxBytes = fields.has("max_bytes")
                ? OptionalLong.of(fields.number("max_bytes", OutputSettings.LEAST_BYTES, Long.MAX_VALUE)) : OptionalLong.empty();
        return new OutputSettings(format, (int) fields.number("quality", 1, 100), chroma(fields), fields.flag("progressive"),
                lossless(fields), maxSide, maxBytes);
    }

    private static Chroma chroma(Fields fields) throws WrongField {
        return switch (fields.text("chroma")) {
            case FULL_CHROMA -> Chroma.FULL;
            case HALF_CHROMA -> Chroma.HALF;
            default -> throw fields.wrong("chroma", FULL_CHROMA + " or " + HALF_CHROMA);
        };
    }

    private static Optional<Boolean> lossless(Fields fields) throws WrongField {
        return switch (fields.text("lossless")) {
            case SAME -> Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw fields.wrong("lossless", "same, true or false");
        };
    }

    private static void addMetadata(MetadataWishes metadata, JsonObject json) {
        json.addProperty("rights", metadata.rights().map(Fields::of).orElse(DEFAULT));
        json.addProperty("strip_location", metadata.stripLocation());
        json.addProperty("strip_all", metadata.stripAll());
        metadata.creator().ifPresent(creator -> json.addProperty("creator", creator));
        metadata.copyright().ifPresent(copyright -> json.addProperty("copyright", copyright));
    }

    private static MetadataWishes metadata(Fields fields) throws WrongField {
        Optional<Rights> rights = fields.text("rights").equals(DEFAULT) ? Optional.empty() : Optional.of(fields.word("rights", Rights.class));
        return new MetadataWishes(rights, fields.flag("strip_location"), fields.flag("strip_all"), wish(fields, "creator"), wish(fields, "copyright"));
    }

    private static Optional<String> wish(Fields fields, String name) throws WrongField {
        if (!fields.has(name)) {
            return Optional.empty();
        }
        String text = fields.text(name);
        if (!MetadataWishes.writable(text)) {
            throw fields.wrong(name, "a text of up to " + MetadataWishes.LONGEST_TEXT + " characters on one line");
        }
        return Optional.of(text);
    }

    private static void requireWord(Fields fields, String name, String word) throws WrongField {
        if (!fields.text(name).equals(word)) {
            throw fields.wrong(name, "one that this version knows");
        }
    }
}
