"""The embedded encoder in PyTorch, as a peer to be timed beside ours: forward and input gradient by autograd.

    encoder_step.py WEIGHTS.safetensors THREADS

is driven by lines on standard input, their words separated by tabs, and answers each with one line on standard output:

    prepare FOLDER HEIGHT WIDTH contiguous|channels_last   -> ready
        reads FOLDER/input.f32 and FOLDER/cotangent.HEAD.f32: float32, channels before height and width
    write                                                  -> ready
        one step; writes FOLDER/head.HEAD.f32 and FOLDER/gradient.f32
    run N                                                  -> milliseconds of N steps together
"""
import json
import pathlib
import struct
import sys
import time

import numpy
import torch
from torch.nn.functional import conv2d, relu


def read_safetensors(path):
    """Name -> float32 tensor: 8 bytes header length, JSON header, raw data."""
    raw = pathlib.Path(path).read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8 : 8 + length])
    header.pop("__metadata__", None)
    weights = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        dtype = {"F16": "<f2", "F32": "<f4"}[entry["dtype"]]
        numbers = numpy.frombuffer(raw[8 + length + begin : 8 + length + end], dtype)
        weights[name] = torch.from_numpy(numbers.astype(numpy.float32).reshape(entry["shape"]))
    return weights


def encode(weights, picture):
    """Picture in [0,1] -> heads."""

    def conv(name, x, stride=1):
        weight = weights[name + ".weight"]
        return conv2d(x, weight, weights[name + ".bias"], stride=stride, padding=weight.shape[-1] // 2)

    def block(name, x):
        y = relu(conv(name + ".conv.0", x))
        y = relu(conv(name + ".conv.2", y))
        return relu(conv(name + ".conv.4", y) + x)

    full = relu(conv("s1.0", 2 * picture - 1))
    half = block("s2.2", relu(conv("s2.0", full, 2)))
    quarter = block("s4.2", relu(conv("s4.0", half, 2)))
    eighth = relu(conv("s8.0", quarter, 2))
    for name in ("s8.2", "s8.3", "s8.4"):
        eighth = block(name, eighth)
    return {
        "flux2": conv("flux2", eighth),
        "sd1": conv("sd1", eighth),
        "vgg3": conv("vgg3", quarter),
        "vgg4": conv("vgg4", eighth),
    }


class Step:
    """One picture size in one memory layout."""

    def __init__(self, weights, folder, height, width, layout):
        self.folder = pathlib.Path(folder)
        self.memory = torch.channels_last if layout == "channels_last" else torch.contiguous_format
        self.weights = {name: self.laid_out(weight) for name, weight in weights.items()}
        self.picture = self.read("input", (1, 3, height, width)).requires_grad_(True)
        with torch.no_grad():
            heads = encode(self.weights, self.picture)
        self.cotangents = {name: self.read("cotangent." + name, head.shape) for name, head in heads.items()}

    def laid_out(self, tensor):
        return tensor.contiguous(memory_format=self.memory) if tensor.dim() == 4 else tensor

    def read(self, name, shape):
        numbers = numpy.fromfile(self.folder / (name + ".f32"), "<f4")
        return self.laid_out(torch.from_numpy(numbers.reshape(shape)))

    def run(self):
        self.picture.grad = None
        heads = encode(self.weights, self.picture)
        torch.autograd.backward(list(heads.values()), [self.cotangents[name] for name in heads])
        return heads

    def write(self):
        results = {"head." + name: head for name, head in self.run().items()}
        results["gradient"] = self.picture.grad
        for name, tensor in results.items():
            numpy.ascontiguousarray(tensor.detach().numpy()).astype("<f4").tofile(self.folder / (name + ".f32"))


def main():
    weights = read_safetensors(sys.argv[1])
    torch.set_num_threads(int(sys.argv[2]))
    print("PyTorch", torch.__version__, flush=True)
    step = None
    for line in sys.stdin:
        command, *arguments = line.rstrip("\n").split("\t")
        if command == "prepare":
            folder, height, width, layout = arguments
            step = Step(weights, folder, int(height), int(width), layout)
            print("ready", flush=True)
        elif command == "write":
            step.write()
            print("ready", flush=True)
        elif command == "run":
            begin = time.perf_counter()
            for _ in range(int(arguments[0])):
                step.run()
            print(1000 * (time.perf_counter() - begin), flush=True)
        else:
            sys.exit("unknown command " + command)


if __name__ == "__main__":
    main()
