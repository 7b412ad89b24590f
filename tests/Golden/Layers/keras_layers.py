"""Writes a keras.json beside every cases.json: outputs and gradients of all cases by Keras itself, in double precision, by
the automatic differentiation of its PyTorch backend. What a training pass keeps is put in the place of what Keras
draws. Install keras 3.15.1 and torch, and run in this folder:

    python3 keras_layers.py
"""

import json
import re
import sys
from pathlib import Path

sys.path.append("..")
from keras_double import MADE_WITH, keras, torch

kl = keras.layers
DRAWING = keras.src.backend.random.dropout
KINDS = {
    "embedding": kl.Embedding,
    "masking": kl.Masking,
    "simple_rnn": kl.SimpleRNN,
    "lstm": kl.LSTM,
    "gru": kl.GRU,
    "dense": kl.Dense,
    "dropout": kl.Dropout,
    "spatial_dropout1d": kl.SpatialDropout1D,
    "layer_normalization": kl.LayerNormalization,
    "global_max_pooling1d": kl.GlobalMaxPooling1D,
    "global_average_pooling1d": kl.GlobalAveragePooling1D,
}


def made(layer):
    options = {re.sub("[A-Z]", lambda c: "_" + c[0].lower(), key): value for key, value in layer.items() if key not in ["type", "layer"]}
    if layer["type"] == "bidirectional":
        mode = options["merge_mode"]
        return kl.Bidirectional(made(layer["layer"]), merge_mode="ave" if mode == "average" else mode)
    if layer["type"] == "time_distributed":
        return kl.TimeDistributed(made({"type": "dense", **layer["layer"]}))
    return KINDS[layer["type"]](**options)


def kept_by(layer):
    """For every array that a layer keeps, its number of masks; a cell asks for them one by one."""
    kind = layer["type"]
    if "dropout" in kind:
        return [1]
    if kind == "bidirectional":
        return kept_by(layer["layer"]) * 2
    count = {"lstm": 4, "gru": 3}.get(kind, 1) if layer.get("recurrentDropout", 0) > 0 else 1
    return [count] * ((layer.get("dropout", 0) > 0) + (layer.get("recurrentDropout", 0) > 0))


def masks_of(case):
    """What a training pass keeps, in the order in which Keras asks."""
    counts = [count for layer in case["model"]["layers"] for count in kept_by(layer)]
    return [mask for count, kept in zip(counts, case["kept"], strict=True) for mask in torch.tensor(kept).chunk(count)]


def keeping(masks):
    """A dropout that keeps what the masks say."""

    def dropout(inputs, rate, noise_shape=None, seed=None):
        shape = [n or size for n, size in zip(noise_shape or inputs.shape, inputs.shape)]
        return inputs * masks.pop(0).reshape(shape) / (1 - rate)

    return dropout


def answer(case):
    layers, shape = case["model"]["layers"], case["inputShape"]
    tokens = layers[0]["type"] == "embedding"
    x = torch.tensor(case["inputs"], dtype=torch.int64 if tokens else torch.float64).reshape(shape)
    model = keras.Sequential([keras.Input(shape[1:], dtype="int64" if tokens else "float64"), *[made(layer) for layer in layers]])
    variables = model.trainable_variables
    for variable, values in zip(variables, case["weights"], strict=True):
        variable.assign(torch.tensor(values, dtype=torch.float64).reshape(tuple(variable.shape)))
    x.requires_grad_(not tokens)
    masks = masks_of(case) if "seed" in case else []
    keras.src.backend.random.dropout = keeping(masks) if "seed" in case else DRAWING
    output = model(x, training="seed" in case)
    assert not masks and list(output.shape) == case["outputShape"], case["name"]
    (output * torch.tensor(case["lossWeights"]).reshape(output.shape)).sum().backward()
    return {
        "name": case["name"],
        "output": numbers(output),
        "weightGradients": [numbers(variable.value.grad) for variable in variables],
        "inputGradient": [] if tokens else numbers(x.grad),
    }


def numbers(tensor):
    return [float(f"{v:.8g}") for v in tensor.detach().flatten().tolist()]


for path in sorted(Path().rglob("cases.json")):
    cases = json.loads(path.read_text(encoding="utf-8"))["cases"]
    lines = ",\n".join(json.dumps(answer(case), separators=(",", ":")) for case in cases)
    path.with_name("keras.json").write_text(f'{{"madeBy":"keras_layers.py, {MADE_WITH}","answers":[\n{lines}\n]}}\n', encoding="utf-8")
    print(path.parent, len(cases), "cases")
