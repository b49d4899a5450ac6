"""Judges encoders by transfer: perturbations made with each, measured on the published encoders, beside noise of the same size.

    python3 judge.py --pictures judge.safetensors v0.safetensors new.safetensors

Progress: 1 - distance to the target after / before. Shift: distance from the clean picture, over the mean distance between different
pictures. Both in each published encoder's own latents or features; a star marks one that the student was trained without.
"""
import argparse
import pathlib
import random
import time
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from gallery import decoded
from policy import Encoder, accumulated, distance, step_length
from student import Student
from teachers import HEADS, SHARED, Teachers
from transforms import Passage, jpeg


@dataclass(frozen=True)
class Attack:
    """As the product makes it: signed gradient with momentum, the same change in every channel of a pixel."""
    codes: int = 8
    steps: int = 30
    away: bool = False  # from the picture instead of to the next one
    passing: bool = False  # through JPEG and resizing
    colour: bool = False  # every channel on its own


def perturbation(encoder: Encoder, clean: Tensor, goal: Tensor, attack: Attack, seed: int) -> Tensor:
    """Bounded, for pictures (N,3,H,W) in [0,1] that are led to the goal pictures."""
    torch.manual_seed(seed)
    chance, bound = random.Random(seed), attack.codes / 255
    with torch.no_grad():
        seen = encoder(clean)
        aim = seen if attack.away else encoder(goal)
    delta = (torch.rand_like(clean if attack.colour else clean[:, :1]) * 2 - 1) * bound * 0.1
    momentum = torch.zeros_like(delta)
    for step in range(attack.steps):
        delta.requires_grad_(True)
        x = (clean + delta).clamp(0, 1)
        way = distance(encoder(Passage(chance)(x) if attack.passing else x), aim, seen, list(seen)).sum()
        momentum = accumulated(torch.autograd.grad(-way if attack.away else way, delta)[0], momentum)
        delta = (delta.detach() - step_length(step, attack.steps) * bound * momentum.sign()).clamp(-bound, bound)
    return delta


def noise_like(delta: Tensor, seed: int) -> Tensor:
    """The same absolute change everywhere, with a random sign."""
    return delta.abs() * (torch.rand(delta.shape, generator=torch.Generator().manual_seed(seed)).round() * 2 - 1)


def written(clean: Tensor, delta: Tensor, quality: int) -> Tensor:
    """The picture as its file holds it, in whole codes, perhaps compressed."""
    x = ((clean + delta).clamp(0, 1) * 255).round() / 255
    return (jpeg(x, quality) * 255).round() / 255 if quality else x


def rms(a: Tensor, b: Tensor) -> Tensor:
    return ((a - b) ** 2).mean((1, 2, 3)).sqrt()


def measures(teachers: Teachers, clean: Tensor, changed: Tensor) -> dict[str, tuple[float, float]]:
    """Head by head: progress and shift."""
    before, after = teachers.label(clean, 4), teachers.label(changed, 4)
    found = {}
    for head, a in before.items():
        goal = a.roll(1, 0)
        different = torch.stack([rms(a, a.roll(k, 0)).mean() for k in range(1, len(a))]).mean()
        found[head] = ((1 - rms(after[head], goal) / rms(a, goal)).mean().item(), (rms(after[head], a).mean() / different).item())
    return found


def attacked(encoder: Encoder, clean: Tensor, attack: Attack, seed: int) -> tuple[Tensor, float]:
    """The perturbation of every picture, and the milliseconds of a step for one picture on the threads there are."""
    begin = time.process_time()
    goals = clean.roll(1, 0)
    delta = torch.cat([perturbation(encoder, part, goal, attack, seed) for part, goal in zip(clean.split(4), goals.split(4))])
    spent = time.process_time() - begin
    return delta, 1000 * spent / len(clean) / max(1, attack.steps)


def row(name: str, found: dict[str, tuple[float, float]], heads: tuple[str, ...], cost: float | None) -> str:
    cells = [f"{found[head][0]:+.3f} {found[head][1]:.3f}{' ' if head in heads else '*'}" for head in found]
    return f"{name:38}" + "  ".join(f"{cell:13}" for cell in cells) + (f"  {cost:6.1f} ms" if cost is not None else "")


def main() -> None:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("students", nargs="*", type=pathlib.Path)
    a.add_argument("--pictures", type=pathlib.Path, required=True, help="file made by pictures.py --use judge")
    a.add_argument("--first", type=int, default=1000, help="only so many of the pictures")
    a.add_argument("--codes", type=int, default=8)
    a.add_argument("--steps", type=int, default=30)
    a.add_argument("--away", action="store_true", help="push away from each picture instead of leading to the next")
    a.add_argument("--passing", action="store_true", help="lead the attack through JPEG and resizing")
    a.add_argument("--colour", action="store_true", help="change every channel on its own; the product does not")
    a.add_argument("--jpeg", type=int, default=0, metavar="QUALITY", help="measure after JPEG")
    a.add_argument("--white-box", nargs="+", default=[], choices=list(HEADS), help="also attack with these published encoders themselves")
    a.add_argument("--shared", type=pathlib.Path, default=SHARED)
    a.add_argument("--threads", type=int, default=0)
    a.add_argument("--seed", type=int, default=1)
    a = a.parse_args()
    if a.threads:
        torch.set_num_threads(a.threads)
    attack = Attack(a.codes, a.steps, a.away, a.passing, a.colour)
    teachers = Teachers(shared=a.shared)
    pictures = [np.asarray(picture) for picture in decoded(a.pictures).values()][:a.first]
    clean = torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float() / 255
    print(f"{len(clean)} pictures, {attack}" + (f", after JPEG {a.jpeg}" if a.jpeg else ""))
    print(f"{'progress and shift, attack made with':38}" + "  ".join(f"{head:13}" for head in teachers.heads), flush=True)
    delta = None
    for path in a.students:
        student = Student.load(path)
        student.requires_grad_(False)
        student.to(memory_format=torch.channels_last)
        delta, cost = attacked(student, clean, attack, a.seed)
        print(row(path.stem, measures(teachers, clean, written(clean, delta, a.jpeg)), student.heads, cost), flush=True)
    for name in a.white_box:
        delta, cost = attacked(lambda x: teachers.see(name, x), clean, attack, a.seed)
        print(row(name + " itself", measures(teachers, clean, written(clean, delta, a.jpeg)), HEADS[name], cost), flush=True)
    if delta is not None:
        print(row("noise", measures(teachers, clean, written(clean, noise_like(delta, a.seed), a.jpeg)), teachers.heads, None))


if __name__ == "__main__":
    main()
