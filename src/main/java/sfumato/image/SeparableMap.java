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

    private void columnsThenRows(Rows from, int begin, int end, float[] to, int at) {
        float[] row = new float[width];
        float[] wide = new float[Math.multiplyExact(width, end - begin)];
        int last = down.end(begin, end);
        for (int source = down.begin(begin, end); source < last; source++) {
            from.row(source, row);
            for (int target = begin; target < end; target++) {
                down.contribute(source, target, row, wide, (target - begin) * width, width);
            }
        }
        for (int target = begin; target < end; target++) {
            across.row(wide, (target - begin) * width, to, at + (target - begin) * across.targets());
        }
    }

    private void rowsThenColumns(Rows from, int begin, int end, float[] to, int at) {
        int targets = across.targets();
        int first = down.begin(begin, end);
        int last = down.end(begin, end);
        float[] row = new float[width];
        float[] narrow = new float[Math.multiplyExact(targets, last - first)];
        for (int source = first; source < last; source++) {
            from.row(source, row);
            across.row(row, 0, narrow, (source - first) * targets);
        }
        for (int target = begin; target < end; target++) {
            down.column(target, targets, narrow, first, to, at + (target - begin) * targets);
        }
    }
}
