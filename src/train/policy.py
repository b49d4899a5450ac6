"""Perturbed pictures made against the student itself: what it gets wrong there, the teachers put right.

That is what makes a perturbation found with the student move other encoders too.
"""
import random
from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from transforms import Passage, light

Encoder = Callable[[Tensor], dict[str, Tensor]]  # pictures in [0,1] to heads


@dataclass(frozen=True)
class Policy:
    """How the perturbations are made. Shares are chances for a batch."""
    steps: tuple[int, ...] = (2, 3, 4)  # how many, one is drawn
    codes: tuple[int, ...] = (4, 8, 12, 16)  # the budget in 8-bit codes
    achromatic: float = 0.75  # share that changes all channels alike, as the product does
    masked: float = 0.5  # share whose budget is less where the picture is flat, as the product's is
    passing: float = 0.4  # share that is led through JPEG and resizing, as in the product
    away: float = 0.4  # share that is pushed away from the picture; the others are led to another one
    product_rule: bool = True  # the product's step rule, or the first recipe's constant half of the budget


FIRST_POLICY = Policy(steps=(2, 4), achromatic=0, masked=0, passing=0, product_rule=False)


def perturbed(encoder: Encoder, clean: Tensor, begin: Tensor | None, policy: Policy, chance: random.Random) -> Tensor:
    """Pictures like the clean ones (N,3,H,W) in [0,1], with a bounded perturbation.

    `begin` holds earlier perturbed pictures of the same clean ones that are to be taken further, with few and shorter steps.
    """
    bound = budget(clean, chance.choice(policy.codes), chance.random() < policy.masked)
    grey = chance.random() < policy.achromatic
    passage = Passage(chance) if chance.random() < policy.passing else None
    steps = chance.choice(policy.steps)
    random_start = (torch.rand_like(clean[:, :1] if grey else clean) * 2 - 1) * bound * chance.choice((0.1, 0.7))
    delta = random_start
    if begin is not None:
        delta = begin - clean
        delta = torch.maximum(torch.minimum(delta.mean(1, keepdim=True) if grey else delta, bound), -bound)
    away = chance.random() < policy.away
    with torch.no_grad():
        seen = encoder(clean)
        aim = seen if away else {head: value.roll(1, 0) for head, value in seen.items()}
    heads = [head for head in seen if chance.random() < 0.6] or [chance.choice(list(seen))]
    momentum = torch.zeros_like(delta)
    for step in range(steps):
        delta = delta.detach().requires_grad_(True)
        x = (clean + delta).clamp(0, 1)
        way = distance(encoder(passage(x) if passage else x), aim, seen, heads)
        gradient, = torch.autograd.grad(-way.sum() if away else way.sum(), delta)
        momentum = accumulated(gradient, momentum)
        length = step_length(step, steps, begin is not None) if policy.product_rule else 0.5
        delta = delta.detach() - length * bound * momentum.sign()
        delta = torch.maximum(torch.minimum(delta, bound), -bound)
    with torch.no_grad():
        x = (clean + delta).clamp(0, 1)
        # Half of those that were led through JPEG are learnt from as they are after it.
        return passage(x) if passage and chance.random() < 0.5 else x


def budget(clean: Tensor, codes: int, masked: bool) -> Tensor:
    """The bound of every pixel (N,1,H,W): the same everywhere, or less where there is little texture to hide it."""
    full = torch.full_like(clean[:, :1], codes / 255)
    if not masked:
        return full
    grey = light(clean)
    mean = F.avg_pool2d(grey, 9, 1, 4, count_include_pad=False)
    variance = (F.avg_pool2d(grey * grey, 9, 1, 4, count_include_pad=False) - mean * mean).clamp(min=0)
    return full * (variance.sqrt() * (255 / 12)).clamp(0.2, 1)


def distance(seen: dict[str, Tensor], aim: dict[str, Tensor], clean: dict[str, Tensor], heads: list[str]) -> Tensor:
    """Of each picture: the sum over heads of the root mean square distance to the aim, in units of the way from the clean one."""
    total = 0
    for head in heads:
        way = ((clean[head] - aim[head]) ** 2).mean((1, 2, 3)).clamp(min=1e-4)
        total = total + (((seen[head] - aim[head]) ** 2).mean((1, 2, 3)) / way).clamp(min=1e-9).sqrt()
    return total


def accumulated(gradient: Tensor, momentum: Tensor, keep: float = 0.3) -> Tensor:
    """The product's momentum (StepRule), after its weighing by contrast sensitivity: fine patterns are seen less."""
    blurred = gradient
    for kernel in ((1, 3), (3, 1)):
        weights = gradient.new_tensor([0.25, 0.5, 0.25]).view(1, 1, *kernel).expand(gradient.shape[1], 1, *kernel)
        padding = (1, 1, 0, 0) if kernel == (1, 3) else (0, 0, 1, 1)
        blurred = F.conv2d(F.pad(blurred, padding, mode="replicate"), weights, groups=gradient.shape[1])
    weighed = gradient - 0.5 * blurred
    return keep * momentum + weighed / weighed.abs().mean((1, 2, 3), keepdim=True).clamp(min=1e-20)


def step_length(step: int, steps: int, continued: bool = False) -> float:
    """As a share of the budget: a half cosine from 2 to 0.08 (StepRule); what is continued goes on with short steps."""
    first = 0.6 if continued else 2.0
    done = step / (steps - 1) if steps > 1 else 0.5
    return 0.08 + (first - 0.08) * (1 + torch.cos(torch.tensor(torch.pi * done)).item()) / 2
