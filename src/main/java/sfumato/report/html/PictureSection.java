package sfumato.report.html;

/// Before, after, and what was changed: in one place, so that the eye finds by switching what it would not find side by side.
/// Switching is done by the style alone. On paper, and without the style, all three are there.
final class PictureSection {
    private PictureSection() {
    }

    static Html of(Pictures pictures) {
        String change = "The change, " + pictures.factor() + " times as strong";
        return Html.of("""
                <section aria-labelledby="pictures">
                <h2 id="pictures">Before and after</h2>
                <div class="switch" role="group" aria-labelledby="pictures">
                {}{}{}<div class="stage">
                <figure class="before">{}<figcaption>Before</figcaption></figure>
                <figure class="after">{}<figcaption>After</figcaption></figure>
                <figure class="change">{}<figcaption>{}</figcaption></figure>
                </div>
                </div>
                <p class="prose">Switch between Before and After while you look at one place: what was changed then moves. The third picture
                shows only what was added, made {} times as strong so that it can be seen at all. Grey means left as it was; lighter,
                darker or tinted means changed in that direction. A good protection keeps away from empty skies, plain colour and
                clean lines, and hides in brushwork, foliage and hatching.</p>
                </section>
                """, choice("before", "Before", ""), choice("after", "After", " checked"), choice("change", "Change × " + pictures.factor(), ""),
                pictures.before().image("The picture before it was protected"), pictures.after().image("The protected copy"),
                pictures.difference().image("What was changed, on grey, " + pictures.factor() + " times as strong"), change, pictures.factor());
    }

    private static Html choice(String id, String words, String checked) {
        return Html.of("<input type=\"radio\" name=\"shown\" id=\"show-{}\"{}><label for=\"show-{}\">{}</label>\n", id, new Html(checked), id, words);
    }
}
