"""The encoder that is trained. Its keys and shapes are those that sfumato.nn.encoder.SfumatoEncoder reads."""
import pathlib
from collections.abc import Iterable

import torch
import torch.nn.functional as F
from torch import Tensor, nn

import safetensors

# Width, kernel and input of each head: an eighth of the picture's size, or a quarter.
HEADS = {"flux2": (32, 3, "eighth"), "sd1": (4, 3, "eighth"), "vgg3": (64, 1, "quarter"), "vgg4": (128, 1, "eighth")}


def conv3(inputs: int, outputs: int, stride: int = 1) -> nn.Conv2d:
    return nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1)


class Block(nn.Module):
    def __init__(self, width: int):
        super().__init__()
        self.conv = nn.Sequential(conv3(width, width), nn.ReLU(), conv3(width, width), nn.ReLU(), conv3(width, width))

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(self.conv(x) + x)


class Student(nn.Module):
    """16 channels at 1/1, 32 at 1/2, 64 at 1/4, 64 at 1/8; heads for the teachers it has.

    Takes (N,3,H,W) in [0,1], sides multiples of 8; gives a tensor for each head, in units of its teacher's spread.
    """

    def __init__(self, heads: Iterable[str] = tuple(HEADS)):
        super().__init__()
        self.heads = tuple(heads)
        self.s1 = nn.Sequential(conv3(3, 16), nn.ReLU())
        self.s2 = nn.Sequential(conv3(16, 32, 2), nn.ReLU(), Block(32))
        self.s4 = nn.Sequential(conv3(32, 64, 2), nn.ReLU(), Block(64))
        self.s8 = nn.Sequential(conv3(64, 64, 2), nn.ReLU(), Block(64), Block(64), Block(64))
        for head in self.heads:
            width, kernel, _ = HEADS[head]
            self.add_module(head, nn.Conv2d(64, width, kernel, padding=kernel // 2))

    def forward(self, x: Tensor) -> dict[str, Tensor]:
        quarter = self.s4(self.s2(self.s1(x * 2 - 1)))
        inputs = {"quarter": quarter, "eighth": self.s8(quarter)}
        return {head: getattr(self, head)(inputs[HEADS[head][2]]) for head in self.heads}

    @staticmethod
    def load(path: pathlib.Path | str, leaving_out: Iterable[str] = ()) -> "Student":
        """From a safetensors file. A head that is not in the file, or that is to be left out, is absent."""
        weights = safetensors.read_floats(path)
        heads = [head for head in HEADS if head + ".weight" in weights and head not in set(leaving_out)]
        student = Student(heads)
        student.load_state_dict({key: weights[key] for key in student.state_dict()})
        return student


def save(path: pathlib.Path | str, state: dict[str, Tensor]) -> None:
    """Writes a state as float16, what the program ships."""
    safetensors.write(path, {key: value.half() for key, value in state.items()})
