package sfumato.drawn;

/// How a picture comes onto a canvas of any size.
@FunctionalInterface
interface Drawing {
    void on(Canvas canvas);
}
