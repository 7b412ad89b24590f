"""Writes cases.json: matrices with a regulariser each, and models with regularisers, their inputs, classes and weights
in Keras' layout. The oracles beside this file answer every case that they can compute. All numbers are multiples of
1/128, which single precision holds exactly. Run in this folder:

    python3 make_cases.py
"""

import json
import random

SEED = 20260302
EXAMPLES, TIME, FEATURES, UNITS, BATCH = 5, 4, 3, 3, 2
PADDED = [[0, 0, 3, 1], [1, 2, 3, 4], [0, 0, 0, 5], [2, 2, 5, 1], [0, 4, 1, 1]]
HEAD = {"type": "dense", "units": 1, "activation": "sigmoid"}
GATES = {"simple_rnn": 1, "lstm": 4, "gru": 3}

rng = random.Random(SEED)


def noise(count, bound=0.75):
    """Never 0, where the slope of |x| is a matter of taste."""
    return [(round(rng.uniform(-bound, bound) * 128) or 1) / 128 for _ in range(count)]


def l1(factor):
    return {"type": "l1", "factor": factor}


def l2(factor):
    return {"type": "l2", "factor": factor}


def l1_l2(first, second):
    return {"type": "l1_l2", "l1": first, "l2": second}


def orthogonal(factor, mode):
    return {"type": "orthogonal_regularizer", "factor": factor, "mode": mode}


def matrix(name, regularizer, shape, values=None):
    size = shape[0] * (shape[1] if len(shape) > 1 else 1)
    return {"name": name, "regularizer": regularizer, "shape": shape, "values": values or noise(size)}


def flow(layer, shape):
    """Sizes of the weights, and the shape that flows out."""
    kind, features = layer["type"], shape[-1]
    if kind == "embedding":
        return [layer["inputDim"] * layer["outputDim"]], [*shape, layer["outputDim"]]
    if kind == "layer_normalization":
        return [features, features], shape
    if kind == "dropout":
        return [], shape
    if kind == "global_max_pooling1d":
        return [], [shape[0], features]
    inner = layer.get("layer", layer)
    units = inner["units"]
    if kind in ("dense", "time_distributed"):
        return [features * units, units], [*shape[:-1], units]
    columns = GATES[inner["type"]] * units
    bias = columns * (2 if inner["type"] == "gru" and inner.get("resetAfter", True) else 1)
    sizes = [features * columns, units * columns, bias]
    if kind == "bidirectional":
        sizes, units = sizes * 2, units * (2 if layer["mergeMode"] == "concat" else 1)
    return sizes, [*shape[:2], units] if inner.get("returnSequences") else [shape[0], units]


def model(name, *layers):
    tokens = layers[0]["type"] == "embedding"
    shape = [EXAMPLES, TIME] if tokens else [EXAMPLES, TIME, FEATURES]
    inputs, out, weights = [i for row in PADDED for i in row] if tokens else noise(EXAMPLES * TIME * FEATURES, 1.5), shape, []
    for layer in layers:
        sizes, out = flow(layer, out)
        weights += [noise(size) for size in sizes]
    return {
        "name": name,
        "model": {"input": {"kind": "tokens"} if tokens else {"kind": "sequence", "features": FEATURES}, "layers": layers},
        "inputShape": shape,
        "inputs": inputs,
        "classes": [rng.randrange(max(2, out[-1])) for _ in range(EXAMPLES)],
        "batchSize": BATCH,
        "weights": weights,
    }


def recurrent(kind, **options):
    return {
        "type": kind, "units": UNITS, "kernelRegularizer": l1_l2(0.02, 0.05),
        "recurrentRegularizer": l2(0.125), "biasRegularizer": l1(0.0625), **options,
    }


def embedding(**options):
    return {"type": "embedding", "inputDim": 6, "outputDim": FEATURES, **options}


def both(layer, mode, **options):
    return {"type": "bidirectional", "layer": layer, "mergeMode": mode, **options}


def cross(kind, **options):
    rows, columns = orthogonal(0.5, "rows"), orthogonal(0.25, "columns")
    return {"type": kind, "units": UNITS, "kernelRegularizer": columns, "recurrentRegularizer": rows, **options}


