package sfumato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfumato.drawn.DrawnPicture;
import sfumato.file.Sha256;
import sfumato.image.PictureFormat;
import sfumato.image.codec.ArtworkWriter;
import sfumato.image.codec.TellingPictures;
import sfumato.privacy.NoNames;
import sfumato.privacy.Tripwires;
import sfumato.task.Cancellation;

/// What an artist opens stays with the artist: the program's journeys, run once in a process with tripwires whose home, temporary and
/// working folders are new, and looked at from all sides afterwards.
class PrivacyIT {
    private static final int LONGEST_LINE = 1000;

    @TempDir
    static Path top;
    private static Map<Path, String> originals;
    private static Program.Ended ended;

    @BeforeAll
    static void run_all_journeys() throws Exception {
        Path art = Files.createDirectories(top.resolve("art"));
        List<Path> pictures = TellingPictures.write(art);
        new ArtworkWriter().write(DrawnPicture.FLAT_DUNES.draw(80, 60), PictureFormat.WEBP, 90, art.resolve("dunes.webp"), false);
        originals = state(art);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--add-modules", "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED", "-Xmx2g", "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true",
                "-Duser.home=" + folder("home"), "-Djava.io.tmpdir=" + folder("tmp"), "-Duser.language=en"));
        command.addAll(Tripwires.options());
        command.addAll(List.of("-cp", String.join(File.pathSeparator, Program.folder().resolve("lib/sfumato.jar").toString(), testClasses().toString(),
                NoNames.service(top.resolve("services")).toString()), GuardedJourneys.class.getName(), art.toString(), pictures.getFirst().toString(),
                folder("made").toString()));
        ended = Program.runIn(folder("work"), command, Map.of("HOME", top.resolve("home").toString(), "TMPDIR", top.resolve("tmp").toString(),
                "SFUMATO_HOME", "", "XDG_CONFIG_HOME", "", "XDG_DATA_HOME", "", "XDG_CACHE_HOME", "", "APPDATA", ""));
    }

    @Test
    void no_way_to_the_network_is_tried_and_every_journey_comes_to_its_end() {
        List<String> told = ended.out().lines().filter(line -> line.startsWith("tripwires: ") || line.contains(" ended with ") || line.contains("come to its end")).toList();
        assertEquals(List.of("tripwires: []"), told, ended.toString());
        assertEquals(0, ended.status(), ended.toString());
    }

    @Test
    void the_originals_keep_their_bytes_and_their_times() throws Exception {
        assertEquals(originals, state(top.resolve("art")));
    }

    @Test
    void outside_the_output_folder_only_settings_and_ledger_are_left() throws Exception {
        Set<String> left = Stream.of("home", "tmp", "work").flatMap(name -> files(top.resolve(name)).stream()).map(PrivacyIT::name).collect(Collectors.toSet());
        UserPlaces places = UserPlaces.here();
        assertEquals(Set.of(places.settings() + "/preferences.json", places.data() + "/ledger.jsonl"), left);
    }

    @Test
    void in_the_output_folder_are_copies_reports_summary_and_journal() throws Exception {
        List<String> others = files(top.resolve("made")).stream().map(PrivacyIT::name).filter(name -> !name.matches(
                "made/(mask\\.png|copies/(\\.sfumato-journal\\.jsonl|sfumato-summary\\.(html|csv)|(told|torn-words|asking|dunes)-protected\\.\\w+(\\.json|\\.html)?))")).toList();
        assertEquals(List.of(), others);
    }

    @Test
    void settings_ledger_and_journal_are_their_owners_alone_and_a_copy_is_like_any_file() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "rights are another matter here");
        UserPlaces places = UserPlaces.here();
        assertEquals("rw-------", rights(places.settings() + "/preferences.json"));
        assertEquals("rw-------", rights(places.data() + "/ledger.jsonl"));
        assertEquals("rw-------", rights("made/copies/.sfumato-journal.jsonl"));
        assertEquals("rwx------", rights(places.settings()));
        assertEquals("rwx------", rights(places.data()));
        assertEquals(PosixFilePermissions.toString(Files.getPosixFilePermissions(Files.createFile(top.resolve("any file")))), rights("made/copies/told-protected.png"));
    }

    @Test
    void the_log_tells_nothing_of_what_stands_in_a_picture() {
        assertTrue(ended.err().contains("broken.png"), "what failed is told: " + ended.err());
        assertTrue(ended.out().contains("Ada M"), "sfumato rights tells what it was asked for");
        for (String secret : TellingPictures.SECRETS) {
            assertFalse(ended.err().contains(secret), () -> secret + " in " + ended.err().lines().filter(line -> line.contains(secret)).toList());
        }
        // Neither pixels nor other contents, in whatever form.
        assertEquals(List.of(), ended.err().lines().filter(line -> line.length() > LONGEST_LINE).toList());
    }

    /// Where the user's folders lie in a home, by the system.
    private record UserPlaces(String settings, String data) {
        static UserPlaces here() {
            String system = System.getProperty("os.name");
            return system.startsWith("Mac") ? one("home/Library/Application Support/Sfumato") : system.startsWith("Windows")
                    ? one("home/AppData/Roaming/Sfumato") : new UserPlaces("home/.config/sfumato", "home/.local/share/sfumato");
        }

        private static UserPlaces one(String folder) {
            return new UserPlaces(folder, folder);
        }
    }

    private static Path folder(String name) throws IOException {
        return Files.createDirectories(top.resolve(name));
    }

    private static Path testClasses() throws Exception {
        return Path.of(GuardedJourneys.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return top.relativize(file).toString().replace('\\', '/');
    }

    private static String rights(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(top.resolve(name)));
    }

    private static Map<Path, String> state(Path folder) throws Exception {
        Map<Path, String> state = new TreeMap<>();
        for (Path file : files(folder)) {
            state.put(file, Sha256.of(file, new Cancellation()) + " of " + Files.getLastModifiedTime(file));
        }
        return state;
    }
}
