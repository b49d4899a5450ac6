"""What happens to a published picture before an encoder sees it: resizing and JPEG, in a form that gradients pass through.

The same as sfumato.attack.JpegSimulation, for batches.
"""
import math
import random

import torch
import torch.nn.functional as F
from torch import Tensor

LIGHT = (0.299, 0.587, 0.114)  # what red, green and blue contribute to light (ITU-T T.871)
LUMA = (16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99)
CHROMA = (17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99) + (99,) * 32
DCT = torch.tensor([[math.sqrt((1 if k == 0 else 2) / 8) * math.cos((2 * n + 1) * k * math.pi / 16) for n in range(8)] for k in range(8)])


def light(x: Tensor) -> Tensor:
    """(N,3,H,W) to (N,1,H,W)."""
    return (x * x.new_tensor(LIGHT)[:, None, None]).sum(1, keepdim=True)


def jpeg(x: Tensor, quality: int) -> Tensor:
    """What compression makes of pictures (N,3,H,W) in [0,1] with sides that are multiples of 16; chroma at half size (4:2:0)."""
    y = light(x)
    chroma = torch.cat([(x[:, 2:] - y) * (0.5 / 0.886), (x[:, :1] - y) * (0.5 / 0.701)], 1)
    y = _quantised(y * 255 - 128, LUMA, quality) / 255 + 128 / 255
    blue, red = F.interpolate(_quantised(F.avg_pool2d(chroma, 2) * 255, CHROMA, quality) / 255, scale_factor=2, mode="nearest").split(1, 1)
    return torch.cat([y + 1.402 * red, y - 0.344136 * blue - 0.714136 * red, y + 1.772 * blue], 1).clamp(0, 1)


def _quantised(planes: Tensor, table: tuple[int, ...], quality: int) -> Tensor:
    scale = 5000 // quality if quality < 50 else 200 - 2 * quality
    steps = planes.new_tensor([min(255, max(1, (q * scale + 50) // 100)) for q in table]).view(8, 8)
    n, c, h, w = planes.shape
    dct = DCT.to(planes)
    blocks = planes.view(n, c, h // 8, 8, w // 8, 8).transpose(3, 4)
    scaled = (dct @ blocks @ dct.T) / steps
    rest = scaled - scaled.round()
    # Rounded, with the derivative of the cubic (Shin and Song, 2017): what is rounded away safely gets none.
    rounded = scaled.round().detach() + rest ** 3 - (rest ** 3).detach()
    return (dct.T @ (rounded * steps) @ dct).transpose(3, 4).reshape(n, c, h, w)


def resize(x: Tensor, size: tuple[int, int], bicubic: bool = True) -> Tensor:
    return F.interpolate(x, size=size, mode="bicubic" if bicubic else "bilinear", antialias=True, align_corners=False)


class Passage:
    """One random way of a picture through the world: perhaps smaller and back, mostly JPEG. Always the same for one object."""

    def __init__(self, chance: random.Random, resized: float = 0.3, compressed: float = 0.9):
        self.share = chance.choice((0.5, 0.625, 0.75)) if chance.random() < resized else 1
        self.quality = chance.randint(70, 90) if chance.random() < compressed else 0
        self.bicubic = chance.random() < 0.5

    def __call__(self, x: Tensor) -> Tensor:
        h, w = x.shape[-2:]
        if self.share != 1:
            x = resize(resize(x, (round(h * self.share), round(w * self.share)), self.bicubic), (h, w), self.bicubic).clamp(0, 1)
        return jpeg(x, self.quality) if self.quality else x
