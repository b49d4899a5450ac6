"""The published encoders that the student learns from, rebuilt from their weights (../shared/reference-encoders/README.md)."""
import pathlib
from collections.abc import Iterable

import torch
import torch.nn.functional as F
from torch import Tensor

import safetensors

SHARED = pathlib.Path(__file__).resolve().parents[2].parent / "shared"

# A teacher's heads, and what each is divided by: the spread of its values over the training pictures.
HEADS = {"flux2": ("flux2",), "sd1": ("sd1",), "vgg": ("vgg3", "vgg4")}
SPREAD = {"flux2": 0.823, "sd1": 4.75, "vgg3": 5.3, "vgg4": 4.57}
FILES = {"flux2": "taef2-encoder", "sd1": "vaelight-encoder", "vgg": "vgg19-16x-relu4_1"}


class Teachers:
    """Some of the teachers, on one device. With half the bits (bfloat16), answers to a perturbation are 3 % off."""

    def __init__(self, names: Iterable[str] = tuple(HEADS), device: torch.device | str = "cpu", shared: pathlib.Path = SHARED,
                 half: bool = False):
        self.names, self.kind, self.half = tuple(names), torch.device(device).type, half
        self.weights = {name: {key: value.to(device) for key, value in
                               safetensors.read_floats(shared / "reference-encoders" / (FILES[name] + ".safetensors")).items()}
                        for name in self.names}

    @property
    def heads(self) -> tuple[str, ...]:
        return tuple(head for name in self.names for head in HEADS[name])

    def see(self, name: str, x: Tensor) -> dict[str, Tensor]:
        """One teacher's heads for pictures (N,3,H,W) in [0,1], over their spread. Gradients flow."""
        with torch.autocast(self.kind, torch.bfloat16, enabled=self.half):
            values = {"flux2": flux2, "sd1": sd1, "vgg": vgg}[name](self.weights[name], x)
        return {head: value.float() / SPREAD[head] for head, value in zip(HEADS[name], values)}

    @torch.no_grad()
    def label(self, x: Tensor, at_once: int = 128, names: Iterable[str] | None = None) -> dict[str, Tensor]:
        """All heads of all teachers, or of some, so many pictures at a time."""
        names = self.names if names is None else tuple(names)
        parts = [{k: v for name in names for k, v in self.see(name, part).items()} for part in x.split(at_once)]
        return {head: torch.cat([part[head] for part in parts]) for name in names for head in HEADS[name]}


def flux2(p: dict[str, Tensor], x: Tensor) -> tuple[Tensor]:
    """FLUX.2 latents: TAESD's encoder with a pooled branch in its last blocks."""
    def conv(name: str, x: Tensor, **how) -> Tensor:
        return F.conv2d(x, p[name + ".weight"], p.get(name + ".bias"), **how)

    def block(name: str, x: Tensor) -> Tensor:
        if name + ".pool.0.weight" in p:
            y = F.group_norm(conv(name + ".pool.0", x).float(), 4, p[name + ".pool.1.weight"], p[name + ".pool.1.bias"])
            x = x + conv(name + ".pool.3", F.relu(y))
        y = F.relu(conv(name + ".conv.0", x, padding=1))
        y = F.relu(conv(name + ".conv.2", y, padding=1))
        return F.relu(conv(name + ".conv.4", y, padding=1) + x)

    x = block("1", conv("0", x, padding=1))
    for down, blocks in (("2", ("3", "4", "5")), ("6", ("7", "8", "9")), ("10", ("11", "12", "13"))):
        x = conv(down, x, padding=1, stride=2)
        for name in blocks:
            x = block(name, x)
    return conv("14", x, padding=1),


def sd1(p: dict[str, Tensor], x: Tensor) -> tuple[Tensor]:
    """Stable Diffusion 1.x latents: VAElight's two branches."""
    def conv(name: str, x: Tensor, **how) -> Tensor:
        return F.conv2d(x, p[name + ".weight"], p[name + ".bias"], **how)

    def leaky(x: Tensor) -> Tensor:
        return F.leaky_relu(x, 0.01)

    x = x * 2 - 1
    fine = x
    for halving, same in (("cv1", "cv2"), ("cv3", "cv4")):
        fine = leaky(conv(same, leaky(conv(halving, fine, stride=2)), padding=1))
    fine = conv("cv6", leaky(conv("cv5", fine, stride=2)), padding=1)
    coarse = F.avg_pool2d(x, 8)
    for name in ("cv14", "cv15", "cv16", "cv17"):
        coarse = leaky(conv(name, coarse, padding=1))
    return fine + conv("cv18", coarse, padding=1),


def vgg(p: dict[str, Tensor], x: Tensor) -> tuple[Tensor, Tensor]:
    """Style features relu3_1 and relu4_1 of VGG-19, compressed 16 times. Borders are reflected."""
    def conv(name: str, x: Tensor) -> Tensor:
        return F.relu(F.conv2d(F.pad(x, (1, 1, 1, 1), mode="reflect"), p[name + ".weight"], p[name + ".bias"]))

    x = F.conv2d(x, p["conv0.weight"], p["conv0.bias"])
    for first, second in (("conv11", "conv12"), ("conv21", "conv22")):
        x = F.max_pool2d(conv(second, conv(first, x)), 2)
    relu3 = conv("conv31", x)
    x = relu3
    for name in ("conv32", "conv33", "conv34"):
        x = conv(name, x)
    return relu3, conv("conv41", F.max_pool2d(x, 2))
