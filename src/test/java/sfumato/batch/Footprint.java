package sfumato.batch;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What this process holds: memory in MiB, and NaN where this system does not tell.
///
/// @param heap     in use after a full collection
/// @param code     compiled by Java, and what it needs for that, outside the heap
/// @param classes  what Java knows of classes, outside the heap
/// @param direct   buffers outside the heap
/// @param resident what the system counts
/// @param files    open descriptors
/// @param threads  that live
public record Footprint(double heap, double code, double classes, double direct, double resident, double files, double threads) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double MIB = 1 << 20;
    private static final String FORM = "| %9s | %7s | %6s | %7s | %8s | %10s | %6s | %8s |%n";

    public static Footprint now() throws IOException {
        var memory = ManagementFactory.getMemoryMXBean();
        // What waits for its cleaner is let go by the first collection and gone with the second.
        memory.gc();
        memory.gc();
        double direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream().mapToLong(BufferPoolMXBean::getMemoryUsed).sum();
        double files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : Double.NaN;
        return new Footprint(memory.getHeapMemoryUsage().getUsed() / MIB, used("Code"), used("Metaspace"), direct / MIB, residentNow(), files,
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static double used(String pools) {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().startsWith(pools))
                .mapToLong(pool -> pool.getUsage().getUsed()).sum() / MIB;
    }

    private static double residentNow() throws IOException {
        if (!Files.exists(STATUS)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow() / 1024.0;
        }
    }

    public static void printHead() {
        System.out.printf(FORM, "pictures", "heap", "code", "classes", "direct", "resident", "files", "threads");
        System.out.println(Arrays.stream(new int[] {11, 9, 8, 9, 10, 12, 8, 10}).mapToObj(width -> "-".repeat(width)).collect(Collectors.joining("|", "|", "|")));
    }

    public void print(String label) {
        System.out.printf(FORM, label, megabytes(heap), megabytes(code), megabytes(classes), megabytes(direct), megabytes(resident), whole(files), whole(threads));
    }

    /// How much more this is than `earlier`.
    public String growthSince(Footprint earlier) {
        return String.format(Locale.ROOT, "heap %+.1f %%, code %+.1f %%, classes %+.1f %%, resident %+.1f %%, files %+.0f, threads %+.0f", percent(heap, earlier.heap),
                percent(code, earlier.code), percent(classes, earlier.classes), percent(resident, earlier.resident), files - earlier.files, threads - earlier.threads);
    }

    private static double percent(double now, double before) {
        return 100 * (now / before - 1);
    }

    private static String megabytes(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
