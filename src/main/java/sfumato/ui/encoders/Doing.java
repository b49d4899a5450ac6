package sfumato.ui.encoders;

/// What is being done with an encoder.
///
/// @param name of the pack, or of the file that it is made of
record Doing(Kind kind, String name) {
    enum Kind { ADDING, TRYING }
}
