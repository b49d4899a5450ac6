"""What the tests share. A test module that imports it is skipped where PyTorch is absent."""
import pathlib
import unittest

try:
    import numpy as np
    import torch
    from PIL import Image
except ImportError as e:
    raise unittest.SkipTest(f"needs PyTorch, NumPy and Pillow: {e}") from e

from teachers import SHARED

needs_shared = unittest.skipUnless((SHARED / "reference-encoders").is_dir(), f"needs the teachers in {SHARED}")


def drawn(seed: int, width: int = 200, height: int = 160) -> Image.Image:
    """A picture of coloured waves and rectangles."""
    chance = np.random.default_rng(seed)
    y, x = np.mgrid[:height, :width] / 40
    waves = [np.sin(chance.normal() * x + chance.normal() * y + 3 * np.sin(chance.normal() * x)) for _ in range(3)]
    pixels = (np.stack(waves, 2) * 100 + 128).astype(np.uint8)
    for _ in range(12):
        left, top = chance.integers(0, width - 30), chance.integers(0, height - 30)
        pixels[top:top + chance.integers(5, 30), left:left + chance.integers(5, 30)] = chance.integers(0, 256, 3)
    return Image.fromarray(pixels)


def relative_error(wanted: torch.Tensor, found: torch.Tensor) -> float:
    return ((wanted - found).norm() / wanted.norm()).item()


def vectors(name: str) -> dict[str, torch.Tensor]:
    import safetensors
    return safetensors.read(pathlib.Path(SHARED, name))
