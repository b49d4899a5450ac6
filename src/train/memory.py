"""What was learnt from and may be learnt from again: pairs of a clean picture and a perturbed one, with the teachers' labels of both."""
from dataclasses import dataclass

import torch
from torch import Tensor

from student import HEADS


@dataclass
class Pairs:
    """Pictures (N,3,H,H) as bytes, labels by head as float16."""
    clean: Tensor
    seen: Tensor
    clean_labels: dict[str, Tensor]
    seen_labels: dict[str, Tensor]

    def __len__(self) -> int:
        return len(self.clean)

    def at(self, index: Tensor) -> "Pairs":
        pick = lambda labels: {head: label[index] for head, label in labels.items()}
        return Pairs(self.clean[index], self.seen[index], pick(self.clean_labels), pick(self.seen_labels))

    def put(self, index: Tensor, pairs: "Pairs") -> None:
        self.clean[index], self.seen[index] = pairs.clean, pairs.seen
        for mine, given in ((self.clean_labels, pairs.clean_labels), (self.seen_labels, pairs.seen_labels)):
            for head, label in given.items():
                mine[head][index] = label.half()

    def __add__(self, other: "Pairs") -> "Pairs":
        join = lambda a, b: {head: torch.cat([a[head], b[head].to(a[head])]) for head in a}
        return Pairs(torch.cat([self.clean, other.clean]), torch.cat([self.seen, other.seen]),
                     join(self.clean_labels, other.clean_labels), join(self.seen_labels, other.seen_labels))


class Memory:
    """The last `room` pairs of one size. The oldest make room for new ones."""

    def __init__(self, room: int, side: int, heads: tuple[str, ...], device: torch.device):
        def labels() -> dict[str, Tensor]:
            cells = {"eighth": side // 8, "quarter": side // 4}
            return {h: torch.empty(room, HEADS[h][0], cells[HEADS[h][2]], cells[HEADS[h][2]], dtype=torch.float16, device=device) for h in heads}

        pictures = [torch.empty(room, 3, side, side, dtype=torch.uint8, device=device) for _ in range(2)]
        self.pairs = Pairs(*pictures, labels(), labels())
        self.room, self.written = room, 0

    def __len__(self) -> int:
        return min(self.room, self.written)

    def drawn(self, count: int) -> Tensor:
        """Indices of some pairs."""
        return torch.randint(0, len(self), (count,)).to(self.pairs.clean.device)

    def add(self, pairs: Pairs) -> None:
        index = torch.arange(self.written, self.written + len(pairs)) % self.room
        self.pairs.put(index.to(self.pairs.clean.device), pairs)
        self.written += len(pairs)
