import unittest

from for_tests import SHARED, needs_shared, relative_error, vectors

import torch

from student import HEADS, Student
from teachers import SPREAD, Teachers


def gradient(outputs: list[torch.Tensor], cotangents: list[torch.Tensor], x: torch.Tensor) -> torch.Tensor:
    return torch.autograd.grad(sum((o * c).sum() for o, c in zip(outputs, cotangents)), x)[0]


@needs_shared
class EncodersTest(unittest.TestCase):
    def test_the_student_gives_the_first_encoders_values_and_gradient(self):
        known = vectors("encoder/vectors.safetensors")
        x = known["input"].requires_grad_(True)
        out = Student.load(SHARED / "encoder" / "sfumato-encoder-v0.safetensors")(x)
        for head in HEADS:
            self.assertLess(relative_error(known["output." + head], out[head]), 1e-4, head)
        found = gradient([out[h] for h in HEADS], [known["cotangent." + h] for h in HEADS], x)
        self.assertLess(relative_error(known["input_gradient"], found), 1e-3)

    def test_the_teachers_give_the_values_and_gradients_of_their_vectors(self):
        for name, file in (("flux2", "taef2-encoder"), ("sd1", "vaelight-encoder"), ("vgg", "vgg19-16x-relu4_1")):
            with self.subTest(name):
                known = vectors(f"vectors/{file}.safetensors")
                x = known["input"].requires_grad_(True)
                out = [value * SPREAD[head] for head, value in Teachers([name]).see(name, x).items()]
                for i, value in enumerate(out):
                    self.assertLess(relative_error(known[f"output.{i}"], value), 1e-4)
                found = gradient(out, [known[f"cotangent.{i}"] for i in range(len(out))], x)
                self.assertLess(relative_error(known["input_gradient"], found), 1e-3)

    def test_a_head_that_is_left_out_is_absent(self):
        student = Student.load(SHARED / "encoder" / "sfumato-encoder-v0.safetensors", ["vgg3", "vgg4"])
        self.assertEqual(("flux2", "sd1"), student.heads)
        self.assertFalse([key for key in student.state_dict() if key.startswith("vgg")])
