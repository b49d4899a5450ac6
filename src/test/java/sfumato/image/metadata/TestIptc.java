package sfumato.image.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/// IPTC-IIM, put together by hand.
final class TestIptc {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TestIptc set(int record, int number, byte[] bytes) {
        out.write(0x1C);
        out.write(record);
        out.write(number);
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    TestIptc text(int number, String text, Charset charset) {
        return set(2, number, text.getBytes(charset));
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
