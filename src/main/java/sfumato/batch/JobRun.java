package sfumato.batch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import sfumato.batch.Item.State;
import sfumato.problem.Problem;
import sfumato.protect.Destination;
import sfumato.protect.ProtectionResult;
import sfumato.task.Cancellation;

/// One run of a job. The thread that asks for it hands out the pictures in their order and chooses the names of their
/// copies; each picture is then worked on by a thread of its own.
final class JobRun {
    private static final long LOOK_MILLIS = 100;

    private final Job job;
    private final JobListener listener;
    private final Cancellation stop;
    private final Lanes lanes;
    private final Plan plan;
    private final Object hearing = new Object();
    private volatile Optional<Problem> stoppedBy = Optional.empty();
    private volatile Throwable mistake;
    private boolean interrupted;

    JobRun(Job job, JobListener listener, Cancellation cancellation, Lanes lanes, Plan plan) {
        this.job = job;
        this.listener = listener;
        this.stop = cancellation.child();
        this.lanes = lanes;
        this.plan = plan;
    }

    JobResult toEnd() {
        try {
            if (job.next().isPresent()) {
                handOut(job.output());
            }
        } catch (Problem problem) {
            stop(problem);
        } finally {
            awaitLanes();
        }
        rethrow(mistake);
        List<Item> items = job.items();
        boolean left = items.stream().anyMatch(Item::waiting);
        return new JobResult(items, left && stoppedBy.isEmpty() && stop.requested(), stoppedBy);
    }

    private void handOut(OutputPlace output) throws Problem {
        while (!stop.requested()) {
            long seen = job.changes();
            plan.pause(stop.paused());
            tell();
            boolean begun = !stop.paused() && beginNext(output);
            if (!begun && lanes.busy() == 0 && job.next().isEmpty()) {
                return;
            }
            if (!begun && !lookAhead()) {
                await(seen);
            }
        }
    }

    private boolean beginNext(OutputPlace output) throws Problem {
        Optional<Slot> next = job.next();
        if (next.isEmpty()) {
            return false;
        }
        Item item = next.get().item();
        Load load = plan.load(item, lanes.busy() + (int) job.items().stream().filter(Item::waiting).count());
        Optional<Lanes.Lane> lane = lanes.take(load);
        if (lane.isEmpty()) {
            return false;
        }
        boolean begun = false;
        try {
            output.require();
            begun = begin(next.get(), new Attempt(job, item, lane.get().protector(), output), load, lane.get());
        } finally {
            if (!begun) {
                lanes.giveBack(lane.get());
            }
        }
        return true;
    }

    // The border of one item on this side: a name that cannot be had must not stop the others.
    private boolean begin(Slot slot, Attempt attempt, Load load, Lanes.Lane lane) throws Problem {
        Item item = slot.item();
        Destination destination;
        try {
            switch (job.choose(slot)) {
                case OutputNames.Choice.Skip(var copy) -> {
                    end(item, new Outcome.Skipped(item.picture().file(), copy));
                    return false;
                }
                case OutputNames.Choice.Write(var write) -> destination = write;
            }
            job.prepare(destination.copy().getParent());
        } catch (Problem problem) {
            end(item, Failures.of(item.picture().file(), problem));
            return false;
        }
        Cancellation mine = stop.child();
        Optional<Item> begun = job.begin(item.number(), destination, mine);
        if (begun.isEmpty()) {
            return false; // it was removed meanwhile
        }
        plan.start(item.number(), load);
        hear(item.number(), begun);
        Thread.ofPlatform().daemon().name("sfumato-picture-" + item.number()).start(() -> work(attempt, destination, mine, lane));
        return true;
    }

    private void work(Attempt attempt, Destination destination, Cancellation mine, Lanes.Lane lane) {
        Item item = attempt.item();
        boolean done = false;
        try {
            Attempt.Ended ended = attempt.at(destination, mine, (stage, share) -> {
                plan.at(item.number(), share);
                hear(item.number(), job.at(item.number(), stage, share));
            });
            done = ended.made().isPresent();
            ended.made().ifPresent(result -> made(item.number(), result));
            plan.end(item.number(), done);
            end(item, ended.outcome());
        } catch (CancellationException _) {
            giveUp(item);
        } catch (OutOfMemoryError e) {
            outOfMemory(item, e);
        } catch (Problem problem) {
            stop(problem);
            if (!done) {
                giveUp(item);
            }
        } catch (RuntimeException | Error failure) {
            mistake = failure; // told on the thread that asked for the run: this one has nobody to tell
            stop.request();
            job.giveUp(item.number());
        } finally {
            plan.end(item.number(), false);
            lanes.giveBack(lane);
            job.wake();
        }
    }

    private void made(int number, ProtectionResult result) {
        synchronized (hearing) {
            job.receipt(number).ifPresent(receipt -> listener.made(number, result, receipt));
        }
    }

    // Perhaps only because of those beside it.
    private void outOfMemory(Item item, OutOfMemoryError failure) {
        if (lanes.busy() > 1 && plan.setAlone(item.number())) {
            giveUp(item);
            return;
        }
        try {
            end(item, Failures.of(item.picture().file(), failure));
        } catch (Problem problem) {
            stop(problem);
        }
    }

    private void end(Item item, Outcome outcome) throws Problem {
        Optional<Item> now = Optional.of(item.in(new State.Ended(outcome)));
        try {
            now = job.end(item.number(), outcome);
        } finally {
            hear(item.number(), now);
        }
    }

    private void giveUp(Item item) {
        hear(item.number(), job.giveUp(item.number()));
    }

    private void stop(Problem problem) {
        stoppedBy = stoppedBy.or(() -> Optional.of(problem));
        stop.request();
    }

    // One picture at a time, so that a team that has become free does not wait.
    private boolean lookAhead() {
        Optional<Item> unknown = job.items().stream().filter(item -> item.waiting() && !plan.isMeasured(item)).findFirst();
        unknown.ifPresent(plan::head);
        return unknown.isPresent();
    }

    private void hear(int number, Optional<Item> now) {
        synchronized (hearing) {
            tellStanding();
            now.ifPresentOrElse(listener::changed, () -> listener.removed(number));
        }
    }

    private void tell() {
        plan.addUp(job.items());
        synchronized (hearing) {
            tellStanding();
        }
    }

    private void tellStanding() {
        listener.standing(plan.standing());
    }

    private void await(long seen) {
        try {
            job.awaitChange(seen, LOOK_MILLIS);
        } catch (InterruptedException _) {
            interrupted = true; // whoever interrupts wants an end; said again when it is reached
            stop.request();
        }
    }

    private void awaitLanes() {
        while (lanes.busy() > 0) {
            await(job.changes());
        }
        tell();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case null -> { }
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
