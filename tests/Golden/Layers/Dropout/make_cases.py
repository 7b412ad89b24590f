"""Writes cases.json: training passes, with what they keep. PyTorch's generator draws it, layer after layer: a value is kept
where a uniform number is not below the rate. A recurrent layer draws for its inputs, then for its state: once, or once a
gate where it drops the state, as Keras does. The generator's seed is what xoshiro256** (Blackman and Vigna, 2018) gives
first for the pass' seed and the number of the epoch, which is 1. Run in this folder:

    python3 make_cases.py
"""

import sys

import torch

sys.path.append("..")
from layer_cases import ANYWHERE, CELLS, FEATURES, GATES, MAXIMUM, WORDS, CaseFile, both, flow

SHAPE = (3, 4, FEATURES)
file = CaseFile(20260307)


def bits(number):
    return number & (2**64 - 1)


def seed_of_generator(seed, purpose="dropout/1"):
    """FNV-1a of the purpose and the seed, filled into a state by SplitMix64; the state's first number."""
    state = 0xCBF29CE484222325
    for letter in purpose.encode():
        state = bits((state ^ letter) * 0x100000001B3)
    state ^= bits(seed * 0x9E3779B97F4A7C15)
    parts = []
    for _ in range(4):
        state = z = bits(state + 0x9E3779B97F4A7C15)
        z = bits((z ^ z >> 30) * 0xBF58476D1CE4E5B9)
        z = bits((z ^ z >> 27) * 0x94D049BB133111EB)
        parts.append(z ^ z >> 31)
    product = bits(parts[1] * 5)
    return bits(bits(product << 7 | product >> 57) * 9)


def rates(layer, shape):
    """Every rate of a layer, and the shape of what it keeps."""
    kind = layer["type"]
    if kind == "dropout":
        yield layer["rate"], shape
    elif kind == "spatial_dropout1d":
        yield layer["rate"], [shape[0], 1, shape[2]]
    elif kind == "bidirectional":
        yield from list(rates(layer["layer"], shape)) * 2
    elif kind in GATES:
        masks = GATES[kind] if layer.get("recurrentDropout", 0) > 0 else 1
        yield layer.get("dropout", 0), [masks, shape[0], 1, shape[2]]
        yield layer.get("recurrentDropout", 0), [masks, shape[0], layer["units"]]


def case(name, layers, shape=SHAPE, ids=None):
    file.case(f"training, {name}", layers, shape, ids)
    made = file.cases[-1]
    made["seed"], made["kept"] = len(file.cases), []
    random, out = torch.Generator().manual_seed(seed_of_generator(made["seed"])), made["inputShape"]
    for layer in layers:
        for rate, kept in rates(layer, out):
            if rate > 0:
                made["kept"].append((torch.rand(kept, generator=random, dtype=torch.float32) >= rate).int().flatten().tolist())
        out = flow(layer, out)[1]


EMBEDDING = {"type": "embedding", "inputDim": WORDS, "outputDim": FEATURES, "maskZero": True}
MASKED = ((3, 5), ANYWHERE)
for name, layer in CELLS.items():
    layer = {**layer, "units": 3}
    wet = {**layer, "dropout": 0.25, "recurrentDropout": 0.5}
    case(f"{name}/inputs", [{**layer, "dropout": 0.5}])
    case(f"{name}/state", [{**layer, "recurrentDropout": 0.5}])
    case(f"{name}/inputs and state, backwards, sequence", [{**wet, "goBackwards": True, "returnSequences": True}])
    case(f"{name}/inputs and state, no bias", [{**wet, "useBias": False}])
    case(f"{name}/inputs, masked", [EMBEDDING, {**layer, "dropout": 0.5}], *MASKED)
    case(f"{name}/inputs and state, masked, both", [EMBEDDING, both({**wet, "returnSequences": True}), MAXIMUM], *MASKED)
    case(f"{name}/inputs and state, length 1, batch 1", [wet], (1, 1, 5))
case("dropout/sequence", [{"type": "dropout", "rate": 0.5}, {"type": "dense", "units": 2}])
case("dropout/vector", [MAXIMUM, {"type": "dropout", "rate": 0.25}, {"type": "dense", "units": 2}])
case("spatial dropout", [{"type": "spatial_dropout1d", "rate": 0.5}, {"type": "dense", "units": 2}])
case("stack", [
    EMBEDDING,
    {"type": "spatial_dropout1d", "rate": 0.25},
    both({"type": "lstm", "units": 3, "returnSequences": True, "dropout": 0.25}),
    {"type": "gru", "units": 3, "recurrentDropout": 0.25},
    {"type": "dropout", "rate": 0.5},
    {"type": "dense", "units": 1, "activation": "sigmoid"},
], *MASKED)
file.write()
