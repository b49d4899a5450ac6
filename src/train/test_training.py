import pathlib
import random
import tempfile
import unittest

from for_tests import SHARED, drawn, needs_shared

import numpy as np
import torch

import safetensors
import train
from judge import Attack, noise_like, perturbation
from policy import Policy, budget, distance, perturbed
from student import Student


@needs_shared
class TrainingTest(unittest.TestCase):
    def setUp(self):
        torch.set_num_threads(1)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.first = SHARED / "encoder" / "sfumato-encoder-v0.safetensors"
        pictures = {}
        for number in range(4):
            drawn(number).save(self.folder / "one.png")
            pictures[str(number)] = torch.frombuffer(bytearray((self.folder / "one.png").read_bytes()), dtype=torch.uint8)
        safetensors.write(self.folder / "pictures.safetensors", pictures)

    def trained(self, out: str, *more: str) -> dict[str, torch.Tensor]:
        train.main(["--pictures", str(self.folder / "pictures.safetensors"), "--out", str(self.folder / out), "--leave-out", "flux2",
                    "--sides", "64", "--plain-steps", "10", "--line-every", "1000", *more])
        return safetensors.read(self.folder / out)

    def picture(self, *numbers: int) -> torch.Tensor:
        return torch.stack([torch.from_numpy(np.asarray(drawn(n, 64, 64)).copy()).permute(2, 0, 1) for n in numbers]).float() / 255

    def test_training_comes_nearer_to_the_teachers_and_its_file_is_read_back(self):
        x = self.picture(1, 2)
        wanted = train.Teachers(["sd1", "vgg"]).label(x)

        def error(student: Student) -> float:
            with torch.no_grad():
                return sum(((student(x)[head] - wanted[head]) ** 2).mean().item() for head in student.heads)

        torch.manual_seed(1)
        before = error(Student(("sd1", "vgg3", "vgg4")))
        self.trained("new.safetensors", "--steps", "40", "--slope", "0", "--remembered", "2")
        student = Student.load(self.folder / "new.safetensors")
        self.assertEqual(("sd1", "vgg3", "vgg4"), student.heads)
        self.assertLess(error(student), 0.9 * before)

    def test_the_same_steps_give_the_same_file(self):
        runs = [self.trained(name, "--steps", "6", "--from", str(self.first)) for name in ("one", "other")]
        self.assertTrue(all(torch.equal(runs[0][key], runs[1][key]) for key in runs[0]))

    def test_a_training_goes_on_from_its_checkpoint(self):
        point = str(self.folder / "point")
        self.trained("one", "--steps", "2", "--checkpoint", point)
        self.trained("other", "--steps", "4", "--checkpoint", point)
        self.assertEqual(4, torch.load(point)["step"])

    def test_perturbed_pictures_obey_their_budget_and_lead_the_student_away(self):
        student, clean = Student.load(self.first), self.picture(1, 2)
        policy = Policy(steps=(4,), codes=(8,), passing=0, away=1)
        for seed in range(2):
            seen = perturbed(student, clean, None, policy, random.Random(seed))
            self.assertLessEqual((seen - clean).abs().max().item(), 8 / 255 + 1e-6)
            further = perturbed(student, clean, seen, policy, random.Random(seed))
            self.assertLessEqual((further - clean).abs().max().item(), 8 / 255 + 1e-6)
        self.assertTrue((budget(clean, 8, True) <= budget(clean, 8, False)).all())

    def test_the_judges_attack_leads_further_than_noise_of_its_size(self):
        student, clean = Student.load(self.first), self.picture(1, 2)
        delta = perturbation(student, clean, clean.roll(1, 0), Attack(steps=5), seed=1)
        with torch.no_grad():
            start, aim = student(clean), student(clean.roll(1, 0))
            led, noisy = (distance(student((clean + d).clamp(0, 1)), aim, start, list(start)).sum() for d in (delta, noise_like(delta, 1)))
        self.assertLess(led.item(), 0.95 * noisy.item())
