package sfumato.image.metadata;

import java.util.Arrays;
import java.util.Optional;

/// What an artist says about mining a picture as data: a value of `plus:DataMining` (IPTC Photo Metadata Standard
/// 2023.1, "Data Mining"; vocabulary of the PLUS Coalition).
public enum Rights {
    PROHIBIT_AI_TRAINING("DMI-PROHIBITED-AIMLTRAINING",
            "The use of this picture for training artificial intelligence or machine learning models is prohibited."),
    PROHIBIT_GENAI_TRAINING("DMI-PROHIBITED-GENAIMLTRAINING",
            "The use of this picture for training generative artificial intelligence or machine learning models is prohibited."),
    PROHIBIT_ALL("DMI-PROHIBITED", "Text and data mining of this picture is prohibited, the training of machine learning models included."),
    ALLOW("DMI-ALLOWED", ""),
    /// States nothing, and leaves what is there.
    NONE("", "");

    /// What every URI of the vocabulary begins with.
    public static final String VOCABULARY = "http://ns.useplus.org/ldf/vocab/";

    private final String term;
    private final String sentence;

    Rights(String term, String sentence) {
        this.term = term;
        this.sentence = sentence;
    }

    /// The value of `plus:DataMining`; nothing for [#NONE].
    public Optional<String> uri() {
        return term.isEmpty() ? Optional.empty() : Optional.of(VOCABULARY + term);
    }

    /// What is prohibited, as a plain English sentence for people; nothing where nothing is.
    public Optional<String> sentence() {
        return sentence.isEmpty() ? Optional.empty() : Optional.of(sentence);
    }

    /// The rights that this URI stands for; nothing for a URI that is none of these (the vocabulary has more).
    public static Optional<Rights> ofUri(String uri) {
        return Arrays.stream(values()).filter(rights -> rights.uri().filter(uri::equals).isPresent()).findFirst();
    }
}
