package sfumato.image.color;

/// A linear map of three numbers to three.
///
/// @param rows row by row
record Matrix(double[][] rows) {

    static Matrix diagonal(double... values) {
        return new Matrix(new double[][] {{values[0], 0, 0}, {0, values[1], 0}, {0, 0, values[2]}});
    }

    static Matrix ofColumns(double[] first, double[] second, double[] third) {
        double[][] rows = new double[3][];
        for (int row = 0; row < 3; row++) {
            rows[row] = new double[] {first[row], second[row], third[row]};
        }
        return new Matrix(rows);
    }

    double[] times(double... vector) {
        double[] result = new double[3];
        for (int row = 0; row < 3; row++) {
            result[row] = rows[row][0] * vector[0] + rows[row][1] * vector[1] + rows[row][2] * vector[2];
        }
        return result;
    }

    Matrix times(Matrix right) {
        return ofColumns(times(right.column(0)), times(right.column(1)), times(right.column(2)));
    }

    double[] column(int column) {
        return new double[] {rows[0][column], rows[1][column], rows[2][column]};
    }

    /// By cofactors. A map that cannot be undone gives infinite numbers or none.
    Matrix inverse() {
        double[][] inverse = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                inverse[row][column] = cofactor(column, row);
            }
        }
        double determinant = rows[0][0] * inverse[0][0] + rows[0][1] * inverse[1][0] + rows[0][2] * inverse[2][0];
        return new Matrix(inverse).times(diagonal(1 / determinant, 1 / determinant, 1 / determinant));
    }

    private double cofactor(int row, int column) {
        int down = (row + 1) % 3;
        int below = (row + 2) % 3;
        int right = (column + 1) % 3;
        int beyond = (column + 2) % 3;
        return rows[down][right] * rows[below][beyond] - rows[down][beyond] * rows[below][right];
    }
}
