package sfumato.ui.portfolio;

import static sfumato.ui.text.Messages.text;

/// Says a state in words, and names the sign that stands for it: never by a colour alone.
public record StateWords(String word, String detail, String sign) {

    /// Whether the detail says more than the word.
    public boolean detailed() {
        return !detail.isEmpty();
    }

    /// The word, and what there is to say beyond it.
    public String all() {
        return detailed() ? word + ". " + detail : word;
    }

    public static StateWords of(PictureState state) {
        return switch (state) {
            case PictureState.Untouched _ -> plain("portfolio.state.untouched", "untouched");
            case PictureState.Waiting _ -> plain("portfolio.state.waiting", "waiting");
            case PictureState.Working(double share) -> new StateWords(text("portfolio.state.working", share), "", "working");
            case PictureState.Unsaved _ -> plain("portfolio.state.unsaved", "unsaved");
            case PictureState.Protected(var copy) -> new StateWords(text("portfolio.state.protected"), String.valueOf(copy.getFileName()), "protected");
            case PictureState.Skipped(var copy) -> new StateWords(text("portfolio.state.skipped"),
                    text("portfolio.state.skipped.detail", copy.getFileName()), "skipped");
            case PictureState.Failed(String reason) -> new StateWords(text("portfolio.state.failed"), reason, "failed");
        };
    }

    private static StateWords plain(String key, String sign) {
        return new StateWords(text(key), "", sign);
    }
}
