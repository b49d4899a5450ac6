"""What was learnt from and may be learnt from again: pairs of a clean picture and a perturbed one, with the teachers' labels of both."""
from dataclasses import dataclass

import torch
from torch import Tensor

from student import HEADS


@dataclass
class Pairs:
    """Pictures (N,3,H,H) as bytes, labels by head as float16, and one teacher's slope at each perturbed picture."""
    clean: Tensor
    seen: Tensor
    clean_labels: dict[str, Tensor]
    seen_labels: dict[str, Tensor]
    goals: Tensor  # (N) where in memory the clean picture is, towards which the slope leads
    teacher: Tensor  # (N) whose slope it is
    slope: Tensor  # (N,H,H) gradient with respect to light, in units of its own root mean square; float16

    def __len__(self) -> int:
        return len(self.clean)

    def at(self, index: Tensor) -> "Pairs":
        pick = lambda labels: {head: label[index] for head, label in labels.items()}
        return Pairs(self.clean[index], self.seen[index], pick(self.clean_labels), pick(self.seen_labels),
                     self.goals[index], self.teacher[index], self.slope[index])

    def put(self, index: Tensor, pairs: "Pairs") -> None:
        for name in ("clean", "seen", "goals", "teacher", "slope"):
            getattr(self, name)[index] = getattr(pairs, name).to(getattr(self, name).dtype)
        for mine, given in ((self.clean_labels, pairs.clean_labels), (self.seen_labels, pairs.seen_labels)):
            for head, label in given.items():
                mine[head][index] = label.half()


class Memory:
    """The last `room` pairs of one size. The oldest make room for new ones."""

    def __init__(self, room: int, side: int, heads: tuple[str, ...], device: torch.device):
        def labels() -> dict[str, Tensor]:
            cells = {"eighth": side // 8, "quarter": side // 4}
            return {h: torch.empty(room, HEADS[h][0], cells[HEADS[h][2]], cells[HEADS[h][2]], dtype=torch.float16, device=device) for h in heads}

        pictures = [torch.empty(room, 3, side, side, dtype=torch.uint8, device=device) for _ in range(2)]
        numbers = [torch.empty(room, dtype=torch.long, device=device) for _ in range(2)]
        self.pairs = Pairs(*pictures, labels(), labels(), *numbers, torch.empty(room, side, side, dtype=torch.float16, device=device))
        self.room, self.written = room, 0

    def __len__(self) -> int:
        return min(self.room, self.written)

    def drawn(self, count: int) -> Tensor:
        """Places of some pairs, different ones; fewer while there are not so many."""
        return torch.randperm(len(self))[:count].to(self.pairs.clean.device)

    def places(self, count: int) -> Tensor:
        """Where so many new pairs are to be put."""
        index = torch.arange(self.written, self.written + count) % self.room
        self.written += count
        return index.to(self.pairs.clean.device)
