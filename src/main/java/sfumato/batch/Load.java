package sfumato.batch;

/// What protecting one picture takes.
///
/// @param threads at once
/// @param bytes   of memory
record Load(int threads, long bytes) {
}
