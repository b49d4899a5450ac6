package sfumato.ui.workspace;

import java.util.concurrent.Executor;

/// Where the work of the window is done.
///
/// @param window     the window's own thread
/// @param task       long work on the picture in hand, one after another
/// @param loading    reading pictures for looking at, one after another
/// @param thumbnails reading pictures for the strip, one after another
/// @param scanning   looking through folders, any number at once
/// @param desk       what is short but waits for the disk, one after another
/// @param queue      the work of the queue
/// @param encoders   trying encoders, one after another
public record Threads(Executor window, Executor task, Executor loading, Executor thumbnails, Executor scanning, Executor desk, Executor queue,
                      Executor encoders) {
    /// Everything at once, on the thread that asks for it.
    public static Threads none() {
        Executor here = Runnable::run;
        return new Threads(here, here, here, here, here, here, here, here);
    }
}
