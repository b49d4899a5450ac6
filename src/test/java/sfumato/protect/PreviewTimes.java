package sfumato.protect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import sfumato.task.Cancellation;
import sfumato.task.Workers;

/// When previews are there after the beginning of a picture, and what they cost: runs with and without them in turn, in a
/// warm program. Arguments: picture, threads, pixels of a preview, steps, rounds.
public final class PreviewTimes {
    private PreviewTimes() {
    }

    public static void main(String[] arguments) throws Exception {
        Path original = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("sfumato-previews-");
        ProtectionSettings settings = ProtectionSettings.DEFAULT.withSteps(Integer.parseInt(arguments[3]));
        int pixels = Integer.parseInt(arguments[2]);
        try (Workers workers = new Workers(Integer.parseInt(arguments[1]))) {
            Protector protector = EmbeddedEncoder.load().protector(workers);
            for (int round = 0; round < Integer.parseInt(arguments[4]); round++) {
                for (int wanted : new int[] {0, pixels}) {
                    Path copy = folder.resolve("copy");
                    protector.protect(original, new Destination(copy, false), settings, new Clock(wanted), new Cancellation());
                    Files.delete(copy);
                }
            }
        } finally {
            Files.delete(folder);
        }
    }

    private static final class Clock implements Onlooker {
        private final int pixels;
        private final long begin = System.nanoTime();
        private Stage last = Stage.DONE;

        Clock(int pixels) {
            this.pixels = pixels;
        }

        @Override
        public void at(Stage stage, double fraction) {
            if (stage != last) {
                System.out.print(String.format(Locale.ROOT, "%s %.2f  ", stage.name().charAt(0), seconds()));
                last = stage;
            }
            if (stage == Stage.DONE) {
                System.out.println(pixels > 0 ? "with previews" : "without");
            }
        }

        @Override
        public int previewPixels() {
            return pixels;
        }

        @Override
        public void preview(Preview preview) {
            System.out.print(String.format(Locale.ROOT, "[step %d, %s: %.2f]  ", preview.step(), preview.pixels(), seconds()));
        }

        private double seconds() {
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
