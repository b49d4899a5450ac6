package sfumato.architecture.wrong;

import java.awt.Point;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleIntegerProperty;
import javax.imageio.ImageIO;
import jdk.incubator.vector.FloatVector;
import picocli.CommandLine;

/// Breaks every rule of the house. Never run.
final class Offender {
    static int calls;

    private Offender() {
    }

    static Object prints(RuntimeException failure) {
        System.out.println(calls++);
        System.err.println(new SimpleIntegerProperty(1).get());
        failure.printStackTrace();
        System.exit(1);
        return new CommandLine(failure);
    }

    static double guesses() {
        return Math.random() + new Random(1).nextDouble() + new SplittableRandom().nextDouble();
    }

    static CompletableFuture<Long> shares() {
        ForkJoinPool.commonPool().execute(() -> calls++);
        return CompletableFuture.supplyAsync(() -> IntStream.range(0, 9).parallel().sum() + List.of(1, 2).parallelStream().count());
    }

    static Object sends() throws IOException {
        new ProcessBuilder("true").start();
        Runtime.getRuntime().exec(new String[] {"true"});
        URI.create("http://localhost/").toURL().openStream().close();
        return List.of(new Socket(), SocketChannel.open(), HttpClient.newHttpClient());
    }

    static Object draws() {
        return List.of(ImageIO.getUseCache(), new Point(1, 2).x, FloatVector.SPECIES_PREFERRED.length());
    }
}
