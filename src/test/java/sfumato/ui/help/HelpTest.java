package sfumato.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HelpTest {
    private static final Shortcut OPEN = new Shortcut("File", "Open…", "Ctrl+O");
    private HelpView view;

    @Start
    void start(Stage stage) {
        view = new HelpView("1.2.3", List.of(OPEN));
        view.show(HelpPage.LIMITS);
        stage.setScene(new Scene(view, 900, 700));
        stage.show();
    }

    @Test
    void it_says_that_nothing_is_guaranteed(FxRobot robot) {
        assertTrue(words(robot, "#help-LIMITS").contains("It raises the cost of mimicry; it does not make it impossible."), words(robot, "#help-LIMITS"));
    }

    @Test
    void every_page_has_something_to_say(FxRobot robot) {
        for (HelpPage page : HelpPage.values()) {
            robot.interact(() -> view.show(page));
            assertTrue(words(robot, "#help-" + page.name()).length() > 80, page.name());
        }
    }

    @Test
    void the_arrow_keys_turn_the_pages(FxRobot robot) {
        robot.clickOn("#help-pages .list-cell").push(KeyCode.DOWN);
        assertFalse(words(robot, "#help-FIGURES").isEmpty());
    }

    @Test
    void the_keys_are_those_of_the_menus(FxRobot robot) {
        MenuItem open = new MenuItem("Open…");
        open.setAccelerator(KeyCombination.valueOf("F2"));
        Menu inner = new Menu("Inner", null, open);
        assertEquals(List.of(new Shortcut("File › Inner", "Open…", open.getAccelerator().getDisplayText())),
                Shortcut.of(List.of(new Menu("File", null, new MenuItem("no key"), inner))));
        robot.interact(() -> view.show(HelpPage.KEYS));
        assertTrue(words(robot, "#help-KEYS").contains("Ctrl+O"));
    }

    @Test
    void every_library_has_a_licence_and_a_home() {
        Library.all().forEach(library -> {
            assertFalse(library.licence().isBlank() || library.holder().isBlank() || library.use().isBlank() || library.jars().isEmpty(), library.name());
            assertTrue(library.home().startsWith("https://"), library.name());
        });
    }

    private static String words(FxRobot robot, String page) {
        Set<Node> labels = robot.lookup(page + " .label").queryAll();
        return labels.stream().map(Label.class::cast).map(Label::getText).collect(Collectors.joining(" "));
    }
}
