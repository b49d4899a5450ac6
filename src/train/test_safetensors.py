import pathlib
import tempfile
import unittest

from for_tests import needs_shared, SHARED

import torch

import safetensors
from student import Student, save


class SafetensorsTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.file = pathlib.Path(self.folder.name, "some.safetensors")

    def test_what_is_written_is_read_again(self):
        tensors = {"a": torch.randn(2, 3), "b": torch.randn(4).half(), "c": torch.arange(5, dtype=torch.uint8)}
        safetensors.write(self.file, tensors)
        again = safetensors.read(self.file)
        self.assertEqual(list(tensors), list(again))
        for name, tensor in tensors.items():
            self.assertEqual(tensor.dtype, again[name].dtype)
            self.assertTrue(torch.equal(tensor, again[name]))

    @needs_shared
    def test_the_first_encoder_is_written_as_the_same_bytes(self):
        first = SHARED / "encoder" / "sfumato-encoder-v0.safetensors"
        save(self.file, Student.load(first).state_dict())
        one, other = safetensors.read(first), safetensors.read(self.file)
        self.assertEqual({k: v.shape for k, v in one.items()}, {k: v.shape for k, v in other.items()})
        self.assertTrue(all(torch.equal(one[key], other[key]) for key in one))
