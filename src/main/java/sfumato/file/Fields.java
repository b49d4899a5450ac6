package sfumato.file;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The fields of a JSON object (RFC 8259) that comes from a file, and may have been written by anyone: each is asked for
/// with what it must be, and what is not that is a [WrongField]. Fields that nobody asks for are left alone, so that a
/// later version may write more of them.
public final class Fields {
    private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).disableHtmlEscaping().serializeNulls().create();
    private static final int LONGEST_SHOWN = 60;
    private static final int SHA256_DIGITS = 64;
    // Beyond them a clock of some time zone, or a count of nanoseconds, has no number any more.
    private static final Instant FIRST = Instant.MIN.plus(Duration.ofDays(1));
    private static final Instant LAST = Instant.MAX.minus(Duration.ofDays(1));
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private final JsonObject json;
    private final String within;

    public Fields(JsonObject json) {
        this(json, "");
    }

    private Fields(JsonObject json, String within) {
        this.json = json;
        this.within = within;
    }

    /// Of a text that must be one JSON object.
    public static Fields parse(String text) throws WrongField {
        try {
            JsonElement element = GSON.fromJson(text, JsonElement.class);
            if (element instanceof JsonObject object) {
                return new Fields(object);
            }
            throw new WrongField("this is no JSON object");
        } catch (JsonParseException e) {
            throw new WrongField("this is no JSON", e);
        }
    }

    /// On one line, with nulls.
    public static String line(JsonObject json) {
        return GSON.toJson((JsonElement) json);
    }

    /// A path to write: [#path(String)] reads it.
    public static JsonPrimitive of(Path path) {
        return new JsonPrimitive(PathText.of(path));
    }

    /// A word to write: [#word(String, Class)] reads it.
    public static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it is there and not null.
    public boolean has(String name) {
        return json.has(name) && !json.get(name).isJsonNull();
    }

    public Fields object(String name) throws WrongField {
        if (here(name) instanceof JsonObject object) {
            return new Fields(object, within + name + ".");
        }
        throw wrong(name, "an object");
    }

    /// The object itself, for whoever can read it.
    public JsonObject json() {
        return json;
    }

    public boolean isText(String name) {
        return json.get(name) instanceof JsonPrimitive value && value.isString();
    }

    public String text(String name) throws WrongField {
        if (here(name) instanceof JsonPrimitive value && value.isString()) {
            return value.getAsString();
        }
        throw wrong(name, "a text");
    }

    public boolean flag(String name) throws WrongField {
        if (here(name) instanceof JsonPrimitive value && value.isBoolean()) {
            return value.getAsBoolean();
        }
        throw wrong(name, "true or false");
    }

    /// A whole number from `least` to `most`.
    public long number(String name, long least, long most) throws WrongField {
        JsonElement element = here(name);
        String expected = "a whole number from " + least + " to " + most;
        try {
            if (element instanceof JsonPrimitive value && value.isNumber()) {
                long number = new BigDecimal(value.getAsString()).longValueExact();
                if (number >= least && number <= most) {
                    return number;
                }
            }
        } catch (ArithmeticException | NumberFormatException _) {
            // said below
        }
        throw wrong(name, expected);
    }

    /// A measured number; NaN where there is null, which stands for whatever is not finite.
    public double measure(String name) throws WrongField {
        if (json.has(name) && json.get(name).isJsonNull()) {
            return Double.NaN;
        }
        if (here(name) instanceof JsonPrimitive value && value.isNumber()) {
            return value.getAsDouble();
        }
        throw wrong(name, "a number");
    }

    /// One of the constants of `type`, as [#of(Enum)] writes it.
    public <E extends Enum<E>> E word(String name, Class<E> type) throws WrongField {
        String word = text(name);
        return Arrays.stream(type.getEnumConstants()).filter(constant -> of(constant).equals(word)).findFirst().orElseThrow(() ->
                wrong(name, "one of " + Arrays.stream(type.getEnumConstants()).map(Fields::of).collect(Collectors.joining(", "))));
    }

    public Path path(String name) throws WrongField {
        return PathText.path(text(name)).orElseThrow(() -> wrong(name, "a whole path of this system"));
    }

    public List<String> texts(String name) throws WrongField {
        if (!(here(name) instanceof JsonArray array)
                || !array.asList().stream().allMatch(element -> element instanceof JsonPrimitive value && value.isString())) {
            throw wrong(name, "a list of texts");
        }
        return array.asList().stream().map(JsonElement::getAsString).toList();
    }

    public List<Path> paths(String name) throws WrongField {
        if (!(here(name) instanceof JsonArray array)) {
            throw wrong(name, "a list of paths");
        }
        List<Path> paths = new ArrayList<>();
        for (JsonElement element : array) {
            paths.add(Optional.of(element).filter(JsonPrimitive.class::isInstance).map(JsonElement::getAsString).flatMap(PathText::path)
                    .orElseThrow(() -> wrong(name, "a list of whole paths of this system")));
        }
        return paths;
    }

    /// A time that every time zone can show.
    public Instant instant(String name) throws WrongField {
        return time(name, Instant::parse, when -> !when.isBefore(FIRST) && !when.isAfter(LAST), "a time such as 2026-11-21T20:15:30Z");
    }

    /// Not negative, and a century at most.
    public Duration duration(String name) throws WrongField {
        return time(name, Duration::parse, time -> !time.isNegative() && time.compareTo(LONGEST) <= 0, "a duration such as PT12.5S");
    }

    public String sha256(String name) throws WrongField {
        String digits = text(name);
        if (digits.length() != SHA256_DIGITS || !digits.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw wrong(name, "a SHA-256 checksum of 64 digits");
        }
        return digits;
    }

    /// What to throw for a field that is there but is not `expected`.
    public WrongField wrong(String name, String expected) {
        String is = String.valueOf(json.get(name));
        return new WrongField("the field '" + within + name + "' is "
                + (is.length() > LONGEST_SHOWN ? is.substring(0, LONGEST_SHOWN) + "..." : is) + ", not " + expected);
    }

    private <T> T time(String name, Function<String, T> parse, Predicate<T> possible, String expected) throws WrongField {
        try {
            T time = parse.apply(text(name));
            if (possible.test(time)) {
                return time;
            }
        } catch (DateTimeException | ArithmeticException _) {
            // said below
        }
        throw wrong(name, expected);
    }

    private JsonElement here(String name) throws WrongField {
        if (!has(name)) {
            throw new WrongField("the field '" + within + name + "' is missing");
        }
        return json.get(name);
    }
}
