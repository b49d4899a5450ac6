package sfumato.report.html;

import sfumato.report.Evidence;

/// What the protection cannot do.
final class LimitSection {
    private LimitSection() {
    }

    static Html of(String program) {
        return Html.of("""
                <section aria-labelledby="limits">
                <h2 id="limits">What this cannot do</h2>
                <p class="prose"><strong>{}</strong></p>
                <ul class="prose">
                <li>It makes imitation dearer, not impossible. Who adds noise and then enlarges a protected picture with another
                program undoes much of any such protection, this one included.</li>
                <li>A trained detector can tell that a picture is protected.</li>
                <li>A few unprotected copies of the same works elsewhere undo much of it, and models that know your work already keep
                what they know.</li>
                <li>It does not keep a chatbot from describing your picture, nor a service from taking this one picture as a model.</li>
                <li>Resizing, blur and noise weaken it. The table above says by how much for this very picture.</li>
                <li>The statement &ldquo;no AI training&rdquo; in the file is a statement of your rights. It is no lock.</li>
                </ul>
                </section>
                <footer><p class="quiet">Made by {}. The page holds everything it shows and asks nothing of the network.</p></footer>
                """, Evidence.LIMITS, program);
    }
}
