"""The settings of a training, all in one place. Every field is an option of train.py."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """Counts are of pairs (a clean and a perturbed picture) of 128 x 128; of larger ones there are as many fewer."""
    rate: float = 2e-3  # greatest learning rate; it falls by a cosine
    new: int = 2  # pairs made and labelled in a step
    remembered: int = 4  # pairs learnt from again in a step
    room: int = 3000  # pairs remembered, of each size
    sides: tuple[int, ...] = (128,)  # of the crops, one is drawn for each step
    continued: float = 0.5  # share of steps that take remembered perturbations further instead of making new ones
    response: float = 0.1  # weight of the response to a perturbation beside the values
    slope: float = 1.0  # weight of the direction of gradients; 0 for none, which saves time
    sloped: float = 1.0  # share of the pairs of a step whose gradients are looked at
    first_policy: bool = False  # perturbations as in the first recipe
    flux2: float = 1.0  # weights of the heads
    sd1: float = 1.0
    vgg3: float = 0.5
    vgg4: float = 0.5
    horizon: float = 0.1  # the averaged weights reach back over this share of the steps so far
    half: bool = False  # the student computes in bfloat16: twice as fast where the processor can, and very slow elsewhere
    plain_steps: int = 300  # of a student that begins from nothing, before it is worth being attacked

    def weight(self, head: str) -> float:
        return getattr(self, head)


ON_ACCELERATOR = Recipe(new=64, remembered=128, room=30000, sides=(128, 128, 192, 256), half=True, plain_steps=1000)
