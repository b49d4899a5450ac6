"""Pictures in memory, at several sizes each, and random crops of them. Works the same on any device."""
import io
import os
import pathlib
import random
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch
from PIL import Image
from torch import Tensor

import safetensors

SHARES = (1, 0.75, 0.5, 0.375, 0.25)  # of the stored size, at which pictures are also shown


def decoded(path: pathlib.Path | str) -> dict[str, Image.Image]:
    """The pictures of a file made by pictures.py, by name."""
    return {name: Image.open(io.BytesIO(blob.numpy().tobytes())).convert("RGB") for name, blob in safetensors.read(path).items()}


class Gallery:
    """Every picture at every size, one after the other in one row of pixels, so that a batch of crops is one look-up."""

    def __init__(self, pictures: list[Image.Image], device: torch.device | str = "cpu"):
        self.levels = []  # picture, first pixel, width, height
        at = 0
        for number, picture in enumerate(pictures):
            for share in SHARES:
                w, h = (max(1, round(side * share)) for side in picture.size)
                if share == 1 or min(w, h) >= 128:
                    self.levels.append((number, at, w, h))
                    at += w * h
        pixels = torch.empty(at, 3, dtype=torch.uint8)

        def fill(level: tuple[int, int, int, int]) -> None:
            number, at, w, h = level
            shown = pictures[number].resize((w, h), Image.LANCZOS)
            pixels[at:at + w * h] = torch.from_numpy(np.asarray(shown).reshape(-1, 3).copy())

        with ThreadPoolExecutor(os.cpu_count()) as workers:
            list(workers.map(fill, self.levels))
        self.pixels = pixels.to(device)

    @staticmethod
    def load(path: pathlib.Path | str, device: torch.device | str = "cpu") -> "Gallery":
        return Gallery(list(decoded(path).values()), device)

    def crops(self, count: int, side: int, chance: random.Random) -> Tensor:
        """Random crops (count,3,side,side) in [0,1], mirrored, turned, recoloured at random; few of nearly one colour."""
        fitting: dict[int, list] = {}
        for level in self.levels:
            if min(level[2:]) >= side:
                fitting.setdefault(level[0], []).append(level)
        pictures = list(fitting.values())
        # A third more than needed, so that dull ones can be left out. A picture is mirrored and turned by the way it is walked.
        draws = [_draw(chance.choice(chance.choice(pictures)), side, chance) for _ in range(count + count // 3)]
        device = self.pixels.device
        start, down, along, dull_wanted = (torch.tensor(column, device=device) for column in list(zip(*draws))[:4])
        line = torch.arange(side, device=device)
        index = start[:, None, None] + down[:, None, None] * line[:, None] + along[:, None, None] * line
        x = self.pixels[index].permute(0, 3, 1, 2).float() / 255
        dull = (x.std((1, 2, 3)) < 4 / 255) & ~dull_wanted
        chosen = torch.sort(dull.byte(), stable=True).indices[:count]
        channels, gains, lifts = (torch.tensor(column, device=device)[chosen] for column in list(zip(*draws))[4:])
        x = x[chosen].gather(1, channels[:, :, None, None].expand(-1, -1, side, side))
        return (x * gains[:, None, None, None] + lifts[:, None, None, None]).clamp(0, 1)


def _draw(level: tuple[int, int, int, int], side: int, chance: random.Random) -> tuple:
    """Where a crop begins and how it is walked, whether it may be dull, its channels, gain and lift."""
    _, at, w, h = level
    top, left = chance.randint(0, h - side), chance.randint(0, w - side)
    mirrored = chance.random() < 0.5
    start, down, along = at + top * w + left + (side - 1 if mirrored else 0), w, -1 if mirrored else 1
    if chance.random() < 0.3:
        down, along = along, down
    channels = chance.sample(range(3), 3) if chance.random() < 0.3 else [0, 1, 2]
    light = (chance.uniform(0.5, 1.2), chance.uniform(-0.2, 0.2)) if chance.random() < 0.2 else (1.0, 0.0)
    return start, down, along, chance.random() < 0.2, channels, *light
