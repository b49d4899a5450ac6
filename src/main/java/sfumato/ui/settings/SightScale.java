package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A bar of three parts (hardly noticed, found by a careful eye, seen by anyone) with a mark at what is seen at most.
final class SightScale extends Region {
    private static final double HEIGHT = 14;
    private static final double BAR = 6;
    private static final double MARK = 12;
    private static final double GAP = 2;

    private final List<Region> zones = new ArrayList<>();
    private final Region mark = new Region();
    private final ObservableValue<Cost> cost;

    /// @param words what the bar shows, for who hears it
    SightScale(ObservableValue<Cost> cost, ObservableValue<String> words) {
        this.cost = cost;
        getStyleClass().add("sight-scale");
        for (String zone : List.of("hardly", "careful", "anyone")) {
            Region part = new Region();
            part.getStyleClass().addAll("zone", zone);
            zones.add(part);
        }
        mark.getStyleClass().add("mark");
        getChildren().addAll(zones);
        getChildren().add(mark);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(words);
        cost.addListener(_ -> requestLayout());
    }

    /// What is seen there, in words.
    static String words(String where, Cost cost) {
        return text("cost.spoken", where, cost.difference(), text("cost", cost.sight()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return MARK;
    }

    @Override
    protected void layoutChildren() {
        Insets inside = getInsets();
        double width = getWidth() - inside.getLeft() - inside.getRight();
        double zone = width / zones.size();
        double top = (getHeight() - BAR) / 2;
        for (int i = 0; i < zones.size(); i++) {
            zones.get(i).resizeRelocate(snapPositionX(i * zone), top, snapSizeX(zone - GAP), BAR);
        }
        double x = Math.clamp(cost.getValue().place() * width - MARK / 2, 0, width - MARK);
        mark.resizeRelocate(snapPositionX(x), (getHeight() - MARK) / 2, MARK, MARK);
    }
}
