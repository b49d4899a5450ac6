package sfumato.ui.encoders;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import sfumato.pack.Architecture;
import sfumato.pack.Pack;
import sfumato.pack.PackCard;
import sfumato.pack.PackLibrary.Listing;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;

/// Packs that are nowhere but in memory: any file holds a sound encoder unless a test says otherwise.
public final class FakePacks implements EncoderPacks {
    public static final double NANOS_PER_PIXEL = 50_000;

    /// What [#add], [#verify] and [#remove] throw, if anything.
    public volatile Problem problem;
    /// What [#list] throws, if anything.
    public volatile Problem listProblem;
    /// What [#add] breaks with, if anything.
    public volatile RuntimeException fault;
    /// While it is closed, adding and trying take for ever; opened by default.
    public volatile CountDownLatch gate = new CountDownLatch(0);
    private final List<Pack> packs = new ArrayList<>();
    private final List<Problem> damaged = new ArrayList<>();

    /// One of Stable Diffusion's size.
    public static Pack pack(String name) {
        return pack(name, new PackCard(Architecture.AUTOENCODER_KL, 4, 34_163_592, "F16", name + "-file.safetensors", Instant.EPOCH,
                800_000, "0".repeat(64), NANOS_PER_PIXEL), 68_400_000);
    }

    public static Pack pack(String name, PackCard card, long bytes) {
        return new Pack(name, Path.of("encoders", name + ".safetensors"), bytes, card);
    }

    public synchronized FakePacks with(Pack pack) {
        packs.add(pack);
        return this;
    }

    public synchronized void damage(String name) {
        packs.removeIf(pack -> pack.name().equals(name));
        damaged.add(new Problem.Unreadable(Path.of("encoders", name + ".safetensors"), "this is no sound safetensors file: it ends too early", "Get the file again", null));
    }

    /// As another program would.
    public synchronized void lose(String name) {
        packs.removeIf(pack -> pack.name().equals(name));
    }

    @Override
    public synchronized Listing list() throws Problem {
        if (listProblem != null) {
            throw listProblem;
        }
        packs.sort(Comparator.comparing(Pack::name));
        return new Listing(packs, damaged);
    }

    @Override
    public Pack add(Path file, Cancellation cancellation) throws Problem {
        work(cancellation);
        Pack added = pack(file.getFileName().toString().replace(".safetensors", ""));
        with(added);
        return added;
    }

    @Override
    public void verify(Pack pack, Cancellation cancellation) throws Problem {
        work(cancellation);
    }

    @Override
    public synchronized void remove(String name) throws Problem {
        if (problem != null) {
            throw problem;
        }
        lose(name);
        damaged.removeIf(one -> one.path().getFileName().toString().equals(name + ".safetensors"));
    }

    private void work(Cancellation cancellation) throws Problem {
        while (gate.getCount() > 0) {
            cancellation.check();
            Thread.onSpinWait();
        }
        if (problem != null) {
            throw problem;
        }
        if (fault != null) {
            throw fault;
        }
    }
}
