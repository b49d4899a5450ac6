package sfumato.nn.weights;

/// A safetensors file breaks the rules of the format; the message goes on from "this is no sound safetensors file: ".
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }

    static void require(boolean sound, String otherwise) throws Malformed {
        if (!sound) {
            throw new Malformed(otherwise);
        }
    }
}
