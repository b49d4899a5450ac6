package sfumato.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import sfumato.protect.EncoderFile;

/// Reads `KIND=FILE`, with the kind in upper or lower case.
final class JudgeWord implements ITypeConverter<EncoderFile> {
    @Override
    public EncoderFile convert(String value) {
        int sign = value.indexOf('=');
        if (sign < 0) {
            throw new TypeConversionException("expected KIND=FILE but was '" + value + "'");
        }
        EncoderFile.Kind kind = new Words<>(EncoderFile.Kind.class).convert(value.substring(0, sign));
        return new EncoderFile(kind, file(value.substring(sign + 1)));
    }

    private static Path file(String name) {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new TypeConversionException("no file can be called '" + name + "' (" + e.getReason() + ")");
        }
        throw new TypeConversionException("there is no file '" + name + "'");
    }
}
