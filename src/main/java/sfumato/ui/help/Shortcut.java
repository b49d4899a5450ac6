package sfumato.ui.help;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// An action and the keys that do it.
///
/// @param group  the menu it stands in
/// @param action in words
/// @param keys   as the system writes them
public record Shortcut(String group, String action, String keys) {

    /// All that the menus say, so that no list of keys can disagree with them.
    public static List<Shortcut> of(List<Menu> menus) {
        List<Shortcut> all = new ArrayList<>();
        menus.forEach(menu -> collect(menu.getText(), menu, all));
        return all;
    }

    private static void collect(String group, Menu menu, List<Shortcut> all) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                collect(group + " › " + inner.getText(), inner, all);
            } else if (item.getAccelerator() != null) {
                all.add(new Shortcut(group, item.getText(), item.getAccelerator().getDisplayText()));
            }
        }
    }
}
