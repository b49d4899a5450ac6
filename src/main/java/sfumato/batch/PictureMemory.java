package sfumato.batch;

import sfumato.image.Size;

/// About how much memory protecting a picture takes at once.
final class PictureMemory {
    // Original and copy as samples and as encoders see them, the file's bytes, budgets, the maps of what is seen.
    private static final long BYTES_PER_PIXEL = 150;
    // The arrays of the search, which is made at a shorter side of 768 at most.
    private static final long BYTES_PER_SEARCHED_PIXEL = 600;
    private static final int SEARCHED_SIDE = 768;

    private PictureMemory() {
    }

    static long of(Size size) {
        Size searched = size.withShorterSideAtMost(SEARCHED_SIDE);
        return BYTES_PER_PIXEL * size.width() * size.height() + BYTES_PER_SEARCHED_PIXEL * searched.pixels();
    }
}
