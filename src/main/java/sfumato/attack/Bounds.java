package sfumato.attack;

/// What a perturbation keeps to: at each pixel the budget, and nowhere more to be seen than so much.
///
/// @param budget |δ| ≤ B
/// @param eye    tells what is seen
/// @param seen   the most that may be, as CIEDE2000
public record Bounds(BudgetMap budget, EyeLimit eye, double seen) {
    // Taking away what is seen of one pixel leaves a little of it, and changes what is seen of its neighbours.
    private static final int ROUNDS = 3;

    /// The same budget, with more or less to be seen.
    public Bounds withSeen(double most) {
        return new Bounds(budget, eye, most);
    }

    /// As much of a perturbation as may be seen.
    public Perturbation keep(Perturbation perturbation) {
        float[] delta = perturbation.delta().clone();
        for (int round = 0; round < ROUNDS; round++) {
            eye.keep(delta, budget.codes(), seen);
        }
        return new Perturbation(perturbation.size(), delta);
    }
}
