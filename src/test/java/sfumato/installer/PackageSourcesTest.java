package sfumato.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.image.PictureFormat;

/// The icons that are wrapped for the systems, and the files that describe the packages.
class PackageSourcesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @TempDir
    Path temp;

    @BeforeEach
    void compile() {
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", temp.toString(), "-sourcepath", "installer",
                "installer/Icons.java", "installer/OpenWith.java"));
    }

    @Test
    void the_icon_for_windows_holds_every_size_as_a_png_where_its_table_says() throws Exception {
        ByteBuffer icon = ByteBuffer.wrap(icon("ico")).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(1 << 16, icon.getInt(0));
        assertEquals(6, icon.getShort(4));
        int end = 6 + 6 * 16;
        for (int at = 6; at < 6 + 6 * 16; at += 16) {
            assertEquals(end, icon.getInt(at + 12));
            assertPng(icon.array(), end);
            // The width of the picture itself, in its first chunk; 256 is written as 0.
            assertEquals(ByteBuffer.wrap(icon.array()).getInt(end + 16) & 255, icon.get(at) & 255);
            end += icon.getInt(at + 8);
        }
        assertEquals(icon.capacity(), end);
    }

    @Test
    void the_icon_for_macos_is_a_chain_of_pngs_as_long_as_it_says() throws Exception {
        byte[] bytes = icon("icns");
        ByteBuffer icon = ByteBuffer.wrap(bytes);
        assertEquals("icns", new String(bytes, 0, 4, StandardCharsets.US_ASCII));
        assertEquals(bytes.length, icon.getInt(4));
        int at = 8;
        for (String type : List.of("icp4", "icp5", "icp6", "ic07", "ic08")) {
            assertEquals(type, new String(bytes, at, 4, StandardCharsets.US_ASCII));
            assertPng(bytes, at + 8);
            at += icon.getInt(at + 4);
        }
        assertEquals(bytes.length, at);
    }

    @Test
    void every_format_that_can_be_read_is_offered_to_the_system() throws Exception {
        String windows = (String) openWith("registryValues");
        for (PictureFormat format : PictureFormat.values()) {
            format.endings().forEach(ending -> assertTrue(windows.contains("\"." + ending + "\""), ending));
        }
    }

    @Test
    void what_is_xml_is_well_formed() throws Exception {
        for (String file : List.of("macos/Info.plist", "windows/open-with.wxs", "linux/io.github.sfumato.metainfo.xml")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            try (InputStream in = Files.newInputStream(Path.of("installer", file))) {
                factory.newDocumentBuilder().parse(in);
            }
        }
    }

    private byte[] icon(String format) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {temp.toUri().toURL()})) {
            Class<?> icons = loader.loadClass("Icons");
            Method pictures = icons.getDeclaredMethod("pictures", Path.class);
            Method wrapped = icons.getDeclaredMethod(format, SortedMap.class);
            pictures.setAccessible(true);
            wrapped.setAccessible(true);
            return (byte[]) wrapped.invoke(null, pictures.invoke(null, Path.of("")));
        }
    }

    private Object openWith(String method) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {temp.toUri().toURL()})) {
            Method found = loader.loadClass("OpenWith").getDeclaredMethod(method);
            found.setAccessible(true);
            return found.invoke(null);
        }
    }

    private static void assertPng(byte[] bytes, int at) {
        for (int i = 0; i < PNG.length; i++) {
            assertEquals(PNG[i], bytes[at + i]);
        }
    }
}
