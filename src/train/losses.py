"""What the student is to get right: the teachers' values, how they answer to a perturbation, and which way their gradients point."""
import torch
from torch import Tensor

from memory import Pairs
from policy import Encoder
from teachers import HEADS, Teachers


def values_and_responses(encoder: Encoder, pairs: Pairs) -> tuple[dict[str, Tensor], dict[str, Tensor], dict[str, Tensor]]:
    """Head by head: the mean square error of the values, over the teacher's spread; the error of the response to the
    perturbation, over that response (1 = no response at all would be as good); and the cosine between both responses."""
    count = len(pairs)
    out = encoder(torch.cat([pairs.clean, pairs.seen]).float().div(255).contiguous(memory_format=torch.channels_last))
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


def slope(out: dict[str, Tensor], ways: dict[str, Tensor], x: Tensor, keep: bool = False) -> Tensor:
    """The gradient with respect to light (N,H,H) of going these ways, in units of each picture's root mean square."""
    total = sum((out[head].float() * way).sum() for head, way in ways.items())
    gradient = torch.autograd.grad(total, x, create_graph=keep)[0].float().sum(1)
    return gradient / (gradient.square().mean((1, 2), keepdim=True) + 1e-30).sqrt()


def ways(labels: dict[str, Tensor], goal_labels: dict[str, Tensor]) -> dict[str, Tensor]:
    """From labels to goals, head by head, in units of their root mean square."""
    found = {}
    for head, label in labels.items():
        way = goal_labels[head].float() - label.float()
        found[head] = way / way.square().mean((1, 2, 3), keepdim=True).sqrt().clamp(min=1e-3) / way[0].numel()
    return found


def slope_error(encoder: Encoder, teachers: Teachers, pairs: Pairs, goals: Pairs) -> Tensor:
    """1 - the cosine between the student's slope and its teacher's. Costs a gradient of a gradient."""
    x = pairs.seen.float().div(255).contiguous(memory_format=torch.channels_last).requires_grad_(True)
    theirs = {name: (pairs.teacher == number).float()[:, None, None, None] for number, name in enumerate(teachers.names)}
    own = {head: way * theirs[name] for name in teachers.names for head, way in
           ways({h: pairs.seen_labels[h] for h in HEADS[name]}, goals.clean_labels).items()}
    mine = slope(encoder(x), own, x, keep=True)
    return 1 - (mine * pairs.slope.float()).mean()