POOL = {"type": "global_max_pooling1d"}
matrices = [
    matrix("l1", l1(0.01), [4, 3]),
    matrix("l1, zeros", l1(0.5), [2, 2], [0, -0.25, 0.5, 0]),
    matrix("l1, vector", l1(0.25), [5]),
    matrix("l2", l2(0.01), [3, 5]),
    matrix("l2, vector", l2(1.5), [4]),
    matrix("l1_l2", l1_l2(0.02, 0.003), [4, 4]),
    matrix("l1_l2, l1 alone", l1_l2(0.02, 0), [4, 2]),
    matrix("l1_l2, l2 alone", l1_l2(0, 0.02), [2, 4]),
    matrix("orthogonal rows", orthogonal(0.01, "rows"), [4, 3]),
    matrix("orthogonal columns", orthogonal(0.5, "columns"), [4, 3]),
    matrix("orthogonal, a row of zeros", orthogonal(0.5, "rows"), [3, 2], [0, 0, 0.5, 0.25, -0.75, 1]),
    matrix("orthogonal, two rows", orthogonal(2, "rows"), [2, 6]),
]
models = [
    model("dense", POOL, {"type": "dense", "units": UNITS, "activation": "tanh", "kernelRegularizer": l1(0.03), "biasRegularizer": l2(0.25)}, HEAD),
    model("head", POOL, {**HEAD, "kernelRegularizer": l2(0.5), "biasRegularizer": l1(0.125)}),
    model("simple_rnn", recurrent("simple_rnn"), HEAD),
    model("lstm", recurrent("lstm"), HEAD),
    model("gru", recurrent("gru"), HEAD),
    model("gru, reset before", recurrent("gru", resetAfter=False), HEAD),
    model("simple_rnn, orthogonal", cross("simple_rnn"), HEAD),
    model("lstm, orthogonal", cross("lstm"), HEAD),
    model("gru, orthogonal", cross("gru", biasRegularizer=orthogonal(0.75, "rows")), HEAD),
    model("lstm, activity", recurrent("lstm", activityRegularizer=l2(0.5)), HEAD),
    model("gru, activity of a sequence", recurrent("gru", returnSequences=True, activityRegularizer=l1_l2(0.25, 0.125)), POOL, HEAD),
    model("lstm, activity of states", recurrent("lstm", returnState=True, activityRegularizer=l1_l2(0.25, 0.5)), HEAD),
    model("gru, orthogonal activity of states", recurrent("gru", returnSequences=False, returnState=True, activityRegularizer=orthogonal(0.5, "columns")), HEAD),
    model("bidirectional, activities of states", both(recurrent("lstm", returnSequences=True, returnState=True, activityRegularizer=l1(0.25)), "sum", activityRegularizer=l2(0.5)), POOL, HEAD),
    model("bidirectional", both(recurrent("lstm"), "concat"), HEAD),
    model("bidirectional, sum", both(recurrent("gru", resetAfter=False), "sum"), HEAD),
    model("bidirectional, orthogonal", both(cross("gru", biasRegularizer=orthogonal(0.75, "rows")), "mul"), HEAD),
    model("bidirectional, activity of the directions", both(recurrent("lstm", activityRegularizer=l1(0.5)), "sum"), HEAD),
    model("bidirectional, activity of the merge", both(recurrent("lstm"), "mul", activityRegularizer=l2(0.5)), HEAD),
    model("bidirectional, both activities of sequences", both(recurrent("gru", returnSequences=True, activityRegularizer=l1(0.25)), "average", activityRegularizer=l2(0.5)), POOL, HEAD),
    model("bidirectional, masked", embedding(maskZero=True), both(recurrent("lstm", returnSequences=True, activityRegularizer=l1(0.25)), "sum", activityRegularizer=l2(0.5)), POOL, HEAD),
    model("masked lstm, activity", embedding(maskZero=True), recurrent("lstm", returnSequences=True, activityRegularizer=l2(0.5)), POOL, HEAD),
    model("time_distributed", {"type": "time_distributed", "layer": {"units": UNITS, "kernelRegularizer": l2(0.25), "biasRegularizer": l1(0.125)}}, POOL, HEAD),
    model("time_distributed, activity", {"type": "time_distributed", "layer": {"units": UNITS, "activation": "tanh"}, "activityRegularizer": l2(0.25)}, POOL, HEAD),
    model("embedding", embedding(embeddingsRegularizer=l1_l2(0.125, 0.25)), recurrent("lstm"), HEAD),
    model("embedding, activity", embedding(maskZero=True, activityRegularizer=l2(0.5)), recurrent("gru"), HEAD),
    model("layer_normalization", {"type": "layer_normalization", "betaRegularizer": l1(0.25), "gammaRegularizer": l2(0.125)}, POOL, HEAD),
    model("layer_normalization, activity", {"type": "layer_normalization", "activityRegularizer": l2(0.125)}, POOL, HEAD),
    model("dropout, activity", {"type": "dropout", "rate": 0, "activityRegularizer": l2(0.5)}, POOL, HEAD),
    model("pooling, activity", {**POOL, "activityRegularizer": l1(0.5)}, HEAD),
    model("distribution, activity", POOL, {"type": "dense", "units": 4, "activation": "softmax", "kernelRegularizer": l1(0.125), "activityRegularizer": l1_l2(0.25, 0.5)}),
    model("dense, orthogonal activity by columns", POOL, {"type": "dense", "units": UNITS, "activityRegularizer": orthogonal(0.5, "columns")}, HEAD),
]
with open("cases.json", "w", encoding="utf-8") as file:
    file.write(f'{{"madeBy":"make_cases.py, seed {SEED}","matrices":[\n')
    file.write(",\n".join(json.dumps(case, separators=(",", ":")) for case in matrices))
    file.write('\n],"models":[\n')
    file.write(",\n".join(json.dumps(case, separators=(",", ":")) for case in models))
    file.write("\n]}\n")
