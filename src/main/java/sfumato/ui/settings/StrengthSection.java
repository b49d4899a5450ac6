package sfumato.ui.settings;

import static sfumato.ui.text.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sfumato.protect.Strength;
import sfumato.report.Sight;

/// The strength and, beside it, what it may cost the eye.
final class StrengthSection extends VBox {
    StrengthSection(SettingsModel model) {
        getStyleClass().add("strength");
        ObservableValue<Strength> strength = model.strengthProperty();
        getChildren().addAll(new ChoicePills<>("strength", Strength.class, model.strengthProperty(),
                        one -> text("strength." + one.name() + ".help", one.maxCodes())),
                costs(strength));
    }

    private static Node costs(ObservableValue<Strength> strength) {
        Label title = new Label(text("cost.title"));
        title.getStyleClass().add("cost-title");
        List<Node> rows = new ArrayList<>(List.of(title));
        rows.addAll(cost("texture", text("cost.texture"), strength, Cost::inTexture));
        rows.addAll(cost("flat", text("cost.flat"), strength, Cost::inFlatColour));
        rows.add(zones());
        rows.add(Section.help(text("cost.title.help")));
        VBox costs = new VBox(rows.toArray(Node[]::new));
        costs.getStyleClass().add("costs");
        return costs;
    }

    private static List<Node> cost(String id, String where, ObservableValue<Strength> strength, Function<Strength, Cost> of) {
        ObservableValue<Cost> cost = strength.map(of);
        Label sight = new Label();
        sight.setId("cost-" + id);
        sight.textProperty().bind(cost.map(one -> text("cost.difference", one.difference())));
        sight.getStyleClass().add("cost-figure");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return List.of(new HBox(new Label(where), gap, sight), new SightScale(cost, cost.map(one -> SightScale.words(where, one))));
    }

    private static Node zones() {
        HBox zones = new HBox();
        for (Sight sight : List.of(Sight.HARDLY, Sight.CAREFUL_EYE, Sight.ANYONE)) {
            Label zone = new Label(text("cost.zone", sight));
            zone.setMaxWidth(Double.MAX_VALUE);
            zone.setPrefWidth(0); // each a third
            HBox.setHgrow(zone, Priority.ALWAYS);
            zones.getChildren().add(zone);
        }
        zones.getStyleClass().add("cost-zones");
        return zones;
    }
}
