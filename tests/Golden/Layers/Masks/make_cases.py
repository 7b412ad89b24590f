"""Writes cases.json: Masking and embeddings that mask, in front of every layer that looks at a mask, passes it on or
ignores it. Run in this folder:

    python3 make_cases.py
"""

import sys

sys.path.append("..")
from layer_cases import ANYWHERE, AVERAGE, BATCH, CELLS, FEATURES, IN_FRONT, MAXIMUM, TIME, CaseFile, both

A_ROW = [[0, 0, 0, 0, 0], [0, 2, 0, 0, 5], [1, 5, 2, 2, 3]]
VALUE = -0.5
file = CaseFile(20260303)
case, masked = file.case, file.masked


def padded(ids, value):
    """Sets every feature of the steps with id 0 to a value, and one feature alone of the others with id 5."""

    def change(inputs):
        for step, i in enumerate(i for row in ids for i in row):
            if i == 0:
                inputs[step * FEATURES:(step + 1) * FEATURES] = [value] * FEATURES
            elif i == 5:
                inputs[step * FEATURES] = value

    return change


def masking(name, layers, ids, value=VALUE):
    case(name, [{"type": "masking", "maskValue": value}, *layers], (len(ids), len(ids[0]), FEATURES), change=padded(ids, value))


def cell(name, layer):
    layer = {**layer, "units": 2}
    sequence = {**layer, "returnSequences": True}
    masking(f"masking, {name}/in front, value 0", [layer], IN_FRONT, 0)
    masking(f"masking, {name}/in front, sequence", [sequence], IN_FRONT)
    masking(f"masking, {name}/anywhere", [layer], ANYWHERE)
    masking(f"masking, {name}/anywhere, backwards, sequence", [{**sequence, "goBackwards": True}], ANYWHERE)
    masking(f"masking, {name}/a row", [layer], A_ROW)
    masking(f"masking, {name}/a row, sequence", [sequence], A_ROW)
    masking(f"masking, {name}/length 1", [layer], [[3], [0], [5]])
    masking(f"masking, {name}/length 1, batch 1, masked", [layer], [[0]])
    masking(f"masking, {name}/behind backwards", [{**sequence, "goBackwards": True}, {"type": "simple_rnn", "units": 1}], ANYWHERE)
    for mode in ["concat", "sum", "mul", "average"]:
        masking(f"masking, {name}/both {mode}, a row", [both(layer, mode)], A_ROW)
        masking(f"masking, {name}/both {mode}, anywhere, sequence", [both(sequence, mode)], ANYWHERE)
    masked(f"masked, {name}/both of both, anywhere", [both(sequence), both(layer)], ANYWHERE)


for name, layer in CELLS.items():
    cell(name, layer)

RNN = {"type": "simple_rnn", "units": 2}
LSTM = {"type": "lstm", "units": 2, "returnSequences": True}
DENSE = {"type": "dense", "units": 3, "activation": "tanh"}
THROUGH = {
    "dense": DENSE,
    "softmax": {"type": "dense", "units": 3, "activation": "softmax"},
    "time distributed": {"type": "time_distributed", "layer": {"units": 3, "activation": "tanh"}},
    "normalization": {"type": "layer_normalization"},
    "dropout": {"type": "dropout", "rate": 0.5},
    "spatial dropout": {"type": "spatial_dropout1d", "rate": 0.5},
}
for name, layer in THROUGH.items():
    masked(f"masked/through {name}", [layer, RNN], ANYWHERE)
    masking(f"masking/through {name}, average", [layer, AVERAGE], IN_FRONT)
masked("masked/max pooling", [MAXIMUM], ANYWHERE)
masking("masking/max pooling", [MAXIMUM], ANYWHERE)
masking("masking/max pooling behind a cell", [LSTM, MAXIMUM], IN_FRONT)
masking("masking/average pooling", [AVERAGE], ANYWHERE)
masking("masking/average pooling behind a cell", [LSTM, AVERAGE], ANYWHERE)
masking("masking/average pooling behind both", [both(LSTM, "sum"), AVERAGE], ANYWHERE)
masking("masking/masks are replaced", [{**DENSE, "activation": "relu"}, {"type": "masking"}, RNN], ANYWHERE)
masking("masking/all counts", [LSTM, RNN], [[1, 2, 3, 4, 5]] * BATCH)
case("masking/nothing to mask", [{"type": "masking", "maskValue": 9}, LSTM, RNN], (BATCH, TIME, FEATURES))
masked("masked/stack", [LSTM, {"type": "gru", "units": 3, "returnSequences": True}, both(RNN, "sum"), {"type": "dense", "units": 1, "activation": "sigmoid"}], A_ROW)
file.write()
