package sfumato.image.metadata;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The statement about data mining in XMP (`plus:DataMining`, a text that is a URI of the PLUS vocabulary; IPTC Photo
/// Metadata Standard 2023.1), and its companions for people and programs that do not know it.
record XmpRights(XMPMeta meta) {
    static final String DATA_MINING = "DataMining";
    private static final String MARKED = "Marked";
    private static final String USAGE_TERMS = "UsageTerms";

    void state(MetadataWishes wishes, List<String> notes) throws XMPException {
        Optional<String> before = dataMining();
        Rights rights = wishes.rightsAfter(before);
        if (rights != Rights.NONE) {
            String uri = rights.uri().orElseThrow();
            before.filter(stated -> !stated.equals(uri)).ifPresent(stated -> notes.add(replaced(stated, uri)));
            meta.deleteProperty(XmpName.PLUS, DATA_MINING);
            meta.setProperty(XmpName.PLUS, DATA_MINING, uri);
            setUsageTerms(rights.sentence());
        }
        XmpTexts texts = new XmpTexts(meta);
        if (wishes.creator().isPresent()) {
            texts.setCreator(wishes.creator().get());
        }
        if (wishes.copyright().isPresent()) {
            texts.setCopyright(wishes.copyright().get());
            meta.deleteProperty(XmpName.RIGHTS, MARKED); // it may have been in the public domain
        }
        if (rights.sentence().isPresent() || texts.copyright().isPresent()) {
            texts.addOne(XmpName.RIGHTS, MARKED, Optional.of(XMPConst.TRUESTR));
        }
    }

    Optional<String> dataMining() throws XMPException {
        return new XmpTexts(meta).first(XmpName.PLUS, DATA_MINING);
    }

    // A sentence that we wrote ourselves into an earlier copy goes: it may contradict the new one.
    private void setUsageTerms(Optional<String> sentence) throws XMPException {
        Optional<String> before = new XmpTexts(meta).first(XmpName.RIGHTS, USAGE_TERMS);
        if (before.isPresent() && Arrays.stream(Rights.values()).anyMatch(rights -> rights.sentence().equals(before))) {
            meta.deleteProperty(XmpName.RIGHTS, USAGE_TERMS);
        }
        new XmpTexts(meta).addByLanguage(XmpName.RIGHTS, USAGE_TERMS, sentence);
    }

    private static String replaced(String before, String now) {
        String shown = before.startsWith(Rights.VOCABULARY) ? before.substring(Rights.VOCABULARY.length()) : before;
        return "What it said about data mining (" + shown.substring(0, Math.min(shown.length(), 100)) + ") was replaced by "
                + now.substring(Rights.VOCABULARY.length()) + ".";
    }
}
