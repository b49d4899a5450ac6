package sfumato.image.metadata;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The texts for people in XMP, in the three forms that it has for them: one text, one text by language, a list.
record XmpTexts(XMPMeta meta) {
    private static final String CREATOR = "creator";
    private static final String COPYRIGHT = "rights";

    void addWhereNothingIs(Description description) throws XMPException {
        if (lacks(XmpName.DC, CREATOR)) {
            setList(XmpName.DC, CREATOR, description.creators(), true);
        }
        if (lacks(XmpName.DC, "subject")) {
            setList(XmpName.DC, "subject", description.keywords(), false);
        }
        addByLanguage(XmpName.DC, COPYRIGHT, description.copyright());
        addByLanguage(XmpName.DC, "description", description.caption());
        addByLanguage(XmpName.DC, "title", description.title());
        for (Map.Entry<XmpName, String> other : description.others().entrySet()) {
            addOne(other.getKey().namespace(), other.getKey().local(), Optional.of(other.getValue()));
        }
    }

    void setCreator(String creator) throws XMPException {
        setList(XmpName.DC, CREATOR, List.of(creator), true);
    }

    /// In all languages that there were.
    void setCopyright(String copyright) throws XMPException {
        meta.deleteProperty(XmpName.DC, COPYRIGHT);
        addByLanguage(XmpName.DC, COPYRIGHT, Optional.of(copyright));
    }

    void addByLanguage(String namespace, String name, Optional<String> text) throws XMPException {
        if (text.isPresent() && lacks(namespace, name)) {
            meta.deleteProperty(namespace, name);
            meta.setLocalizedText(namespace, name, null, XMPConst.X_DEFAULT, text.get());
        }
    }

    void addOne(String namespace, String name, Optional<String> text) throws XMPException {
        if (text.isPresent() && lacks(namespace, name)) {
            meta.deleteProperty(namespace, name);
            meta.setProperty(namespace, name, text.get());
        }
    }

    /// Who made it.
    List<String> creators() throws XMPException {
        return all(XmpName.DC, CREATOR);
    }

    /// The copyright notice.
    Optional<String> copyright() throws XMPException {
        return first(XmpName.DC, COPYRIGHT);
    }

    /// The first text of a property, which for texts by language is the default.
    Optional<String> first(String namespace, String name) throws XMPException {
        return all(namespace, name).stream().findFirst();
    }

    private void setList(String namespace, String name, List<String> texts, boolean ordered) throws XMPException {
        meta.deleteProperty(namespace, name);
        PropertyOptions list = new PropertyOptions().setArray(true).setArrayOrdered(ordered);
        for (String text : texts) {
            meta.appendArrayItem(namespace, name, list, text, null);
        }
    }

    private boolean lacks(String namespace, String name) throws XMPException {
        return all(namespace, name).isEmpty();
    }

    // Without those that are blank; of a list, the items.
    private List<String> all(String namespace, String name) throws XMPException {
        List<String> texts = new ArrayList<>();
        XMPProperty property = meta.getProperty(namespace, name);
        if (property != null && property.getOptions().isArray()) {
            int count = meta.countArrayItems(namespace, name);
            for (int i = 1; i <= count; i++) {
                clean(meta.getArrayItem(namespace, name, i)).ifPresent(texts::add);
            }
        } else if (property != null) {
            clean(property).ifPresent(texts::add);
        }
        return texts;
    }

    private static Optional<String> clean(XMPProperty property) {
        return property == null || property.getValue() == null ? Optional.empty() : Texts.clean(property.getValue());
    }
}
