import java.util.List;
import java.util.stream.Collectors;

/// The kinds of files that the systems offer to open with the program. It never makes itself the program that opens them.
///
/// @param mime    as on Linux
/// @param apple   the uniform type identifier of macOS
/// @param endings of file names, without the dot
record OpenWith(String mime, String apple, List<String> endings) {
    static final List<OpenWith> ALL = List.of(
            new OpenWith("image/png", "public.png", List.of("png")),
            new OpenWith("image/jpeg", "public.jpeg", List.of("jpg", "jpeg", "jpe", "jfif")),
            new OpenWith("image/tiff", "public.tiff", List.of("tif", "tiff")),
            new OpenWith("image/webp", "org.webmproject.webp", List.of("webp")),
            new OpenWith("image/vnd.adobe.photoshop", "com.adobe.photoshop-image", List.of("psd", "psb")),
            new OpenWith("image/bmp", "com.microsoft.bmp", List.of("bmp")),
            new OpenWith("image/gif", "com.compuserve.gif", List.of("gif")));

    /// For the line `MimeType` of a desktop entry.
    static String mimeTypes() {
        return ALL.stream().map(kind -> kind.mime() + ";").collect(Collectors.joining());
    }

    /// For the key `LSItemContentTypes` of a property list.
    static String appleTypes() {
        return ALL.stream().map(kind -> "<string>" + kind.apple() + "</string>").collect(Collectors.joining("\n        ", "", ""));
    }

    /// Values of the registry for Windows Installer XML.
    static String registryValues() {
        return ALL.stream().flatMap(kind -> kind.endings().stream())
                .map(ending -> "<RegistryValue Name=\"." + ending + "\" Type=\"string\" Value=\"\"/>")
                .collect(Collectors.joining("\n            "));
    }
}
