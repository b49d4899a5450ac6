package sfumato.image.metadata;

import com.adobe.internal.xmp.XMPError;
import com.adobe.internal.xmp.XMPException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Lets through of a stranger's XMP what may go to the library: elements, attributes and texts, within limits of size,
/// depth and number. Document types and entities are refused, comments and instructions dropped.
///
/// The properties that stand as attributes of an `rdf:Description` become elements, which means the same (ISO 16684-1,
/// 7.9.2.2): raw converters write hundreds of them, and the JDK's parser, which the library uses, refuses more than 200.
final class XmpSieve {
    private static final int GREATEST_BYTES = 8 << 20;
    private static final int GREATEST_DEPTH = 100;
    private static final int MOST_ELEMENTS = 100_000;
    // The time that the library takes grows with their square.
    private static final int MOST_SIBLINGS = 5_000;
    private static final int DESCRIPTION_DEPTH = 3; // xmpmeta, RDF, Description
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamReader in;
    private final StringBuilder out = new StringBuilder();
    private final Deque<int[]> siblings = new ArrayDeque<>();
    private final int[] properties = new int[1]; // of all descriptions at the top, which the library takes as one
    private int elements;
    private boolean rdf;
    private boolean shortened;

    /// @param text      XMP that the library can read
    /// @param shortened whether lists were cut off at [#MOST_SIBLINGS] items
    record Sieved(String text, boolean shortened) {
    }

    private XmpSieve(XMLStreamReader in) {
        this.in = in;
    }

    /// @throws XMPException if it is no XML, has no RDF in it, or goes beyond the limits
    static Sieved sieve(byte[] packet) throws XMPException {
        if (packet.length > GREATEST_BYTES) {
            throw refused("its size", null);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.elementAttributeLimit", MOST_SIBLINGS);
        try {
            XmpSieve sieve = new XmpSieve(factory.createXMLStreamReader(new StringReader(text(packet))));
            sieve.run();
            return new Sieved(sieve.out.toString(), sieve.shortened);
        } catch (XMLStreamException e) {
            throw refused("its XML", e);
        }
    }

    // Without the mark of the byte order in front, and the zeros that some programs put behind.
    private static String text(byte[] packet) {
        String text = utf16(packet).map(charset -> new String(packet, charset)).orElseGet(() -> Texts.decode(packet));
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(text.startsWith("\uFEFF") ? 1 : 0, end);
    }

    // UTF-16 was allowed once. XML begins with '<' or with the mark.
    private static Optional<Charset> utf16(byte[] packet) {
        return switch (packet.length < 2 ? 0 : (packet[0] & 0xFF) << 8 | (packet[1] & 0xFF)) {
            case 0xFEFF, '<' -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE, '<' << 8 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private void run() throws XMLStreamException, XMPException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> startOrPassOver();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(in.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refused("a document type", null);
                default -> {
                    // comments and processing instructions
                }
            }
        }
        if (!rdf) {
            throw refused("no RDF", null);
        }
    }

    // Photoshop lets the list of a picture's ancestors grow to hundreds of thousands.
    private void startOrPassOver() throws XMLStreamException, XMPException {
        boolean surplus = !siblings.isEmpty() && siblings.peek()[0] >= MOST_SIBLINGS && isRdf("li");
        if (!surplus) {
            start();
            return;
        }
        shortened = true;
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void start() throws XMPException {
        boolean description = isRdf("Description");
        rdf |= isRdf("RDF");
        count();
        siblings.push(description && siblings.size() < DESCRIPTION_DEPTH ? properties : new int[1]);
        siblings.peek()[0] += in.getAttributeCount();
        out.append('<').append(name(in.getPrefix(), in.getLocalName()));
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String prefix = in.getNamespacePrefix(i);
            attribute(prefix == null ? "xmlns" : "xmlns:" + prefix, in.getNamespaceURI(i) == null ? "" : asWritten(in.getNamespaceURI(i)));
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (!description || !isProperty(i)) {
                attribute(name(in.getAttributePrefix(i), in.getAttributeLocalName(i)), in.getAttributeValue(i));
            }
        }
        out.append('>');
        for (int i = 0; description && i < in.getAttributeCount(); i++) {
            if (isProperty(i)) {
                String name = name(in.getAttributePrefix(i), in.getAttributeLocalName(i));
                out.append('<').append(name).append('>');
                text(in.getAttributeValue(i));
                out.append("</").append(name).append('>');
            }
        }
    }

    private void count() throws XMPException {
        if (!siblings.isEmpty()) {
            siblings.peek()[0]++;
        }
        boolean tooMany = ++elements > MOST_ELEMENTS || (!siblings.isEmpty() && siblings.peek()[0] > MOST_SIBLINGS);
        if (tooMany || siblings.size() >= GREATEST_DEPTH) {
            throw refused("its number of elements", null);
        }
    }

    private boolean isRdf(String local) {
        return in.getLocalName().equals(local) && XmpName.RDF.equals(in.getNamespaceURI());
    }

    private boolean isProperty(int attribute) {
        String namespace = in.getAttributeNamespace(attribute);
        return namespace != null && !namespace.isEmpty() && !namespace.equals(XmpName.RDF) && !namespace.equals(XML);
    }

    private void end() {
        siblings.pop();
        out.append("</").append(name(in.getPrefix(), in.getLocalName())).append('>');
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c == '\r') { // which would become another line end
                number(c);
            } else {
                out.append(c);
            }
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '<' || c == '&' || c == '"' || c < ' ') { // line ends and tabs would become spaces
                number(c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    // The library writes the names of schemas as they are, which would not be XML.
    private static String asWritten(String schema) {
        return schema.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private void number(char c) {
        out.append("&#").append((int) c).append(';');
    }

    private static String name(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static XMPException refused(String what, Exception cause) {
        return new XMPException("XMP refused for " + what, XMPError.BADXML, cause);
    }
}
