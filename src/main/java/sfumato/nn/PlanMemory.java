package sfumato.nn;

import java.util.LinkedHashMap;
import java.util.Map;
import sfumato.nn.MemoryPlan.Purpose;

/// Remembers the last plans of one network: planning depends on nothing but the arguments, and an optimisation comes back
/// to the same few sizes at every step. For any number of threads.
final class PlanMemory {
    private static final int REMEMBERED = 32;

    private record Question(int height, int width, Purpose purpose, long bound) {
    }

    private final Map<Question, MemoryPlan> plans = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, MemoryPlan> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized MemoryPlan plan(Network network, int height, int width, Purpose purpose, long bound) {
        Question question = new Question(height, width, purpose, bound);
        MemoryPlan plan = plans.get(question);
        if (plan == null) {
            plan = MemoryPlan.of(network, height, width, purpose, bound);
            plans.put(question, plan);
        }
        return plan;
    }
}
