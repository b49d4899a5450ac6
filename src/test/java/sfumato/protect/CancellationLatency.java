package sfumato.protect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import sfumato.image.PictureFormat;
import sfumato.problem.Problem;
import sfumato.task.Cancellation;
import sfumato.task.Progress;
import sfumato.task.Progress.Stage;
import sfumato.task.Workers;

/// How long a picture takes from the wish to stop until it has stopped: asked at many moments spread over a whole run, in a
/// warm program. Prints, for each stage, the longest and the middle time, and for slow ones what was being done.
///
/// Arguments: picture, threads, moments, steps, and the format of the copy or "same".
public final class CancellationLatency {
    private static final long SLOW_NANOS = 250_000_000;

    private final Path original;
    private final Path folder;
    private final ProtectionSettings settings;
    private final Protector protector;

    CancellationLatency(Path original, Path folder, ProtectionSettings settings, Workers workers) {
        this.original = original;
        this.folder = folder;
        this.settings = settings;
        protector = EmbeddedEncoder.load().protector(workers);
    }

    /// What came of one wish.
    ///
    /// @param at     seconds after the beginning
    /// @param stage  of the picture then
    /// @param millis until the call had ended
    /// @param doing  where the working thread was after a quarter of a second, if it still was
    record Moment(double at, Stage stage, double millis, String doing) {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("sfumato-latency-");
        ProtectionSettings settings = ProtectionSettings.DEFAULT.withSteps(Integer.parseInt(arguments[3]));
        if (!arguments[4].equals("same")) {
            settings = settings.withOutput(OutputSettings.DEFAULT.withFormat(PictureFormat.valueOf(arguments[4])));
        }
        try (Workers workers = new Workers(Integer.parseInt(arguments[1]))) {
            CancellationLatency latency = new CancellationLatency(Path.of(arguments[0]), folder, settings, workers);
            print(latency.measure(Integer.parseInt(arguments[2])), System.out);
        } finally {
            Files.delete(folder);
        }
    }

    /// Asks at `moments` moments. The call must end with a [CancellationException] each time, and leave nothing.
    List<Moment> measure(int moments) throws IOException, Problem {
        double seconds = 0;
        for (int warm = 0; warm < 2; warm++) {
            long begin = System.nanoTime();
            protector.protect(original, destination(), settings, Progress.NONE, new Cancellation());
            seconds = (System.nanoTime() - begin) / 1e9;
            for (Path file : PictureFiles.files(folder)) {
                Files.delete(file);
            }
        }
        List<Moment> all = new ArrayList<>();
        for (int i = 0; i < moments; i++) {
            Moment moment = at((i + 0.5) / moments * seconds);
            if (moment.millis >= 0) {
                all.add(moment);
            }
            List<Path> left = PictureFiles.files(folder);
            if (moment.millis >= 0 && !left.isEmpty()) {
                throw new IllegalStateException("left behind: " + left);
            }
            for (Path file : left) {
                Files.delete(file);
            }
        }
        return all;
    }

    private Destination destination() {
        return Destination.of(folder.resolve("copy"), EnumSet.allOf(ReportKind.class), false);
    }

    // Negative milliseconds if the picture was done before it was asked to stop.
    private Moment at(double seconds) throws Problem {
        Cancellation cancellation = new Cancellation();
        Wish wish = new Wish(cancellation, Thread.currentThread(), System.nanoTime() + (long) (seconds * 1e9));
        Thread asking = Thread.ofPlatform().daemon().start(wish);
        try {
            protector.protect(original, destination(), settings, (stage, _) -> wish.stage = stage, cancellation);
            wish.over = true;
            return new Moment(seconds, Stage.DONE, -1, "");
        } catch (CancellationException _) {
            long ended = System.nanoTime();
            wish.over = true;
            join(asking);
            return new Moment(seconds, wish.asked, (ended - wish.when) / 1e6, wish.doing);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Wish implements Runnable {
        private final Cancellation cancellation;
        private final Thread worker;
        private final long when;
        private volatile Stage stage = Stage.READING;
        private volatile boolean over;
        private volatile Stage asked = Stage.READING;
        private volatile String doing = "";

        Wish(Cancellation cancellation, Thread worker, long when) {
            this.cancellation = cancellation;
            this.worker = worker;
            this.when = when;
        }

        @Override
        public void run() {
            while (!over && System.nanoTime() < when) {
                LockSupport.parkNanos(Math.min(TimeUnit.MILLISECONDS.toNanos(5), Math.max(1, when - System.nanoTime())));
            }
            asked = stage;
            cancellation.request();
            while (!over && System.nanoTime() < when + SLOW_NANOS) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            if (!over) {
                StringBuilder frames = new StringBuilder();
                Arrays.stream(worker.getStackTrace()).limit(14).forEach(frame ->
                        frames.append(' ').append(frame.getClassName().replaceAll(".*\\.", "")).append('.').append(frame.getMethodName()));
                doing = frames.toString();
            }
        }
    }

    static void print(List<Moment> moments, PrintStream out) {
        Map<Stage, List<Moment>> stages = new TreeMap<>();
        moments.forEach(moment -> stages.computeIfAbsent(moment.stage, _ -> new ArrayList<>()).add(moment));
        stages.forEach((stage, all) -> {
            double[] millis = all.stream().mapToDouble(Moment::millis).sorted().toArray();
            out.println(String.format(Locale.ROOT, "%-10s %3d wishes, middle %5.0f ms, longest %5.0f ms",
                    stage, millis.length, millis[millis.length / 2], millis[millis.length - 1]));
        });
        moments.stream().filter(moment -> !moment.doing.isEmpty()).forEach(moment ->
                out.println(String.format(Locale.ROOT, "  at %.2f s %s: %.0f ms,%s", moment.at, moment.stage, moment.millis, moment.doing)));
    }
}
