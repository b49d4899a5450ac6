package sfumato.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.drawn.DrawnPicture;
import sfumato.file.Fields;
import sfumato.file.WrongField;
import sfumato.image.PictureFormat;
import sfumato.image.codec.Export.Chroma;
import sfumato.image.metadata.MetadataWishes;
import sfumato.image.metadata.Rights;
import sfumato.nn.encoder.Encoder;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

class SettingsJsonTest {
    private static final ProtectionSettings START = ProtectionSettings.DEFAULT;
    private static final OutputSettings OUTPUT = OutputSettings.DEFAULT;

    private static final EncoderShelf SHELF = new EncoderShelf() {
        @Override
        public Encoder encoder(String name) {
            throw new AssertionError("nobody looks at a picture here");
        }

        @Override
        public List<String> judges() {
            return List.of();
        }

        @Override
        public String checksum(String name) {
            return "c0ffee" + Character.toLowerCase(name.charAt(0));
        }
    };

    @TempDir
    Path temp;

    static List<ProtectionSettings> variants() {
        Path file = Path.of("öl \"malerei\"", "画像 1.png").toAbsolutePath();
        List<ProtectionSettings> all = new ArrayList<>(List.of(START, START.withMaxCodes(0), START.withMaxCodes(64), START.withSteps(0),
                START.withSteps(10_000), START.withSeed(Long.MIN_VALUE), START.withSeed(Long.MAX_VALUE), START.withDecoy(new DecoyChoice.FromFile(file)),
                START.withMask(new MaskChoice.Automatic()), START.withEncoders(List.of("a")), START.withEncoders(List.of("sd-1.5_VAE", "a")), START.withMask(new MaskChoice.FromFile(file)),
                START.withOutput(OUTPUT.withQuality(1)), START.withOutput(OUTPUT.withQuality(100)),
                START.withOutput(OUTPUT.withMaxSide(16)), START.withOutput(OUTPUT.withMaxBytes(Long.MAX_VALUE)),
                START.withOutput(OUTPUT.withLossless(true)), START.withOutput(OUTPUT.withLossless(false)),
                START.withOutput(new OutputSettings(Optional.of(PictureFormat.JPEG), 80, Chroma.HALF, true, Optional.empty(), OptionalInt.of(2048),
                        OptionalLong.of(500_000))),
                START.withMetadata(new MetadataWishes(Optional.empty(), true, false, Optional.of("Ana \"A\" Ñandú 😀"), Optional.empty())),
                START.withMetadata(new MetadataWishes(Optional.empty(), false, true, Optional.empty(), Optional.of("© <Ana> & Söhne")))));
        for (Aim aim : Aim.values()) {
            all.add(START.withAim(aim).withSeed(1));
        }
        DrawnPicture.decoys().forEach(decoy -> all.add(START.withDecoy(new DecoyChoice.Named(decoy.label()))));
        for (PictureFormat format : PictureFormat.values()) {
            all.add(START.withOutput(OUTPUT.withFormat(format)));
        }
        for (Rights rights : Rights.values()) {
            all.add(START.withMetadata(new MetadataWishes(rights, false, false, Optional.empty(), Optional.empty())));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("variants")
    void settings_survive_being_written_and_read(ProtectionSettings settings) throws WrongField {
        String line = Fields.line(SettingsJson.toJson(settings));
        assertEquals(1, line.lines().count());
        assertEquals(settings, SettingsJson.fromJson(Fields.parse(line).json()));
    }

    @Test
    void a_path_is_written_whole() throws WrongField {
        ProtectionSettings settings = START.withMask(new MaskChoice.FromFile(Path.of("mask.png")));
        assertEquals(new MaskChoice.FromFile(Path.of("mask.png").toAbsolutePath()), SettingsJson.fromJson(SettingsJson.toJson(settings)).mask());
    }

    @ParameterizedTest
    @ValueSource(strings = {"objective", "decoy", "max_codes", "mask", "steps", "format", "quality", "chroma", "progressive", "lossless", "rights",
        "strip_location", "strip_all", "seed"})
    void a_missing_field_is_named(String name) {
        JsonObject json = SettingsJson.toJson(START);
        json.remove(name);
        assertEquals("the field '" + name + "' is missing", refusal(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "objective   | \"portrait\"           | the field 'objective' is \"portrait\", not one of style, concept, disrupt",
        "objective   | 3                      | the field 'objective' is 3, not a text",
        "decoy       | \"mosaic\"             | the field 'decoy' is \"mosaic\", not one that this version knows",
        "decoy       | {\"drawn\":\"venus\"}  | the field 'decoy.drawn' is \"venus\", not a decoy that this version can draw",
        "decoy       | {\"drawn\":\"flat-dunes\"} | the field 'decoy.drawn' is \"flat-dunes\", not a decoy that this version can draw",
        "decoy       | {}                     | the field 'decoy.file' is missing",
        "mask        | {\"file\":\"a.png\"}   | the field 'mask.file' is \"a.png\", not a whole path of this system",
        "mask        | []                     | the field 'mask' is [], not an object",
        "mask        | \"some\"               | the field 'mask' is \"some\", not one that this version knows",
        "max_codes   | 65                     | the field 'max_codes' is 65, not a whole number from 0 to 64",
        "max_codes   | 4.5                    | the field 'max_codes' is 4.5, not a whole number from 0 to 64",
        "max_codes   | 4294967297             | the field 'max_codes' is 4294967297, not a whole number from 0 to 64",
        "steps       | -1                     | the field 'steps' is -1, not a whole number from 0 to 10000",
        "steps       | 1e999999999            | the field 'steps' is 1e999999999, not a whole number from 0 to 10000",
        "format      | \"gif\"                | the field 'format' is \"gif\", not one of png, jpeg, tiff, webp",
        "quality     | 0                      | the field 'quality' is 0, not a whole number from 1 to 100",
        "chroma      | \"422\"                | the field 'chroma' is \"422\", not 444 or 420",
        "progressive | \"yes\"                | the field 'progressive' is \"yes\", not true or false",
        "lossless    | \"maybe\"              | the field 'lossless' is \"maybe\", not same, true or false",
        "max_side    | 15                     | the field 'max_side' is 15, not a whole number from 16 to 2147483647",
        "max_bytes   | 999                    | the field 'max_bytes' is 999, not a whole number from 1000 to 9223372036854775807",
        "rights      | \"all\"                | the field 'rights' is \"all\", not one of prohibit-ai-training, prohibit-genai-training, prohibit-all, allow, none",
        "creator     | \"a\\nb\"              | the field 'creator' is \"a\\nb\", not a text of up to 2000 characters on one line",
        "encoders    | \"a\"                  | the field 'encoders' is \"a\", not a list of texts",
        "encoders    | [1]                    | the field 'encoders' is [1], not a list of texts",
        "encoders    | [\"a\",\"a\"]          | the field 'encoders' is [\"a\",\"a\"], not a list of names of encoders, each once",
        "encoders    | [\"\\u0000\"]           | the field 'encoders' is [\"\\u0000\"], not a list of names of encoders, each once",
        "seed        | 9223372036854775808    | the field 'seed' is 9223372036854775808, not a whole number from -9223372036854775808 to 9223372036854775807"})
    void what_cannot_be_is_refused_by_name(String field, String value, String reason) {
        JsonObject json = SettingsJson.toJson(START);
        json.add(field, JsonParser.parseString(value));
        assertEquals(reason, refusal(json));
    }

    @Test
    void a_field_of_a_later_version_is_left_alone() throws WrongField {
        JsonObject json = SettingsJson.toJson(START);
        json.addProperty("frame", "gilded");
        assertEquals(START, SettingsJson.fromJson(json));
    }

    @Test
    void a_long_value_is_shown_shortened() {
        JsonObject json = SettingsJson.toJson(START);
        json.addProperty("chroma", "4".repeat(10_000));
        assertTrue(refusal(json).length() < 200, refusal(json));
    }

    @Test
    void settings_have_keys_of_their_own() throws Exception {
        Path file = Files.writeString(temp.resolve("a.png"), "a");
        Set<String> keys = new HashSet<>();
        List<ProtectionSettings> all = variants().stream().map(settings -> settings.mask() instanceof MaskChoice.FromFile
                ? settings.withMask(new MaskChoice.FromFile(file)) : settings.decoy() instanceof DecoyChoice.FromFile
                ? settings.withDecoy(new DecoyChoice.FromFile(file)) : settings).toList();
        for (ProtectionSettings settings : all) {
            keys.add(key(settings));
        }
        assertEquals(all.size(), keys.size());
    }

    @Test
    void a_mask_counts_by_its_content() throws Exception {
        Path mask = Files.writeString(temp.resolve("a.png"), "a");
        Path same = Files.writeString(temp.resolve("b.png"), "a");
        String before = key(START.withMask(new MaskChoice.FromFile(mask)));
        assertEquals(before, key(START.withMask(new MaskChoice.FromFile(same))));
        Files.writeString(mask, "painted anew");
        assertNotEquals(before, key(START.withMask(new MaskChoice.FromFile(mask))));
    }

    @Test
    void an_encoder_counts_by_its_weights() throws Exception {
        String before = key(START.withEncoders(List.of("a")));
        assertEquals(before, key(START.withEncoders(List.of("A"))), "the same weights under another name");
        assertNotEquals(before, key(START.withEncoders(List.of("b"))));
        assertNotEquals(before, key(START));
    }

    @Test
    void without_its_encoder_settings_have_no_key() {
        Problem problem = assertThrows(Problem.class, () -> SettingsJson.key(START.withEncoders(List.of("gone")), EncoderShelf.NONE, new Cancellation()));
        assertEquals("gone: there is no encoder pack of this name. See which there are with 'sfumato encoders list'.", problem.getMessage());
    }

    // Journals, presets and ledgers of versions that knew one encoder are read on.
    @Test
    void settings_without_encoders_have_the_embedded_one() throws Exception {
        JsonObject json = SettingsJson.toJson(START.withEncoders(List.of("a")));
        json.remove("encoders");
        assertEquals(START, SettingsJson.fromJson(json));
    }

    @Test
    void an_encoder_is_named_once() {
        assertThrows(IllegalArgumentException.class, () -> START.withEncoders(List.of("a", "a")));
        assertThrows(IllegalArgumentException.class, () -> START.withEncoders(List.of("../a")));
    }

    @Test
    void a_decoy_counts_by_its_content() throws Exception {
        Path decoy = Files.writeString(temp.resolve("a.png"), "a");
        String before = key(START.withDecoy(new DecoyChoice.FromFile(decoy)));
        assertNotEquals(before, key(START.withMask(new MaskChoice.FromFile(decoy))));
        Files.writeString(decoy, "b");
        assertNotEquals(before, key(START.withDecoy(new DecoyChoice.FromFile(decoy))));
    }

    @Test
    void without_its_mask_settings_have_no_key() {
        assertThrows(Problem.Missing.class, () -> key(START.withMask(new MaskChoice.FromFile(temp.resolve("gone.png")))));
    }

    // Jobs that were begun with an earlier build go on with a later one only if this stays as it is.
    @Test
    void what_keys_are_made_of_is_the_same_in_every_build() throws Exception {
        ProtectionSettings settings = new ProtectionSettings(Aim.STYLE, new DecoyChoice.Automatic(), 8, new MaskChoice.None(), 100, OUTPUT,
                MetadataWishes.DEFAULT, 0);
        assertEquals("{\"objective\":\"style\",\"decoy\":\"automatic\",\"max_codes\":8,\"mask\":\"none\",\"steps\":100,\"format\":\"same\",\"quality\":92,"
                + "\"chroma\":\"444\",\"progressive\":false,\"lossless\":\"same\",\"rights\":\"default\",\"strip_location\":false,\"strip_all\":false,"
                + "\"seed\":0}", Fields.line(SettingsJson.toJson(settings)));
    }

    private static String key(ProtectionSettings settings) throws Problem {
        return SettingsJson.key(settings, SHELF, new Cancellation());
    }

    private static String refusal(JsonObject json) {
        return assertThrows(WrongField.class, () -> SettingsJson.fromJson(json)).getMessage();
    }
}
