package sfumato.report.html;

import java.util.List;
import sfumato.report.PlainText;

/// A piece of a page (HTML living standard). Text only gets into one escaped, so what a stranger wrote is never obeyed.
record Html(String markup) {
    static final Html NOTHING = new Html("");
    private static final String PLACE = "{}";

    /// The template with each `{}` in turn replaced by a part: pieces and lists of pieces as they are, all else as text.
    static Html of(String template, Object... parts) {
        StringBuilder markup = new StringBuilder();
        int from = 0;
        for (Object part : parts) {
            int place = template.indexOf(PLACE, from);
            if (place < 0) {
                throw new IllegalArgumentException("no place for " + part + " in " + template);
            }
            markup.append(template, from, place);
            append(part, markup);
            from = place + PLACE.length();
        }
        if (template.indexOf(PLACE, from) >= 0) {
            throw new IllegalArgumentException("too few parts for " + template);
        }
        return new Html(markup.append(template, from, template.length()).toString());
    }

    private static void append(Object part, StringBuilder markup) {
        switch (part) {
            case Html html -> markup.append(html.markup);
            case List<?> list -> list.forEach(each -> append(each, markup));
            default -> escape(PlainText.of(part.toString()), markup);
        }
    }

    // Good inside elements and inside attributes with either kind of quotes.
    private static void escape(String text, StringBuilder markup) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.append(c);
            }
        }
    }
}
