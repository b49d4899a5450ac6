"""The safetensors format: 8 bytes little-endian header length, a JSON header, then raw little-endian data without gaps.

PyTorch's own packages do not read it, and it is small enough to stand here.
"""
import json
import pathlib
import struct

import numpy as np
import torch
from torch import Tensor

KINDS = {"F32": np.dtype("<f4"), "F16": np.dtype("<f2"), "U8": np.dtype("u1")}
NAMES = {torch.float32: "F32", torch.float16: "F16", torch.uint8: "U8"}


def read(path: pathlib.Path | str) -> dict[str, Tensor]:
    """Every tensor of a file, in the file's own precision."""
    data = pathlib.Path(path).read_bytes()
    header, = struct.unpack("<Q", data[:8])
    start = 8 + header
    tensors = {}
    for name, entry in json.loads(data[8:start]).items():
        if name != "__metadata__":
            first, end = entry["data_offsets"]
            values = np.frombuffer(data, KINDS[entry["dtype"]], (end - first) // KINDS[entry["dtype"]].itemsize, start + first)
            tensors[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return tensors


def read_floats(path: pathlib.Path | str) -> dict[str, Tensor]:
    """Every tensor of a file as float32."""
    return {name: tensor.float() for name, tensor in read(path).items()}


def write(path: pathlib.Path | str, tensors: dict[str, Tensor]) -> None:
    """Writes tensors in the order given. The same tensors give the same bytes. A file that is there is replaced as a whole."""
    header, blobs, at = {}, [], 0
    for name, tensor in tensors.items():
        blob = tensor.detach().cpu().contiguous().numpy().astype(KINDS[NAMES[tensor.dtype]], copy=False).tobytes()
        header[name] = {"dtype": NAMES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [at, at + len(blob)]}
        at += len(blob)
        blobs.append(blob)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    whole = pathlib.Path(path)
    part = whole.with_name(whole.name + ".part")
    part.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(blobs))
    part.replace(whole)
