"""Collects free pictures (sources.tsv) from folders into one compact file, so that a training needs nothing else.

    python3 pictures.py --packages DIR --at drawn=DIR --at art=../shared/art --out pictures.safetensors

Each entry of the file is a picture's bytes, JPEG for training, PNG for judging; beside it FILE.tsv tells where each is from.
"""
import argparse
import hashlib
import io
import pathlib
import random
from dataclasses import dataclass

import numpy as np
import safetensors
import torch
from PIL import Image, ImageOps

HERE = pathlib.Path(__file__).resolve().parent
ENDINGS = {".png", ".jpg", ".jpeg", ".webp"}
LEAST_SIDE = 256
JUDGED = 256  # side of the judged crops, from pictures whose shorter side is at most 1.5 times that
Image.MAX_IMAGE_PIXELS = None  # wallpapers are large, and they are not a stranger's


@dataclass(frozen=True)
class Source:
    use: str
    name: str
    path: str
    most: int
    licence: str
    what: str


def sources(path: pathlib.Path) -> list[Source]:
    rows = [line.split("\t") for line in path.read_text().splitlines() if line and not line.startswith("#")]
    return [Source(use, name, below, int(most), licence, what) for use, name, below, most, licence, what in rows]


def files(source: Source, root: pathlib.Path) -> list[pathlib.Path]:
    """The source's picture files, in an order that does not depend on the machine and mixes its folders."""
    place = root / source.path
    if not place.exists():
        raise SystemExit(f"{place} is not there: see README.md on where {source.name} comes from, or take its line out of sources.tsv")
    found = [place] if place.is_file() else [f for f in place.rglob("*") if f.suffix.lower() in ENDINGS and not f.is_symlink()]
    return sorted(found, key=lambda f: hashlib.sha256(str(f.relative_to(root)).encode()).digest())


def opened(file: pathlib.Path, side: int) -> Image.Image | None:
    """As RGB with a shorter side of at most `side`; what is transparent gets a plain ground. None if it is too small."""
    with Image.open(file) as picture:
        if min(picture.size) < LEAST_SIDE:
            return None
        picture.draft("RGB", (2 * side, 2 * side))
        whole = ImageOps.exif_transpose(picture).convert("RGBA")
    ground = random.Random(file.name).choices(range(256), k=3)
    rgb = Image.alpha_composite(Image.new("RGBA", whole.size, (*ground, 255)), whole).convert("RGB")
    scale = side / min(rgb.size)
    return rgb.resize([round(s * scale) for s in rgb.size], Image.LANCZOS) if scale < 1 else rgb


def looks(picture: Image.Image) -> np.ndarray:
    """A tiny version, by which the same picture is known again in other sizes."""
    tiny = np.asarray(picture.convert("L").resize((12, 12), Image.BOX)).astype(float).ravel()
    return (tiny - tiny.mean()) / max(1.0, tiny.std())


def encoded(picture: Image.Image, use: str, quality: int) -> bytes:
    buffer = io.BytesIO()
    if use == "judge":
        w, h = picture.size
        left, top = (w - JUDGED) // 2, (h - JUDGED) // 2
        picture.crop((left, top, left + JUDGED, top + JUDGED)).save(buffer, "png")
    else:
        w, h = picture.size  # panoramas lose their ends
        left = max(0, w - 2 * h) // 2
        picture.crop((left, 0, w - left, min(h, 2 * w))).save(buffer, "jpeg", quality=quality, subsampling=0)
    return buffer.getvalue()


def collect(wanted: list[Source], roots: dict[str, pathlib.Path], packages: pathlib.Path, side: int, use: str, quality: int,
            known: list[np.ndarray]) -> tuple[dict[str, bytes], list[str]]:
    """Pictures by name and a line on each. What looks like a picture in `known`, which grows, is left out."""
    pictures, lines = {}, []
    for source in wanted:
        root, taken = roots.get(source.name, packages / source.name), 0
        for file in files(source, root):
            picture = opened(file, side) if taken < source.most else None
            if picture is None:
                continue
            look = looks(picture)
            if any((look * other).mean() > 0.97 for other in known):
                continue
            known.append(look)
            name = f"{source.name}/{file.relative_to(root)}"
            pictures[name] = encoded(picture, use, quality)
            lines.append("\t".join((name, source.licence, hashlib.sha256(file.read_bytes()).hexdigest())))
            taken += 1
        print(f"{taken:4} of {source.name}/{source.path}")
    return pictures, lines


def main() -> None:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--packages", type=pathlib.Path, default=pathlib.Path("packages"), help="folder with a folder for each extracted package")
    a.add_argument("--at", action="append", default=[], metavar="NAME=DIR", help="where a source lies that is not among the packages")
    a.add_argument("--sources", type=pathlib.Path, default=HERE / "sources.tsv")
    a.add_argument("--only", nargs="+", metavar="NAME", help="only these sources, for a trial")
    a.add_argument("--use", choices=("train", "judge"), default="train")
    a.add_argument("--side", type=int, default=768, help="shorter side at most, in pixels (default 768)")
    a.add_argument("--quality", type=int, default=90, help="of the JPEG (default 90)")
    a.add_argument("--out", type=pathlib.Path, required=True)
    a = a.parse_args()
    roots = {name: pathlib.Path(folder) for name, folder in (pair.split("=", 1) for pair in a.at)}
    every = [source for source in sources(a.sources) if a.only is None or source.name in a.only]
    known: list[np.ndarray] = []
    # The judge's pictures are found first in either case, so that training does not get them in another size.
    judged = collect([s for s in every if s.use == "judge"], roots, a.packages, JUDGED * 3 // 2, "judge", a.quality, known)
    pictures, lines = judged if a.use == "judge" else \
        collect([s for s in every if s.use == "train"], roots, a.packages, a.side, "train", a.quality, known)
    safetensors.write(a.out, {name: torch.frombuffer(bytearray(blob), dtype=torch.uint8) for name, blob in pictures.items()})
    a.out.with_name(a.out.name + ".tsv").write_text("\n".join(lines) + "\n")
    print(f"{len(pictures)} pictures, {a.out.stat().st_size / 2 ** 20:.1f} MiB")


if __name__ == "__main__":
    main()
