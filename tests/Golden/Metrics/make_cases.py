"""Writes cases.json: probabilities and right classes, numbers and targets; seed 11. Some probabilities lie on one of the 200
thresholds of Keras' AUC, as near as single precision comes to it, or on 0, one half and 1. Run in this folder:

    python3 make_cases.py
"""

import json

import numpy as np

random = np.random.RandomState(11)


def binary(count, rate, pull):
    classes = (random.rand(count) < rate).astype(int)
    return classes, np.clip(random.rand(count) * 0.9 + pull * (classes - 0.5), 0, 1)


def case(name, outputs, **targets):
    outputs = np.asarray(outputs, np.float32)
    rows = outputs.reshape(len(outputs), -1)
    return {"name": name, "outputs": [[float(str(v)) for v in row] for row in rows], **{k: np.asarray(v).tolist() for k, v in targets.items()}}


def distribution(rows):
    return rows / rows.sum(-1, keepdims=True)


def classes_of(count, classes, sharpness):
    right = random.randint(0, classes, count)
    rows = random.rand(count, classes) + sharpness * np.eye(classes)[right]
    return right, distribution(rows**2)


cases = []
for name, count, rate, pull in [("binary", 80, 0.5, 0.4), ("rare", 60, 0.1, 0.2), ("contrary", 40, 0.5, -0.5)]:
    right, p = binary(count, rate, pull)
    cases.append(case(name, p, classes=right))

thresholds = np.arange(200, dtype=np.float64) / 199
cases.append(case("on the thresholds", thresholds, classes=random.randint(0, 2, 200)))
cases.append(case("below and above thresholds", np.nextafter(np.float32(thresholds[1:-1]), np.float32(0.3)), classes=random.randint(0, 2, 198)))
cases.append(case("on 0, one half and 1", [0, 0, 0.5, 0.5, 0.5, 1, 1, 1], classes=[0, 1, 0, 1, 1, 0, 1, 1]))
cases.append(case("all of one class", [0.2, 0.7, 0.4], classes=[1, 1, 1]))
cases.append(case("one example", [0.6], classes=[0]))
right, p = binary(50, 0.4, 0.3)
cases.append(case("two outputs", np.stack([1 - p, p], -1), classes=right))
for name, count, classes, sharpness in [("three classes", 60, 3, 0.6), ("five classes, hardly told", 70, 5, 0.1)]:
    right, rows = classes_of(count, classes, sharpness)
    cases.append(case(name, rows, classes=right))
right, rows = classes_of(30, 4, 0.5)
cases.append(case("four classes, one without examples", rows, classes=np.where(right == 2, 1, right)))
for name, shape, scale in [("numbers", (40, 1), 1), ("large numbers", (20, 1), 1000), ("three numbers", (30, 3), 2)]:
    numbers = np.float32(scale * random.randn(*shape))
    cases.append(case(name, numbers + np.float32(0.3 * scale * random.randn(*shape)), numbers=[[float(str(v)) for v in row] for row in numbers]))

with open("cases.json", "w", encoding="utf-8") as file:
    file.write('{"madeBy": "make_cases.py, seed 11", "cases": [\n' + ",\n".join(json.dumps(c) for c in cases) + "\n]}\n")
