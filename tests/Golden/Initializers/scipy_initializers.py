"""Writes scipy.json: mean, variance and deciles of the distributions that Keras documents for its initialisers. A value of a
random orthogonal matrix is one coordinate of a point that lies anywhere on a sphere. Run in this folder:

    python3 scipy_initializers.py
"""

import json
import math

import numpy as np
import scipy
from scipy import stats

TENTHS = np.arange(1, 10) / 10


class Coordinate:
    def __init__(self, length, gain):
        self.square, self.gain, self.length = stats.beta(0.5, (length - 1) / 2), gain, length

    def mean(self):
        return 0.0

    def var(self):
        return self.gain**2 / self.length

    def ppf(self, q):
        return self.gain * np.sign(q - 0.5) * np.sqrt(self.square.ppf(np.abs(2 * q - 1)))


def distribution(initializer, shape):
    kind = initializer["type"]
    if kind == "orthogonal":
        return Coordinate(max(shape), initializer.get("gain", 1))
    if kind == "random_uniform":
        low, high = initializer.get("min", -0.05), initializer.get("max", 0.05)
        return stats.uniform(low, high - low)
    if kind in ["random_normal", "truncated_normal"]:
        made = stats.norm() if kind == "random_normal" else stats.truncnorm(-2, 2)
        return made.__class__(made.dist, *made.args, loc=initializer.get("mean", 0), scale=initializer.get("standardDeviation", 0.05))
    if kind == "glorot_uniform":
        initializer = {"mode": "fan_avg", "distribution": "uniform"}
    fans = {"fan_in": shape[0], "fan_out": shape[-1], "fan_avg": (shape[0] + shape[-1]) / 2}
    deviation = math.sqrt(initializer.get("scale", 1) / fans[initializer.get("mode", "fan_in")])
    drawn = initializer.get("distribution", "truncated_normal")
    if drawn == "uniform":
        return stats.uniform(-math.sqrt(3) * deviation, 2 * math.sqrt(3) * deviation)
    if drawn == "untruncated_normal":
        return stats.norm(0, deviation)
    return stats.truncnorm(-2, 2, 0, deviation / stats.truncnorm(-2, 2).std())


def answer(case):
    made = distribution(case["initializer"], case["shape"])
    return {"mean": float(made.mean()), "variance": float(made.var()), "deciles": made.ppf(TENTHS).tolist()}


with open("cases.json", encoding="utf-8") as file:
    cases = json.load(file)["cases"]
with open("scipy.json", "w", encoding="utf-8") as file:
    json.dump({"madeBy": f"scipy_initializers.py, SciPy {scipy.__version__}", "answers": [answer(case) for case in cases]}, file)
    file.write("\n")
