"""Trains the encoder: one student with several heads learns to agree with several teachers, also on perturbed pictures
that are made against the student itself.

    python3 train.py --pictures pictures.safetensors --minutes 100 --from v0.safetensors --out new.safetensors
"""
import argparse
import contextlib
import dataclasses
import math
import pathlib
import random
import sys
import time

import torch
from torch import Tensor

import student as students
from gallery import Gallery
from losses import slope, slope_error, values_and_responses, ways
from memory import Memory, Pairs
from policy import FIRST_POLICY, Policy, perturbed
from recipe import ON_ACCELERATOR, Recipe
from student import Student
from teachers import HEADS, SHARED, Teachers


class Clock:
    """How much of the training is done, from 0 to 1: by steps, by the clock on the wall or by the processor's."""

    def __init__(self, minutes: float, steps: int, by_processor: bool, spent: float = 0):
        self.seconds, self.steps = minutes * 60, steps
        self.now = time.process_time if by_processor else time.monotonic
        self.begin = self.now() - spent

    def spent(self) -> float:
        return self.now() - self.begin

    def done(self, step: int) -> float:
        return min(1.0, step / self.steps if self.steps else self.spent() / self.seconds)


class Training:
    def __init__(self, student: Student, teachers: Teachers, gallery: Gallery, recipe: Recipe, device: torch.device, seed: int, fresh: bool):
        self.student = student.to(device, memory_format=torch.channels_last)
        self.average = {key: value.clone() for key, value in self.student.state_dict().items()}
        self.teachers, self.gallery, self.recipe, self.device = teachers, gallery, recipe, device
        self.policy = FIRST_POLICY if recipe.first_policy else Policy()
        self.plain_steps = recipe.plain_steps if fresh else 0
        self.optimiser = torch.optim.AdamW(self.student.parameters(), lr=recipe.rate, weight_decay=1e-4, betas=(0.9, 0.99))
        self.memories = {side: Memory(max(64, recipe.room * 128 ** 2 // side ** 2), side, student.heads, device) for side in set(recipe.sides)}
        self.chance = random.Random(seed)
        torch.manual_seed(seed)
        self.step, self.curve = 0, {}

    def precision(self) -> contextlib.AbstractContextManager:
        """Half the bits where the device is quick with them."""
        return torch.autocast("cuda", torch.bfloat16) if self.device.type == "cuda" else contextlib.nullcontext()

    def run(self, clock: Clock, seconds_between_lines: float, save, stop_after: float) -> None:
        """Until the clock has run out, or so many seconds of this call have passed. `save` is called every few minutes."""
        begin = said = saved = time.monotonic()
        while (done := clock.done(self.step)) < 1 and time.monotonic() - begin < stop_after:
            self.one_step(done)
            now = time.monotonic()
            if now - said > seconds_between_lines or self.step == 10:
                said = now
                print(self.line(clock), flush=True)
            if now - saved > 180:
                saved = now
                save()
        print(self.line(clock), flush=True)

    def one_step(self, done: float) -> None:
        r = self.recipe
        side = self.chance.choice(r.sides)
        count, again = (max(2, n * 128 ** 2 // side ** 2) for n in (r.new, r.remembered))
        memory = self.memories[side]
        further = len(memory) > 16 and self.step > self.plain_steps and self.chance.random() < r.continued
        new = self.taken_further(memory, count) if further else self.made(memory, side, count)
        index = torch.cat([new, memory.drawn(again)])
        batch = memory.pairs.at(index)
        with self.precision():
            values, responses, cosines = values_and_responses(self.student, batch)
        loss = sum(r.weight(head) * (values[head] + r.response * responses[head]) for head in values)
        if r.slope:
            part = memory.pairs.at(index[torch.randperm(len(index))[:max(1, round(r.sloped * len(index)))].to(index.device)])
            with self.precision():
                error = slope_error(self.student, self.teachers, part, memory.pairs.at(part.goals))
            loss = loss + r.slope * error
            self.note({"slope": error.detach()})
        for group in self.optimiser.param_groups:
            group["lr"] = r.rate * min(1, (self.step + 1) / 100) * max(0.005, (1 + math.cos(math.pi * done)) / 2)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.student.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        self.take_average()
        self.note({"loss": loss.detach(), **{f"{head} {what}": v.detach() for what, parts in
                   (("value", values), ("response", responses), ("cosine", cosines)) for head, v in parts.items()}})

    def made(self, memory: Memory, side: int, count: int) -> Tensor:
        """New pairs, labelled by the teachers. Gives their places."""
        clean = as_file(self.gallery.crops(count, side, self.chance))
        if self.step < self.plain_steps:
            seen = clean + torch.randn_like(clean) * self.chance.random() * 0.06
        else:
            with self.precision():
                seen = perturbed(self.student, clean, None, self.policy, self.chance)
        places = memory.places(count)
        labels = {head: label.half() for head, label in self.teachers.label(channels_last(clean)).items()}
        self.remember(memory, places, clean, as_file(seen.float()), labels, places.roll(1))
        return places

    def taken_further(self, memory: Memory, count: int) -> Tensor:
        """Remembered pairs whose perturbations go on against the student as it is now. Gives their places."""
        places = memory.drawn(count)
        old = memory.pairs.at(places)
        clean = old.clean.float() / 255
        with self.precision():
            seen = perturbed(self.student, clean, old.seen.float() / 255, self.policy, self.chance)
        self.remember(memory, places, clean, as_file(seen.float()), old.clean_labels, old.goals)
        return places

    def remember(self, memory: Memory, places: Tensor, clean: Tensor, seen: Tensor, clean_labels: dict[str, Tensor], goals: Tensor) -> None:
        """Labels the perturbed pictures; one of the teachers also gives its slopes there."""
        number = self.step % len(self.teachers.names)
        name, others = self.teachers.names[number], [n for k, n in enumerate(self.teachers.names) if k != number]
        seen = channels_last(seen)
        for head, label in clean_labels.items():  # first, for new pairs are each other's goals
            memory.pairs.clean_labels[head][places] = label
        pairs = Pairs(to_bytes(clean), to_bytes(seen), clean_labels, self.teachers.label(seen, names=others), goals,
                      torch.full_like(goals, number), torch.zeros(seen.shape[0], *seen.shape[2:], device=seen.device))
        for part in torch.arange(len(seen), device=seen.device).split(64):
            x = seen[part].requires_grad_(self.recipe.slope > 0)
            out = self.teachers.see(name, x)
            for head, value in out.items():
                pairs.seen_labels.setdefault(head, torch.empty(len(seen), *value.shape[1:], device=seen.device))[part] = value.detach()
            if self.recipe.slope:
                goal_labels = {head: memory.pairs.clean_labels[head][goals[part]] for head in out}
                pairs.slope[part] = slope(out, ways({head: value.detach() for head, value in out.items()}, goal_labels), x)
        memory.pairs.put(places, pairs)

    def take_average(self) -> None:
        share = max(1 / (1 + self.recipe.horizon * self.step), 1e-4)
        for key, value in self.student.state_dict().items():
            self.average[key].lerp_(value, share)

    def note(self, values: dict[str, Tensor]) -> None:
        """Running means over about fifty steps; they stay on the device until they are printed."""
        for key, value in values.items():
            self.curve[key] = value if key not in self.curve else self.curve[key] * 0.98 + value * 0.02

    def line(self, clock: Clock) -> str:
        parts = [f"step {self.step}", f"{clock.spent():.0f} s", f"loss {self.curve['loss'].item():.3f}"]
        for what in ("value", "response", "cosine"):
            parts.append(what + " " + " ".join(f"{self.curve[f'{head} {what}'].item():.3f}" for head in self.student.heads))
        parts += [f"{key} {value.item():.3f}" for key, value in self.curve.items() if key == "slope"]
        return "  ".join(parts)

    def state(self, clock: Clock) -> dict:
        """Everything to go on from but the remembered pairs, which fill again within minutes."""
        return {"student": self.student.state_dict(), "average": self.average, "optimiser": self.optimiser.state_dict(), "step": self.step,
                "spent": clock.spent(), "chance": self.chance.getstate(), "torch": torch.get_rng_state()}

    def go_on_from(self, state: dict) -> None:
        self.student.load_state_dict(state["student"])
        for key, value in state["average"].items():
            self.average[key].copy_(value)
        self.optimiser.load_state_dict(state["optimiser"])
        self.step = state["step"]
        self.chance.setstate(state["chance"])
        torch.set_rng_state(state["torch"].cpu())


def as_file(x: Tensor) -> Tensor:
    """In whole codes, as a file holds them."""
    return (x.clamp(0, 1) * 255).round() / 255


def to_bytes(x: Tensor) -> Tensor:
    return (x * 255).round().byte()


def channels_last(x: Tensor) -> Tensor:
    return x.contiguous(memory_format=torch.channels_last)


def device_here(exact: bool) -> torch.device:
    if not torch.cuda.is_available():
        return torch.device("cpu")
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
    torch.backends.cudnn.benchmark, torch.backends.cudnn.deterministic = not exact, exact
    return torch.device("cuda")


def options(arguments: list[str], recipe: Recipe) -> tuple[argparse.Namespace, Recipe]:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--pictures", type=pathlib.Path, required=True, help="file made by pictures.py")
    a.add_argument("--out", type=pathlib.Path, required=True, help="the averaged weights, for the program")
    a.add_argument("--minutes", type=float, default=100, help="of the whole training, whatever the number of calls")
    a.add_argument("--steps", type=int, default=0, help="instead of minutes: the same steps give the same file again on the same machine")
    a.add_argument("--processor-time", action="store_true", help="minutes of the processor, for fair comparisons on a busy machine")
    a.add_argument("--stop-after", type=float, default=1e9, help="minutes of this call, after which it can be resumed")
    a.add_argument("--from", dest="begin", type=pathlib.Path, help="weights to begin with")
    a.add_argument("--checkpoint", type=pathlib.Path, help="written every three minutes and at the end; resumed from where it is there")
    a.add_argument("--leave-out", nargs="*", default=[], choices=list(HEADS), help="teachers to train without; their heads are absent")
    a.add_argument("--shared", type=pathlib.Path, default=SHARED, help="folder with reference-encoders")
    a.add_argument("--threads", type=int, default=0)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--line-every", type=float, default=20, help="seconds between lines of the curve")
    for field in dataclasses.fields(Recipe):
        default = getattr(recipe, field.name)
        name = "--" + field.name.replace("_", "-")
        if isinstance(default, bool):
            a.add_argument(name, action="store_true", default=default)
        elif isinstance(default, tuple):
            a.add_argument(name, type=int, nargs="+", default=default)
        else:
            a.add_argument(name, type=type(default), default=default)
    found = a.parse_args(arguments)
    chosen = {field.name: getattr(found, field.name) for field in dataclasses.fields(Recipe)}
    return found, Recipe(**{k: tuple(v) if isinstance(v, list) else v for k, v in chosen.items()})


def main(arguments: list[str]) -> None:
    a, recipe = options(arguments, ON_ACCELERATOR if torch.cuda.is_available() else Recipe())
    if a.threads:
        torch.set_num_threads(a.threads)
    device = device_here(exact=a.steps > 0)
    torch.manual_seed(a.seed)
    teachers = Teachers([name for name in HEADS if name not in a.leave_out], device, a.shared)
    absent = [head for name in a.leave_out for head in HEADS[name]]
    student = Student.load(a.begin, absent) if a.begin else Student(teachers.heads)
    training = Training(student, teachers, Gallery.load(a.pictures, device), recipe, device, a.seed, fresh=a.begin is None)
    spent = 0
    if a.checkpoint and a.checkpoint.exists():
        state = torch.load(a.checkpoint, map_location=device)
        training.go_on_from(state)
        spent = state["spent"]
    clock = Clock(a.minutes, a.steps, a.processor_time, spent)

    def save() -> None:
        students.save(a.out, training.average)
        if a.checkpoint:
            part = a.checkpoint.with_name(a.checkpoint.name + ".part")
            torch.save(training.state(clock), part)
            part.replace(a.checkpoint)

    print(f"{device}, heads {' '.join(student.heads)}, {recipe}", flush=True)
    training.run(clock, a.line_every, save, a.stop_after * 60)
    save()


if __name__ == "__main__":
    main(sys.argv[1:])
