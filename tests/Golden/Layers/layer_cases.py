"""Makes files of cases: models, inputs, weights in Keras' layout and the weights of the loss, which is the sum of the
output's values times these. All numbers are multiples of 1/128, which single precision holds exactly."""

import json
import random

BATCH, TIME, FEATURES, WORDS = 3, 5, 2, 6
GATES = {"simple_rnn": 1, "lstm": 4, "gru": 3}
IN_FRONT = [[0, 0, 3, 1, 5], [1, 2, 3, 4, 5], [0, 0, 0, 0, 4]]
ANYWHERE = [[0, 2, 0, 0, 5], [4, 0, 3, 1, 0], [1, 5, 2, 2, 3]]
MAXIMUM, AVERAGE = {"type": "global_max_pooling1d"}, {"type": "global_average_pooling1d"}
CELLS = {
    "simple_rnn": {"type": "simple_rnn"},
    "lstm": {"type": "lstm"},
    "gru, reset after": {"type": "gru", "resetAfter": True},
    "gru, reset before": {"type": "gru", "resetAfter": False},
}
SAME_SHAPE = ["masking", "dropout", "spatial_dropout1d"]


def recurrent_weights(layer, features):
    columns = GATES[layer["type"]] * layer["units"]
    yield [features, columns]
    yield [layer["units"], columns]
    if layer.get("useBias", True):
        yield [2, columns] if layer["type"] == "gru" and layer.get("resetAfter", True) else [columns]


def flow(layer, shape):
    """Shapes of the weights, and the shape that flows out."""
    kind = layer["type"]
    if kind in SAME_SHAPE:
        return [], shape
    if kind == "embedding":
        return [[layer["inputDim"], layer["outputDim"]]], [*shape, layer["outputDim"]]
    if kind == "layer_normalization":
        return [[shape[-1]]] * (layer.get("scale", True) + layer.get("center", True)), shape
    if kind in ["dense", "time_distributed"]:
        dense = layer.get("layer", layer)
        bias = [[dense["units"]]] if dense.get("useBias", True) else []
        return [[shape[-1], dense["units"]], *bias], [*shape[:-1], dense["units"]]
    if kind.startswith("global"):
        return [], [shape[0], shape[2]]
    inner = layer["layer"] if kind == "bidirectional" else layer
    shapes = list(recurrent_weights(inner, shape[2]))
    width = inner["units"]
    if kind == "bidirectional":
        shapes, width = shapes * 2, width * (2 if layer.get("mergeMode", "concat") == "concat" else 1)
    return shapes, [*shape[:2], width] if inner.get("returnSequences") else [shape[0], width]


def size(shape):
    return 1 if not shape else shape[0] * size(shape[1:])


def both(layer, mode="concat"):
    return {"type": "bidirectional", "layer": layer, "mergeMode": mode}


class CaseFile:
    def __init__(self, seed):
        self.seed, self.rng, self.cases = seed, random.Random(seed), []

    def noise(self, count, bound=0.75):
        return [round(self.rng.uniform(-bound, bound) * 128) / 128 for _ in range(count)]

    def case(self, name, layers, shape=(BATCH, TIME, FEATURES), ids=None, weight=0.75, value=1.5, change=None):
        """One case; weights and values lie within the bounds, and change(inputs) may set some of the values."""
        tokens = layers[0]["type"] == "embedding"
        out, weights = list(shape[:2] if tokens else shape), []
        for layer in layers:
            shapes, out = flow(layer, out)
            weights += [self.noise(size(s), weight) for s in shapes]
        flat = [i for row in ids for i in row] if tokens else self.noise(size(list(shape)), value)
        if change:
            change(flat)
        self.cases.append({
            "name": name,
            "model": {"input": {"kind": "tokens"} if tokens else {"kind": "sequence", "features": shape[2]}, "layers": layers},
            "inputShape": list(shape[:2] if tokens else shape),
            "inputs": flat,
            "weights": weights,
            "outputShape": out,
            "lossWeights": self.noise(size(out), 1),
        })

    def masked(self, name, layers, ids):
        embedding = {"type": "embedding", "inputDim": WORDS, "outputDim": FEATURES, "maskZero": True}
        self.case(name, [embedding, *layers], (len(ids), len(ids[0])), ids)

    def write(self):
        lines = ",\n".join(json.dumps(c, separators=(",", ":")) for c in self.cases)
        with open("cases.json", "w", encoding="utf-8") as file:
            file.write(f'{{"madeBy":"make_cases.py, seed {self.seed}","cases":[\n{lines}\n]}}\n')
