"""One training: its steps, its curve, and what it takes to go on after a stop."""
import math
import random
import time
from collections.abc import Callable

import torch
from torch import Tensor

from gallery import Gallery
from losses import slope, slope_error, values_and_responses, ways
from memory import Memory, Pairs
from policy import FIRST_POLICY, Policy, perturbed
from recipe import Recipe
from student import Student
from teachers import HEADS, Teachers


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
    """A student on its way. Nothing in it waits for the device, but the lines of the curve."""

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

    def encoder(self, x: Tensor) -> dict[str, Tensor]:
        """What the student sees; perhaps with half the bits."""
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.recipe.half):
            out = self.student(channels_last(x))
        return {head: value.float() for head, value in out.items()}

    def perturbed(self, clean: Tensor, begin: Tensor | None) -> Tensor:
        """Against the student as it is now, in whole codes."""
        self.student.requires_grad_(False)
        seen = perturbed(self.encoder, clean, begin, self.policy, self.chance)
        self.student.requires_grad_(True)
        return as_file(seen)

    def run(self, clock: Clock, seconds_between_lines: float, save: Callable[[], None], stop_after: float) -> None:
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
        if self.curve:
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
        values, responses, cosines = values_and_responses(self.encoder, batch)
        loss = sum(r.weight(head) * (values[head] + r.response * responses[head]) for head in values)
        if r.slope:
            part = memory.pairs.at(index[torch.randperm(len(index))[:max(1, round(r.sloped * len(index)))].to(index.device)])
            error = slope_error(self.encoder, self.teachers, part, memory.pairs.at(part.goals))
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
            seen = as_file(clean + torch.randn_like(clean) * self.chance.random() * 0.06)
        else:
            seen = self.perturbed(clean, None)
        places = memory.places(count)
        labels = {head: label.half() for head, label in self.teachers.label(channels_last(clean)).items()}
        self.remember(memory, places, clean, seen, labels, places.roll(1))
        return places

    def taken_further(self, memory: Memory, count: int) -> Tensor:
        """Remembered pairs whose perturbations go on against the student as it is now. Gives their places."""
        places = memory.drawn(count)
        old = memory.pairs.at(places)
        clean = old.clean.float() / 255
        self.remember(memory, places, clean, self.perturbed(clean, old.seen.float() / 255), old.clean_labels, old.goals)
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
