package sfumato.ui.encoders;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Remembers what it hears, and answers as a test told it to.
public final class FakeListener implements EncodersModel.Listener {
    final List<Told> news = new ArrayList<>();
    final List<Throwable> faults = new ArrayList<>();
    Set<String> needed = Set.of();

    @Override
    public void told(Told told) {
        news.add(told);
    }

    @Override
    public void fault(Throwable fault) {
        faults.add(fault);
    }

    @Override
    public boolean needs(String name) {
        return needed.contains(name);
    }
}
