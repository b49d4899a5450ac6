package sfumato.report.html;

/// Before, after, and what was changed.
final class PictureSection {
    private PictureSection() {
    }

    static Html of(Pictures pictures) {
        return Html.of("""
                <section aria-labelledby="pictures">
                <h2 id="pictures">Before and after</h2>
                <div class="pair">
                <figure>{}<figcaption>Before</figcaption></figure>
                <figure>{}<figcaption>After</figcaption></figure>
                </div>
                <div class="pair beside">
                <figure>{}<figcaption>The change, {} times as strong</figcaption></figure>
                <div class="prose">
                <h3>What the third picture shows</h3>
                <p>Only what was added to your picture, made {} times as strong so that it can be seen at all.
                Grey means: left as it was. Lighter or darker, or a tint, means: changed in that direction.</p>
                <p>A good protection keeps away from empty skies, plain colour and clean lines,
                and hides in brushwork, foliage and hatching.</p>
                </div>
                </div>
                </section>
                """, pictures.before().image("The picture before it was protected"), pictures.after().image("The protected copy"),
                pictures.difference().image("What was changed, on grey, " + pictures.factor() + " times as strong"), pictures.factor(), pictures.factor());
    }
}
