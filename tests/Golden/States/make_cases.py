"""Writes cases.json. In `starts` one recurrent layer runs over a batch from a given state, and the loss is the sum of
its output's values and of its final state's, each times a weight of its own. In `chains` a stateful layer runs over
several batches from zeros, and the loss is that of the last batch's output alone. In `trainings` a stateful layer and
Dense(1, sigmoid) behind it are trained for two epochs by SGD with a rate of 0.5 on the mean binary cross-entropy, the
states going back to zeros between the epochs. Weights are in Keras' layout, states
in the order h, c; those of a bidirectional layer forward, then backward. A masked step has zeros as its inputs. All
numbers are multiples of 1/128, which single precision holds exactly. Run in this folder:

    python3 make_cases.py
"""

import json
import random

SEED = 20260302
BATCH, TIME, FEATURES, UNITS = 3, 5, 2, 3
GATES = {"simple_rnn": 1, "lstm": 4, "gru": 3}
LAYERS = {
    "simple_rnn": {"type": "simple_rnn"},
    "lstm": {"type": "lstm"},
    "gru, reset after": {"type": "gru"},
    "gru, reset before": {"type": "gru", "resetAfter": False},
}
INSIDE = [[1, 0, 1, 1, 0], [1, 1, 1, 1, 1], [1, 0, 0, 0, 1]]
IN_FRONT = [[0, 0, 1, 1, 1], [1, 1, 1, 1, 1], [0, 0, 0, 0, 0]]

rng = random.Random(SEED)
starts, chains, trainings = [], [], []


def noise(count, bound=0.75):
    values = [round(rng.uniform(-bound, bound) * 128) / 128 for _ in range(count)]
    return [value or 1 / 128 for value in values]


def weights(layer):
    columns = GATES[layer["type"]] * UNITS
    rows = 2 if layer["type"] == "gru" and layer.get("resetAfter", True) else 1
    return [noise(FEATURES * columns), noise(UNITS * columns), noise(rows * columns)]


def both(layer):
    return {"type": "bidirectional", "layer": layer, "mergeMode": "concat"}


def shapes(layer, batch, time):
    inner = layer.get("layer", layer)
    width = UNITS * (2 if inner is not layer else 1)
    return [batch, time, width] if inner.get("returnSequences") else [batch, width]


def size(shape):
    return 1 if not shape else shape[0] * size(shape[1:])


def common(name, layer, batch, time):
    inner, copies = (layer["layer"], 2) if "layer" in layer else (layer, 1)
    out = shapes(layer, batch, time)
    return {
        "name": name,
        "layer": layer,
        "inputShape": [batch, time, FEATURES],
        "weights": [w for _ in range(copies) for w in weights(inner)],
        "outputShape": out,
        "lossWeights": noise(size(out), 1),
    }


def start(name, layer, batch=BATCH, time=TIME, mask=None):
    inner, copies = (layer["layer"], 2) if "layer" in layer else (layer, 1)
    parts = copies * (2 if inner["type"] == "lstm" else 1)
    counts = [step for row in mask or [] for step in row]
    inputs = noise(batch * time * FEATURES, 1.5)
    if counts:
        inputs = [value * counts[i // FEATURES] for i, value in enumerate(inputs)]
    starts.append({
        **common(name, layer, batch, time),
        "inputs": inputs,
        "mask": [step == 1 for step in counts],
        "start": [noise(batch * UNITS, 1) for _ in range(parts)],
        "stateLossWeights": [noise(batch * UNITS, 1) for _ in range(parts)],
    })


def chain(name, layer, batches, batch=BATCH, time=TIME):
    chains.append({**common(name, layer, batch, time), "batches": [noise(batch * time * FEATURES, 1.5) for _ in range(batches)]})


def training(name, layer, batches=3):
    width = shapes(layer, 1, 1)[-1]
    chain(name, layer, batches)
    trained = chains.pop()
    trained["weights"] += [noise(width), noise(1)]
    trained["labels"] = [[rng.randrange(2) for _ in range(BATCH)] for _ in range(batches)]
    trainings.append({key: trained[key] for key in ["name", "layer", "inputShape", "weights", "batches", "labels"]})


for name, kind in LAYERS.items():
    layer = {**kind, "units": UNITS}
    sequence, backwards = {**layer, "returnSequences": True}, {**layer, "goBackwards": True}
    start(f"{name}/last", layer)
    start(f"{name}/sequence", sequence)
    start(f"{name}/backwards", backwards)
    start(f"{name}/backwards, sequence", {**sequence, "goBackwards": True})
    start(f"{name}/both", both(layer))
    start(f"{name}/both, sequence", both(sequence))
    start(f"{name}/length 1", layer, time=1)
    start(f"{name}/batch 1", layer, batch=1)
    start(f"{name}/length 1, batch 1, sequence", sequence, batch=1, time=1)
    start(f"{name}/masked inside", layer, mask=INSIDE)
    start(f"{name}/masked inside, sequence", sequence, mask=INSIDE)
    start(f"{name}/masked in front", layer, mask=IN_FRONT)
    start(f"{name}/masked in front, sequence", sequence, mask=IN_FRONT)
    start(f"{name}/masked in front, backwards", backwards, mask=IN_FRONT)
    start(f"{name}/masked inside, both, sequence", both(sequence), mask=INSIDE)
    chain(f"{name}/three batches", layer, 3)
    chain(f"{name}/two batches, sequence", sequence, 2)
    chain(f"{name}/two batches, backwards", backwards, 2)
    chain(f"{name}/two batches, both", both(layer), 2)
    chain(f"{name}/three batches of length 1, batch 1", layer, 3, batch=1, time=1)
    training(f"{name}", layer)
    training(f"{name}/both", both(layer))


def lines(cases):
    return ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)


with open("cases.json", "w", encoding="utf-8") as file:
    file.write(f'{{"madeBy":"make_cases.py, seed {SEED}","starts":[\n{lines(starts)}\n],"chains":[\n{lines(chains)}\n],"trainings":[\n{lines(trainings)}\n]}}\n')
