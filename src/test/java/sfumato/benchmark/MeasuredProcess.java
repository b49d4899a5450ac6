package sfumato.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a whole process took, from its start to its end. What it used after the last look at it, a few milliseconds
/// before its end, is missed.
///
/// @param status     0 if it went well
/// @param seconds    by the clock
/// @param cpuSeconds of all its threads; NaN where the system does not tell
/// @param peakBytes  the most memory that it held at once; NaN where the system does not tell
record MeasuredProcess(int status, double seconds, double cpuSeconds, double peakBytes) {
    private static final int POLL_MILLIS = 10;

    /// Runs it to its end; what it prints is discarded.
    static MeasuredProcess of(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        double cpu = Double.NaN;
        double peak = Double.NaN;
        long begin = System.nanoTime();
        Process process = builder.start();
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().map(time -> time.toMillis() / 1000.0).orElse(cpu);
            double now = peakBytes(process.pid());
            peak = Double.isNaN(now) ? peak : now;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new MeasuredProcess(process.exitValue(), seconds, cpu, peak);
    }

    // Linux calls it the high-water mark: "VmHWM:    123456 kB".
    private static double peakBytes(long process) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream().filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> 1024 * Double.parseDouble(line.replaceAll("\\D", ""))).findFirst().orElse(Double.NaN);
        } catch (NoSuchFileException _) {
            return Double.NaN; // another system, or it has just ended
        }
    }
}
