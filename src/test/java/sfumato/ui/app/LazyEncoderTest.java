package sfumato.ui.app;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import sfumato.protect.EmbeddedEncoder;

class LazyEncoderTest {
    private final LazyEncoder encoder = new LazyEncoder();

    @Test
    void all_who_need_it_get_the_same_encoder() throws Exception {
        FutureTask<EmbeddedEncoder> other = new FutureTask<>(encoder::get);
        Thread.ofPlatform().start(other);
        EmbeddedEncoder mine = encoder.get();
        assertSame(mine, other.get());
        assertSame(mine, encoder.get());
    }
}
