package sfumato.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfumato.problem.Problem;

class JournalTest {
    @TempDir
    Path temp;
    private JobFolder folder;
    private Path journal;

    @BeforeEach
    void begin_a_job() throws Problem {
        folder = new JobFolder(temp);
        journal = folder.out().resolve(Journal.NAME);
        Job.begin(folder.settings(), folder.pictures("a.png", "sub/ü 漢字.png"), List.of(folder.art(""))).close();
    }

    @Test
    void a_job_comes_back_as_it_was() throws Exception {
        try (Job job = Job.resume(folder.out())) {
            assertEquals(folder.pictures("a.png", "sub/ü 漢字.png"), job.items().stream().map(Item::picture).toList());
            assertEquals(folder.settings().protection(), job.settings().protection());
            assertEquals(folder.settings().reports(), job.settings().reports());
            assertEquals(folder.settings().date(), job.settings().date());
        }
    }

    @Test
    void it_is_its_owners_alone() throws IOException {
        assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(journal)));
    }

    @Test
    void a_torn_last_line_is_left_out_and_cut_off() throws Exception {
        Files.writeString(journal, "{\"entry\":\"removed\",\"num", StandardOpenOption.APPEND);
        Job.resume(folder.out()).close();
        List<String> lines = Files.readAllLines(journal);
        assertTrue(lines.stream().noneMatch(line -> line.contains("removed")), lines.toString());
        assertEquals("{\"entry\":\"closed\"}", lines.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no journal\n", "{}\n", "[]\n", "\n", "\0\0\0\0\0", "{\"format\":1}\n", "{\"format\":1,\"entry\":\"opened\"}\n", "PNG\r\n\n"})
    void a_foreign_file_is_a_problem_in_words(String content) throws IOException {
        Files.writeString(journal, content);
        Problem problem = assertThrows(Problem.class, () -> Job.resume(folder.out()));
        assertEquals(journal, problem.path());
        assertTrue(!Job.canResume(folder.out()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"entry\":\"removed\"}", "{\"entry\":\"added\",\"number\":3,\"picture\":\"/a.png\",\"folder\":\"/elsewhere\"}",
        "{\"entry\":\"begun\",\"number\":1,\"copy\":\"/etc/passwd\",\"reports\":{},\"replace\":true}", "{\"entry\":\"unheard-of\"}", "x",
        "{\"entry\":\"removed\",\"number\":-1}", "{\"entry\":\"added\",\"number\":1,\"picture\":\"/a.png\",\"folder\":\"OUT\"}",
        "{\"entry\":\"begun\",\"number\":1,\"copy\":\"OUT\",\"reports\":{},\"replace\":true}",
        "{\"entry\":\"begun\",\"number\":1,\"copy\":\"OUT/a.png\",\"reports\":{\"json\":\"OUT\"},\"replace\":true}", "{\"entry\":\"appearing\",\"number\":1,\"receipt\":{}}"})
    void a_damaged_line_is_a_problem_that_names_it(String line) throws IOException {
        Files.writeString(journal, line.replace("OUT", folder.out().toString()) + "\n{\"entry\":\"closed\"}\n", StandardOpenOption.APPEND);
        Problem problem = assertThrows(Problem.class, () -> Job.resume(folder.out()));
        assertTrue(problem.what().startsWith("line 6 of this journal is damaged: "), problem.what());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"names\":\"{name}-protected.{ext}\" | \"names\":\"{title}.{ext}\" | a pattern for names",
        "\"date\":\"1970-01-01\"              | \"date\":\"today\"          | a day such as",
        "\"conflicts\":\"unique\"             | \"conflicts\":\"perhaps\"   | one of"})
    void damaged_settings_are_a_problem_that_names_them(String sound, String damaged, String reason) throws IOException {
        String text = Files.readString(journal);
        assertTrue(text.contains(sound), text);
        Files.writeString(journal, text.replace(sound, damaged));
        Problem problem = assertThrows(Problem.Unreadable.class, () -> Job.resume(folder.out()));
        assertTrue(problem.what().startsWith("line 1 of this journal is damaged: ") && problem.what().contains(reason), problem.what());
    }

    @ParameterizedTest
    @CsvSource({"a.png, r.json, r.json", "a.png, a.png, r.html", "a.png, r.json, a.png"})
    void files_of_a_copy_that_are_one_file_are_refused(String copy, String json, String html) throws IOException {
        begun(copy, json, html);
        Problem problem = assertThrows(Problem.Unreadable.class, () -> Job.resume(folder.out()));
        assertTrue(problem.what().contains("files that differ"), problem.what());
    }

    @Test
    void files_of_a_copy_that_differ_are_taken() throws Exception {
        begun("a.png", "a.json", "a.html");
        Job.resume(folder.out()).close();
    }

    @Test
    void a_picture_outside_the_output_folders_subfolders_is_refused() throws IOException {
        add("{\"entry\":\"added\",\"number\":3,\"picture\":\"" + folder.art("c.png") + "\",\"folder\":\"" + folder.out().resolve("a/../..") + "\"}");
        assertThrows(Problem.Unreadable.class, () -> Job.resume(folder.out()));
    }

    @Test
    void the_output_folder_itself_is_no_copy() throws IOException {
        add("{\"entry\":\"begun\",\"number\":1,\"copy\":\"" + folder.out().resolve("..") + "\",\"reports\":{},\"replace\":true}");
        assertThrows(Problem.Unreadable.class, () -> Job.resume(folder.out()));
    }

    @Test
    void entries_of_pictures_that_are_not_there_change_nothing() throws Exception {
        add("{\"entry\":\"removed\",\"number\":9}\n{\"entry\":\"moved\",\"number\":9,\"place\":0}\n{\"entry\":\"again\",\"number\":9}\n"
                + "{\"entry\":\"released\",\"number\":9}\n{\"entry\":\"done\",\"number\":9}\n{\"entry\":\"done\",\"number\":1}");
        try (Job job = Job.resume(folder.out())) {
            assertEquals(List.of(true, true), job.items().stream().map(Item::waiting).toList());
        }
    }

    @Test
    void a_later_format_is_refused_and_kept() throws Exception {
        Files.writeString(journal, Files.readString(journal).replace("\"format\":1", "\"format\":2"));
        assertInstanceOf(Problem.Unsupported.class, assertThrows(Problem.class, () -> Job.resume(folder.out())));
        Job.begin(folder.settings(), folder.pictures("a.png")).close();
        assertTrue(Files.readString(folder.out().resolve(".sfumato-journal.old.jsonl")).contains("\"format\":2"));
    }

    @Test
    void a_place_outside_the_output_folder_is_refused_however_it_is_written() throws IOException {
        Files.writeString(journal, "{\"entry\":\"begun\",\"number\":1,\"copy\":\"" + folder.out().resolve("../a.png") + "\",\"reports\":{},\"replace\":true}\n",
                StandardOpenOption.APPEND);
        assertThrows(Problem.Unreadable.class, () -> Job.resume(folder.out()));
    }

    private void begun(String copy, String json, String html) throws IOException {
        add("{\"entry\":\"begun\",\"number\":1,\"copy\":\"" + folder.out().resolve(copy) + "\",\"reports\":{\"json\":\"" + folder.out().resolve(json)
                + "\",\"html\":\"" + folder.out().resolve(html) + "\"},\"replace\":false}");
    }

    private void add(String lines) throws IOException {
        Files.writeString(journal, lines + "\n", StandardOpenOption.APPEND);
    }
}
