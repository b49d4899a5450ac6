package sfumato.report.html;

import java.util.List;

/// Places to look at closely.
final class DetailSection {
    private DetailSection() {
    }

    static Html of(List<Pictures.Detail> details) {
        return Html.of("""
                <section aria-labelledby="details">
                <h2 id="details">Look closely</h2>
                <p class="prose">At full size: one pixel of the picture is one pixel of this page. Plain areas show a change first,
                busy ones hide it best, so these are the hardest and the easiest test for your eye.</p>
                {}</section>
                """, details.stream().map(DetailSection::detail).toList());
    }

    private static Html detail(Pictures.Detail detail) {
        return Html.of("""
                <div class="detail">
                <h3>{}</h3>
                <p class="quiet">{}</p>
                <div class="crops">
                <figure>{}<figcaption>Before</figcaption></figure>
                <figure>{}<figcaption>After</figcaption></figure>
                </div>
                </div>
                """, detail.name(), detail.where(), detail.before().image(detail.name() + " before"), detail.after().image(detail.name() + " after"));
    }
}
