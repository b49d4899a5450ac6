package sfumato.image;

/// A linear map of planes that is one table along rows and one along columns.
///
/// @param width        of the source
/// @param columnsFirst the order of the two; it decides how much work there is, and the last bits of the result
record SeparableMap(ResampleTable across, ResampleTable down, int width, boolean columnsFirst) {

    /// Makes the rows `begin` to `end - 1` of the target, at `at` of `to`.
    void rows(Rows from, int begin, int end, float[] to, int at) {
        if (columnsFirst) {
            columnsThenRows(from, begin, end, to, at);
        } else {
            rowsThenColumns(from, begin, end, to, at);
        }
    }

    // Rows are arrays of their own: the JIT compiler turns a loop into vectors where all its arrays share one index.
    private void columnsThenRows(Rows from, int begin, int end, float[] to, int at) {
        float[] row = new float[width];
        float[][] wide = new float[end - begin][width];
        int last = down.end(begin, end);
        for (int source = down.begin(begin, end); source < last; source++) {
            from.row(source, row);
            for (int target = begin; target < end; target++) {
                addScaled(down.weight(source, target), row, wide[target - begin]);
            }
        }
        for (int target = begin; target < end; target++) {
            across.row(wide[target - begin], to, at + (target - begin) * across.targets());
        }
    }

    private void rowsThenColumns(Rows from, int begin, int end, float[] to, int at) {
        int targets = across.targets();
        float[] row = new float[width];
        float[] narrow = new float[targets];
        float[][] sums = new float[end - begin][targets];
        int last = down.end(begin, end);
        for (int source = down.begin(begin, end); source < last; source++) {
            from.row(source, row);
            across.row(row, narrow, 0);
            for (int target = begin; target < end; target++) {
                addScaled(down.weight(source, target), narrow, sums[target - begin]);
            }
        }
        for (int target = begin; target < end; target++) {
            System.arraycopy(sums[target - begin], 0, to, at + (target - begin) * targets, targets);
        }
    }

    private static void addScaled(float weight, float[] from, float[] to) {
        if (weight == 0) {
            return;
        }
        for (int x = 0; x < to.length; x++) {
            to[x] += weight * from[x];
        }
    }
}
