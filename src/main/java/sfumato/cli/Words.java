package sfumato.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads an option that takes one of a few words, in upper or lower case.
final class Words<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;

    Words(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> Shown.lower(word).equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of " + all() + " but was '" + value + "'"));
    }

    private String all() {
        return Arrays.stream(type.getEnumConstants()).map(Shown::lower).collect(Collectors.joining(", "));
    }
}
