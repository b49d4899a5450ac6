package sfumato.ui.mask;

import sfumato.image.Size;

/// A rectangle of pixels, from `left` and `top` up to but without `right` and `bottom`.
public record Area(int left, int top, int right, int bottom) {
    static Area of(Size size) {
        return new Area(0, 0, size.width(), size.height());
    }

    boolean isEmpty() {
        return left >= right || top >= bottom;
    }

    int width() {
        return right - left;
    }

    /// The smallest that holds both.
    Area and(Area other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty() ? this : new Area(Math.min(left, other.left), Math.min(top, other.top),
                Math.max(right, other.right), Math.max(bottom, other.bottom));
    }

    /// What lies in both; may be empty.
    Area within(Area other) {
        return new Area(Math.max(left, other.left), Math.max(top, other.top), Math.min(right, other.right), Math.min(bottom, other.bottom));
    }
}
