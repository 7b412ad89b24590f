"""Writes cases.json: optimizers, the gradients of a hundred steps for two weights of three and four values, whose sizes fall
from value to value and whose last is always 0, and what schedules multiply a rate by in every step. Run in this folder:

    python3 make_cases.py
"""

import json
import random
import sys

sys.path.append("../Schedules")
from schedule_formulas import rate

SEED, STEPS = 20260302, 100
SIZES = [1, 0.5, 0.25, 0.5, 0.0625, 0.015625, 0]
START = [0.25, -0.125, 0.0625, 0.25, -0.25, 0.1875, 0.125]
RATES = {"sgd": 0.01, "rmsprop": 0.001, "adam": 0.01, "adamw": 0.01}
OUTSIDE = {"epsilonOutsideRoot": True}
OPTIMIZERS = {
    "sgd": {"type": "sgd"},
    "sgd, momentum": {"type": "sgd", "momentum": 0.9},
    "sgd, nesterov": {"type": "sgd", "momentum": 0.9, "nesterov": True},
    "rmsprop": {"type": "rmsprop"},
    "rmsprop, large epsilon": {"type": "rmsprop", "epsilon": 0.01, "rho": 0.8},
    "rmsprop, momentum": {"type": "rmsprop", "momentum": 0.9},
    "rmsprop, centered": {"type": "rmsprop", "centered": True},
    "rmsprop, momentum, centered": {"type": "rmsprop", "momentum": 0.9, "centered": True},
    "rmsprop, outside": {"type": "rmsprop", **OUTSIDE},
    "rmsprop, large epsilon outside": {"type": "rmsprop", "epsilon": 0.01, **OUTSIDE},
    "rmsprop, momentum, centered, outside": {"type": "rmsprop", "momentum": 0.9, "centered": True, **OUTSIDE},
    "adam": {"type": "adam"},
    "adam, large epsilon": {"type": "adam", "epsilon": 0.01, "beta1": 0.8, "beta2": 0.99},
    "adamw": {"type": "adamw", "weightDecay": 0.4},
}
CLIPS = {"clip value": {"clipValue": 0.3}, "clip norm": {"clipNorm": 0.25}, "global clip norm": {"globalClipNorm": 0.5}}
# For a rate of 1.
SCHEDULES = {
    "exponential": {"type": "exponential_decay", "initialLearningRate": 5, "decaySteps": 30, "decayRate": 0.4},
    "exponential, staircase": {"type": "exponential_decay", "initialLearningRate": 5, "decaySteps": 30, "decayRate": 0.4, "staircase": True},
    "inverse time": {"type": "inverse_time_decay", "initialLearningRate": 5, "decaySteps": 20, "decayRate": 0.5},
    "inverse time, staircase": {"type": "inverse_time_decay", "initialLearningRate": 5, "decaySteps": 20, "decayRate": 0.5, "staircase": True},
    "polynomial": {"type": "polynomial_decay", "initialLearningRate": 5, "decaySteps": 60, "endLearningRate": 0.1, "power": 2},
    "polynomial, cycle": {"type": "polynomial_decay", "initialLearningRate": 5, "decaySteps": 25, "endLearningRate": 0.1, "cycle": True},
    "cosine": {"type": "cosine_decay", "initialLearningRate": 5, "decaySteps": 70, "alpha": 0.1},
    "cosine, warm-up": {"type": "cosine_decay", "initialLearningRate": 0.5, "decaySteps": 60, "alpha": 0.05, "warmupSteps": 20, "warmupTarget": 5},
    "piecewise constant": {"type": "piecewise_constant_decay", "boundaries": [30, 60], "values": [5, 2, 1]},
}
SCALED = ["initialLearningRate", "endLearningRate", "warmupTarget", "values"]


def scaled(schedule, by):
    def value(name, v):
        return [by * each for each in v] if isinstance(v, list) else by * v

    return {name: value(name, v) if name in SCALED else v for name, v in schedule.items()}


rng = random.Random(SEED)
gradients = [[size * round(rng.uniform(-0.4, 1) * 256) / 256 for size in SIZES] for _ in range(STEPS)]
cases = []
for name, optimizer in OPTIMIZERS.items():
    constant = {**optimizer, "learningRate": RATES[optimizer["type"]]}
    cases.append({"name": name, "optimizer": constant})
    for clip, options in CLIPS.items():
        cases.append({"name": f"{name}/{clip}", "optimizer": {**constant, **options}})
    for schedule, options in SCHEDULES.items():
        rates = scaled(options, RATES[optimizer["type"]])
        cases.append({"name": f"{name}/{schedule}", "optimizer": {**optimizer, "learningRate": rates}, "schedule": schedule, "rate": RATES[optimizer["type"]]})
document = {
    "madeBy": f"make_cases.py, seed {SEED}",
    "start": START,
    "split": 3,
    "gradients": gradients,
    "schedules": {name: [rate(schedule, step) for step in range(STEPS)] for name, schedule in SCHEDULES.items()},
}
lines = ",\n".join(json.dumps(case) for case in cases)
with open("cases.json", "w", encoding="utf-8") as file:
    file.write(json.dumps(document)[:-1] + f', "cases":[\n{lines}\n]}}\n')
