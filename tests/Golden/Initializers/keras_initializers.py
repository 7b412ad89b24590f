"""Writes keras.json: mean, variance and deciles of a million values of Keras' initialisers. Install keras 3.15.1 and torch, and
run in this folder:

    python3 keras_initializers.py
"""

import json
import math
import re
import sys

import numpy as np

sys.path.append("..")
from keras_double import MADE_WITH, keras

COUNT = 1_000_000
NAMES = {"min": "minval", "max": "maxval", "standard_deviation": "stddev"}


def snake(text):
    return re.sub("[A-Z]", lambda c: "_" + c[0].lower(), text)


def made(initializer, seed):
    kind = "".join(word.capitalize() for word in initializer["type"].split("_"))
    options = {NAMES.get(snake(name), snake(name)): value for name, value in initializer.items() if name != "type"}
    return getattr(keras.initializers, kind)(**options, seed=seed)


def answer(case):
    shape = case["shape"]
    draws = range(math.ceil(COUNT / math.prod(shape)))
    values = np.concatenate([keras.ops.convert_to_numpy(made(case["initializer"], seed)(shape)).ravel() for seed in draws])
    return {"mean": float(values.mean()), "variance": float(values.var()), "deciles": np.quantile(values, np.arange(1, 10) / 10).tolist()}


with open("cases.json", encoding="utf-8") as file:
    cases = json.load(file)["cases"]
with open("keras.json", "w", encoding="utf-8") as file:
    json.dump({"madeBy": f"keras_initializers.py, seeds from 0, {MADE_WITH}", "answers": [answer(case) for case in cases]}, file)
    file.write("\n")
