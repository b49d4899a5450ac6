package sfumato.image.metadata;

import java.util.Arrays;

/// JPEG files that lie inside other data, as the previews do that cameras keep in their maker's notes.
final class EmbeddedJpeg {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int MOST_SEGMENTS = 200;
    private static final int SHORTEST = 64; // no picture is shorter, even a grey dot

    private EmbeddedJpeg() {
    }

    /// Overwrites every JPEG in `data` with zeros. Returns whether there was one.
    static boolean wipe(byte[] data) {
        boolean found = false;
        int at = 0;
        while (at < data.length - SHORTEST) {
            int end = marker(data, at) == START && marker(data, at + 2) >= 0xC0 ? end(data, at) : at;
            if (end > at) {
                Arrays.fill(data, at, end, (byte) 0);
                found = true;
            }
            at = Math.max(at + 1, end);
        }
        return found;
    }

    // Where the JPEG that starts at `start` ends; `start` if none does. One that is cut short goes to the end.
    private static int end(byte[] data, int start) {
        int at = start + 2;
        for (int i = 0; i < MOST_SEGMENTS && at < data.length - 4; i++) {
            int marker = marker(data, at);
            if (marker < 0xC0 || marker == START || marker == END) {
                return start;
            }
            int next = at + 2 + (data[at + 2] & 0xFF) * 256 + (data[at + 3] & 0xFF);
            if (marker == SCAN) {
                return endOfScans(data, Math.min(next, data.length));
            }
            at = next;
        }
        return start;
    }

    private static int endOfScans(byte[] data, int from) {
        for (int at = from; at < data.length - 1; at++) {
            if (marker(data, at) == END) {
                return at + 2;
            }
        }
        return data.length;
    }

    // The marker that stands here, or 0.
    private static int marker(byte[] data, int at) {
        return (data[at] & 0xFF) == 0xFF ? data[at + 1] & 0xFF : 0;
    }
}
