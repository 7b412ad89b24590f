"""Writes cases.json: what a model's output layer is given, numbers before a sigmoid or a softmax, and the right classes. No
probability lies on a threshold of Keras' AUC. Run in this folder:

    python3 make_cases.py
"""

import json
import math
import random

SEED = 20260308
rng = random.Random(SEED)


def near_threshold(p):
    return abs(p * 199 - round(p * 199)) < 1e-3


def probabilities(row):
    if len(row) == 1:
        return [1 / (1 + math.exp(-row[0]))]
    powers = [math.exp(value) for value in row]
    return [power / sum(powers) for power in powers]


def example(width, c, pull):
    """Numbers that lean towards the right class, multiples of 1/128."""
    while True:
        row = [round(128 * (rng.gauss(0, 1) + pull * (c == i if width > 1 else 2 * c - 1))) / 128 for i in range(width)]
        if not any(near_threshold(p) for p in probabilities(row)):
            return row


def case(name, width, shares, pull, count=80):
    classes = rng.choices(range(len(shares)), shares, k=count)
    return {"name": name, "logits": [example(width, c, pull) for c in classes], "classes": classes}


cases = [
    case("binary", 1, [0.5, 0.5], 0.7),
    case("binary, rare", 1, [0.95, 0.05], 0.5, 200),
    case("binary, useless", 1, [0.6, 0.4], 0),
    case("binary, worse than chance", 1, [0.5, 0.5], -1),
    case("binary, one class alone", 1, [1, 0], 1, 10),
    case("binary, one example", 1, [0, 1], 1, 1),
    case("two outputs", 2, [0.5, 0.5], 0.7),
    case("three classes", 3, [0.5, 0.3, 0.2], 1),
    case("five classes, one of them missing", 5, [0.3, 0.3, 0.2, 0, 0.2], 1.5),
    case("five classes, always wrong", 5, [0.2] * 5, -3),
]
lines = ",\n".join(json.dumps(c) for c in cases)
with open("cases.json", "w", encoding="utf-8") as file:
    file.write(f'{{"madeBy":"make_cases.py, seed {SEED}","cases":[\n{lines}\n]}}\n')
