import pathlib
import random
import tempfile
import unittest

from for_tests import drawn

import numpy as np
import torch
from PIL import Image

import pictures
from gallery import Gallery
from transforms import jpeg


class PicturesTest(unittest.TestCase):
    def test_the_same_picture_in_two_sizes_is_taken_once(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            drawn(1, 800, 600).save(root / "a.png")
            drawn(1, 800, 600).resize((400, 300)).save(root / "b.png")
            drawn(2, 800, 600).save(root / "c.jpg")
            drawn(3, 100, 100).save(root / "too-small.png")
            source = pictures.Source("train", "some", ".", 10, "ours", "")
            found, lines = pictures.collect([source], {"some": root}, root, 512, "train", 90, [])
        self.assertEqual(2, len(found))
        self.assertTrue(all("ours" in line for line in lines))

    def test_crops_are_the_same_for_the_same_chance_and_stay_in_range(self):
        gallery = Gallery([drawn(1), drawn(2)])
        one, other = (gallery.crops(6, 64, random.Random(3)) for _ in range(2))
        self.assertEqual((6, 3, 64, 64), one.shape)
        self.assertTrue(torch.equal(one, other))
        self.assertTrue(0 <= one.min() and one.max() <= 1)

    def test_an_unvaried_crop_is_a_part_of_its_picture(self):
        picture = np.asarray(drawn(4, 128, 128))
        gallery = Gallery([drawn(4, 128, 128)])
        found = (gallery.crops(40, 128, random.Random(1)) * 255).round().byte().permute(0, 2, 3, 1).numpy()
        self.assertTrue(any((crop == picture).all() for crop in found))
        self.assertTrue(any((crop == picture[:, ::-1]).all() for crop in found))

    def test_the_simulated_jpeg_is_like_the_real_one(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "a.jpg")
            drawn(5, 128, 128).save(file, quality=80, subsampling=2)
            real = np.asarray(Image.open(file).convert("RGB")).astype(float)
        x = torch.from_numpy(np.asarray(drawn(5, 128, 128)).copy()).permute(2, 0, 1)[None].float() / 255
        simulated = jpeg(x, 80)[0].permute(1, 2, 0).numpy() * 255
        loss = np.abs(real - np.asarray(drawn(5, 128, 128))).mean()
        # The real decoder smooths chroma between its samples, which the simulation repeats.
        self.assertLess(np.abs(real - simulated).mean(), 0.75 * loss)
        self.assertLess(np.abs((real - simulated) @ (0.299, 0.587, 0.114)).mean(), 1)  # both round in other places
