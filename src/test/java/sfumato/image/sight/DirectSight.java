package sfumato.image.sight;

import sfumato.image.DrawnSamples;
import sfumato.image.Planes;
import sfumato.image.Samples;
import sfumato.image.color.CieLab;

/// S-CIELAB written out in double precision, pixel by pixel and without reduced sizes: far too slow but for small pictures.
final class DirectSight {
    private static final double[][] TO_XYZ = {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}};
    private static final double[][] OPPONENTS = {{0.279, 0.72, -0.107}, {-0.449, 0.29, -0.077}, {0.086, -0.59, 0.501}};
    private static final double[][] WEIGHTS = {{0.921, 0.105, -0.108}, {0.531, 0.330}, {0.488, 0.371}};
    private static final double[][] DEGREES = {{0.0283, 0.133, 4.336}, {0.0392, 0.494}, {0.0536, 0.386}};
    private static final int FARTHEST = 4; // spreads

    private DirectSight() {
    }

    /// What is seen of a picture of 8 bits, as one long row.
    static CieLab of(Samples picture) {
        int width = picture.width();
        int height = picture.height();
        double[][] opponents = opponents(DrawnSamples.planes(picture));
        double[][] seen = new double[3][];
        for (int c = 0; c < 3; c++) {
            seen[c] = filtered(opponents[c], width, height, WEIGHTS[c], DEGREES[c]);
        }
        CieLab lab = CieLab.row(width * height);
        for (int i = 0; i < width * height; i++) {
            setLab(lab, i, solve(new double[] {seen[0][i], seen[1][i], seen[2][i]}));
        }
        return lab;
    }

    static double[][] opponents(Planes planes) {
        double[][] opponents = new double[3][planes.pixels()];
        for (int i = 0; i < planes.pixels(); i++) {
            double[] light = new double[3];
            for (int c = 0; c < 3; c++) {
                double code = planes.plane(c)[i];
                light[c] = code <= 0.04045 ? code / 12.92 : Math.pow((code + 0.055) / 1.055, 2.4);
            }
            double[] mixed = times(OPPONENTS, times(TO_XYZ, light));
            for (int c = 0; c < 3; c++) {
                opponents[c][i] = mixed[c];
            }
        }
        return opponents;
    }

    static double[] filtered(double[] plane, int width, int height, double[] weights, double[] degrees) {
        double[] sum = new double[plane.length];
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            double[] part = smoothed(smoothed(plane, width, height, 40 * degrees[k]), height, width, 40 * degrees[k]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[k] * part[i];
            }
            total += weights[k];
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= total;
        }
        return sum;
    }

    // Across, and turned over, so that twice makes it whole and upright again.
    private static double[] smoothed(double[] plane, int width, int height, double spread) {
        int reach = (int) Math.ceil(FARTHEST * spread);
        double total = 0;
        for (int k = -reach; k <= reach; k++) {
            total += Math.exp(-k * k / (spread * spread));
        }
        double[] turned = new double[plane.length];
        for (int k = -reach; k <= reach; k++) {
            double weight = Math.exp(-k * k / (spread * spread)) / total;
            for (int x = 0; x < width; x++) {
                int pair = Math.floorMod(x + k, 2 * width);
                int from = pair < width ? pair : 2 * width - 1 - pair;
                for (int y = 0; y < height; y++) {
                    turned[x * height + y] += weight * plane[y * width + from];
                }
            }
        }
        return turned;
    }

    private static void setLab(CieLab lab, int i, double[] xyz) {
        double[] white = times(TO_XYZ, new double[] {1, 1, 1});
        double x = root(xyz[0] / white[0]);
        double y = root(xyz[1] / white[1]);
        double z = root(xyz[2] / white[2]);
        lab.lightness()[i] = (float) (116 * y - 16);
        lab.a()[i] = (float) (500 * (x - y));
        lab.b()[i] = (float) (200 * (y - z));
    }

    private static double root(double share) {
        return share > 216 / 24389.0 ? Math.cbrt(share) : 841 / 108.0 * share + 4 / 29.0;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] result = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                result[row] += matrix[row][column] * vector[column];
            }
        }
        return result;
    }

    // By Cramer's rule.
    private static double[] solve(double[] opponents) {
        double whole = determinant(OPPONENTS);
        double[] xyz = new double[3];
        for (int column = 0; column < 3; column++) {
            double[][] replaced = new double[3][];
            for (int row = 0; row < 3; row++) {
                replaced[row] = OPPONENTS[row].clone();
                replaced[row][column] = opponents[row];
            }
            xyz[column] = determinant(replaced) / whole;
        }
        return xyz;
    }

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}
