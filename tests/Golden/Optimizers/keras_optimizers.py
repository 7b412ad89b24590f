"""Writes keras.json: a hundred steps of Keras' optimizers with its schedules, in double precision. It has no RMSprop with
epsilon outside the root. Install keras 3.15.1 and torch, and run in this folder:

    python3 keras_optimizers.py
"""

import re
import sys

sys.path[:0] = ["..", "../Schedules"]
from keras_double import MADE_WITH, keras, torch
from keras_schedules import made
from trajectories import DOCUMENT, split, write

KINDS = {"sgd": keras.optimizers.SGD, "rmsprop": keras.optimizers.RMSprop, "adam": keras.optimizers.Adam, "adamw": keras.optimizers.AdamW}
NAMES = {"clipValue": "clipvalue", "clipNorm": "clipnorm", "globalClipNorm": "global_clipnorm", "beta1": "beta_1", "beta2": "beta_2"}


def steps(options):
    renamed = {NAMES.get(name, re.sub("[A-Z]", lambda c: "_" + c[0].lower(), name)): value for name, value in options.items() if name != "type"}
    if isinstance(renamed["learning_rate"], dict):
        renamed["learning_rate"] = made(renamed["learning_rate"])
    optimizer = KINDS[options["type"]](**renamed)
    weights = [keras.Variable(torch.tensor(values, dtype=torch.float64)) for values in split(DOCUMENT["start"])]
    optimizer.build(weights)
    for gradient in DOCUMENT["gradients"]:
        optimizer.apply([torch.tensor(values, dtype=torch.float64) for values in split(gradient)], weights)
        yield [value for weight in weights for value in weight.value.tolist()]


def trajectory(case):
    return None if case["optimizer"].get("epsilonOutsideRoot") else steps(case["optimizer"])


write("keras", f"keras_optimizers.py, {MADE_WITH}", trajectory)
