package sfumato.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sfumato.report.Controlled;
import sfumato.report.EncoderEvidence;
import sfumato.report.Evidence;
import sfumato.report.HeadEvidence;

/// What machines see of the change, in figures.
final class EncoderSection {
    private static final List<String> COLUMNS = List.of("This copy", "Plain noise", "Gain");

    private EncoderSection() {
    }

    static Html of(Evidence evidence) {
        EncoderEvidence seen = evidence.seen();
        return Html.of("""
                <section aria-labelledby="machine">
                <h2 id="machine">What a machine sees</h2>
                <div class="prose">
                <p>A program that learns to imitate pictures never works with the picture itself. Another program, the
                <em>encoder</em>, first turns it into a short summary in numbers, and all learning is done from that summary.
                The protection is made to change the summary much and the picture little.</p>
                <p>Any change does something to the summary. So each figure stands beside a <em>control</em>: the same picture with
                plain noise that is exactly as strong as the protection. What counts is the <em>gain</em>, how many times more the
                protection does than that noise. Both were measured after what usually happens to a picture on the web: made smaller
                (shorter side 512 pixels) and saved as JPEG.</p>
                </div>
                {}{}{}{}{}</section>
                """, table("Seen by the encoder “" + seen.encoder() + "”, against which the protection is made.", seen, Optional.empty()),
                seen.heads().size() > 1 ? heads(seen.heads()) : Html.NOTHING,
                evidence.joined().stream().map(other -> table("Seen by the encoder “" + other.encoder() + "”, against which the protection is made, too.",
                        other, Optional.empty())).toList(),
                evidence.unseen().stream().map(other -> table("Seen by the encoder “" + other.encoder() + "”, which the protection never asked.",
                        other, other.transferFrom(seen))).toList(),
                evidence.further().stream().map(other -> table("Seen by the encoder “" + other.encoder()
                        + "”. The protection may have been made against it, too.", other, other.transferFrom(seen))).toList());
    }

    private static Html table(String caption, EncoderEvidence evidence, Optional<Controlled> transfer) {
        List<FigureTable.Row> rows = new ArrayList<>();
        rows.add(row("Shift", "How far the summary has moved. 0: not at all; 1: as far as if another artwork were shown.", evidence.shift()));
        rows.add(row("Style shift", "How far the manner has moved, whatever is shown and wherever it is. "
                + "0: not at all; 1: as far as to the manner of another artwork.", evidence.styleShift()));
        evidence.targetProgress().ifPresent(progress -> rows.add(row("Way to the decoy",
                "How much of the way to the decoy, the picture that machines are led towards, the summary has gone. "
                + "0: none; 1: all of it. Below 0: away from it.", progress)));
        transfer.ifPresent(share -> rows.add(row("Transfer", "The shift, as a share of what the first encoder sees.", share)));
        return new FigureTable(caption, "Measure", COLUMNS, rows).html();
    }

    private static Html heads(List<HeadEvidence> heads) {
        return new FigureTable("The shift in each of that encoder’s parts, which stand for different families of programs.", "Part", COLUMNS,
                heads.stream().map(head -> row(head.head(), "", head.shift())).toList()).html();
    }

    private static FigureTable.Row row(String name, String explanation, Controlled measure) {
        return new FigureTable.Row(name, explanation, List.of(Figures.decimals(measure.copy(), 3), Figures.decimals(measure.noise(), 3), Figures.gain(measure)));
    }
}
