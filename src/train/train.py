"""Trains the encoder: one student with several heads learns to agree with several teachers, also on perturbed pictures
that are made against the student itself.

    python3 train.py --pictures pictures.safetensors --minutes 100 --from v0.safetensors --out new.safetensors
"""
import argparse
import dataclasses
import pathlib
import sys

import torch

import student as students
from gallery import Gallery
from recipe import ON_ACCELERATOR, Recipe
from student import Student
from teachers import HEADS, SHARED, Teachers
from training import Clock, Training


def device_here(exact: bool) -> torch.device:
    if not torch.cuda.is_available():
        return torch.device("cpu")
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
    torch.backends.cudnn.benchmark, torch.backends.cudnn.deterministic = not exact, exact
    return torch.device("cuda")


def options(arguments: list[str], recipe: Recipe) -> tuple[argparse.Namespace, Recipe]:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--pictures", type=pathlib.Path, required=True, help="file made by pictures.py")
    a.add_argument("--out", type=pathlib.Path, required=True, help="the averaged weights, for the program")
    a.add_argument("--minutes", type=float, default=100, help="of the whole training, whatever the number of calls")
    a.add_argument("--steps", type=int, default=0, help="instead of minutes: the same steps give the same file again on the same machine")
    a.add_argument("--processor-time", action="store_true", help="minutes of the processor, for fair comparisons on a busy machine")
    a.add_argument("--stop-after", type=float, default=1e9, help="minutes of this call, after which it can be resumed")
    a.add_argument("--from", dest="begin", type=pathlib.Path, help="weights to begin with")
    a.add_argument("--checkpoint", type=pathlib.Path, help="written every three minutes and at the end; resumed from where it is there")
    a.add_argument("--leave-out", nargs="*", default=[], choices=list(HEADS), help="teachers to train without; their heads are absent")
    a.add_argument("--shared", type=pathlib.Path, default=SHARED, help="folder with reference-encoders")
    a.add_argument("--threads", type=int, default=0)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--line-every", type=float, default=20, help="seconds between lines of the curve")
    for field in dataclasses.fields(Recipe):
        default = getattr(recipe, field.name)
        name = "--" + field.name.replace("_", "-")
        if isinstance(default, bool):
            a.add_argument(name, action="store_true", default=default)
        elif isinstance(default, tuple):
            a.add_argument(name, type=int, nargs="+", default=default)
        else:
            a.add_argument(name, type=type(default), default=default)
    found = a.parse_args(arguments)
    chosen = {field.name: getattr(found, field.name) for field in dataclasses.fields(Recipe)}
    return found, Recipe(**{k: tuple(v) if isinstance(v, list) else v for k, v in chosen.items()})


def main(arguments: list[str]) -> None:
    a, recipe = options(arguments, ON_ACCELERATOR if torch.cuda.is_available() else Recipe())
    if a.threads:
        torch.set_num_threads(a.threads)
    device = device_here(exact=a.steps > 0)
    torch.manual_seed(a.seed)
    teachers = Teachers([name for name in HEADS if name not in a.leave_out], device, a.shared, recipe.half)
    absent = [head for name in a.leave_out for head in HEADS[name]]
    student = Student.load(a.begin, absent) if a.begin else Student(teachers.heads)
    training = Training(student, teachers, Gallery.load(a.pictures, device), recipe, device, a.seed, fresh=a.begin is None)
    spent = 0
    if a.checkpoint and a.checkpoint.exists():
        state = torch.load(a.checkpoint, map_location=device)
        training.go_on_from(state)
        spent = state["spent"]
    clock = Clock(a.minutes, a.steps, a.processor_time, spent)

    def save() -> None:
        students.save(a.out, training.average)
        if a.checkpoint:
            part = a.checkpoint.with_name(a.checkpoint.name + ".part")
            torch.save(training.state(clock), part)
            part.replace(a.checkpoint)

    print(f"{device}, heads {' '.join(student.heads)}, {recipe}", flush=True)
    training.run(clock, a.line_every, save, a.stop_after * 60)
    save()


if __name__ == "__main__":
    main(sys.argv[1:])
