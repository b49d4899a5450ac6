"""What the student is to get right: the teachers' values, how they answer to a perturbation, and which way their gradients point."""
import torch
from torch import Tensor

from memory import Pairs
from student import Student
from teachers import Teachers


def values_and_responses(student: Student, pairs: Pairs) -> tuple[dict[str, Tensor], dict[str, Tensor], dict[str, Tensor]]:
    """Head by head: the mean square error of the values, over the teacher's spread; the error of the response to the
    perturbation, over that response (1 = no response at all would be as good); and the cosine between both responses."""
    count = len(pairs)
    out = student(torch.cat([pairs.clean, pairs.seen]).float().div(255).contiguous(memory_format=torch.channels_last))
    values, responses, cosines = {}, {}, {}
    for head, mine in out.items():
        mine = mine.float()
        theirs = torch.cat([pairs.clean_labels[head], pairs.seen_labels[head]]).float()
        values[head] = ((mine - theirs) ** 2).mean()
        a, b = mine[count:] - mine[:count], theirs[count:] - theirs[:count]
        square = (b * b).mean() + 1e-5
        responses[head] = ((a - b) ** 2).mean() / square
        cosines[head] = ((a * b).mean() / (((a * a).mean() + 1e-8).sqrt() * square.sqrt())).detach()
    return values, responses, cosines


def gradient_disagreement(student: Student, teachers: Teachers, name: str, pairs: Pairs) -> Tensor:
    """1 − the cosine between both input gradients, of one teacher's heads along the way to another picture, in light.

    Costs a teacher's gradient and a gradient of the student's gradient.
    """
    seen = pairs.seen.float().div(255)

    def gradient(out: dict[str, Tensor], x: Tensor, keep: bool) -> Tensor:
        total = sum((out[head].float() * way).sum() for head, way in ways.items())
        return torch.autograd.grad(total, x, create_graph=keep)[0].sum(1).flatten(1)

    x = seen.clone().requires_grad_(True)
    theirs_out = teachers.see(name, x)
    ways = {}
    for head in theirs_out:
        way = (pairs.clean_labels[head].roll(1, 0) - pairs.seen_labels[head]).float()
        ways[head] = way / way.square().mean().sqrt().clamp(min=1e-4) / way[0].numel()
    theirs = gradient(theirs_out, x, False)
    x = seen.clone().requires_grad_(True)
    mine = gradient(student(x), x, True)
    return (1 - torch.nn.functional.cosine_similarity(mine, theirs, dim=1)).mean()
