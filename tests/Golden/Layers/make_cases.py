"""Writes cases.json: the recurrent layers, dense, pooling and embedding. The oracles beside this file answer every case
that they can compute. Run in this folder:

    python3 make_cases.py
"""

from layer_cases import ANYWHERE, AVERAGE, BATCH, CELLS, FEATURES, IN_FRONT, MAXIMUM, TIME, WORDS, CaseFile, both

UNITS = 3
file = CaseFile(20260301)
case, masked = file.case, file.masked


def recurrent(name, **arguments):
    layer = {**arguments, "units": UNITS}
    sequence = {**layer, "returnSequences": True}
    backwards = {**layer, "goBackwards": True}
    case(name, [layer])
    case(f"{name}/sequence", [sequence])
    case(f"{name}/backwards", [backwards])
    case(f"{name}/backwards, sequence", [{**sequence, "goBackwards": True}])
    case(f"{name}/no bias", [{**layer, "useBias": False}])
    case(f"{name}/length 1", [layer], (BATCH, 1, FEATURES))
    case(f"{name}/batch 1, sequence", [sequence], (1, TIME, FEATURES))
    case(f"{name}/length 1, batch 1, backwards", [backwards], (1, 1, FEATURES))
    for mode in ["concat", "sum", "mul", "average"]:
        case(f"{name}/both {mode}", [both(layer, mode)])
    case(f"{name}/both concat, sequence", [both(sequence, "concat")])
    case(f"{name}/both sum, sequence", [both(sequence, "sum")])
    case(f"{name}/both concat, length 1, batch 1", [both(layer, "concat")], (1, 1, FEATURES))
    masked(f"{name}/masked in front", [layer], IN_FRONT)
    masked(f"{name}/masked in front, sequence", [sequence], IN_FRONT)
    masked(f"{name}/masked in front, backwards", [backwards], IN_FRONT)
    masked(f"{name}/masked in front, both concat", [both(layer, "concat")], IN_FRONT)
    masked(f"{name}/masked in front, both sum, average", [both(sequence, "sum"), AVERAGE], IN_FRONT)
    masked(f"{name}/masked anywhere", [layer], ANYWHERE)
    masked(f"{name}/masked anywhere, sequence", [sequence], ANYWHERE)
    masked(f"{name}/masked anywhere, backwards", [backwards], ANYWHERE)
    masked(f"{name}/masked, length 1", [layer], [[3], [0], [5]])
    case(f"{name}/relu", [{**layer, "activation": "relu"}])
    case(f"{name}/linear", [{**layer, "activation": "linear"}])


for name, layer in CELLS.items():
    recurrent(name, **layer)
for name, layer in list(CELLS.items())[1:]:
    case(f"{name}/hard sigmoid", [{**layer, "units": UNITS, "recurrentActivation": "hard_sigmoid"}])
    case(f"{name}/tanh gates", [{**layer, "units": UNITS, "recurrentActivation": "tanh", "activation": "sigmoid"}])

for activation in ["linear", "sigmoid", "tanh", "relu", "softmax"]:
    case(f"dense/{activation}, sequence", [{"type": "dense", "units": 4, "activation": activation}])
case("dense/no bias", [AVERAGE, {"type": "dense", "units": 4, "useBias": False}])
case("dense/length 1, batch 1", [{"type": "dense", "units": 1, "activation": "sigmoid"}], (1, 1, FEATURES))
case("pooling/max", [MAXIMUM])
case("pooling/average", [AVERAGE])
case("pooling/max, length 1, batch 1", [MAXIMUM], (1, 1, FEATURES))
case("pooling/average, length 1, batch 1", [AVERAGE], (1, 1, FEATURES))
case("embedding", [{"type": "embedding", "inputDim": WORDS, "outputDim": 4}], (3, 5), ANYWHERE)
case("embedding/length 1, batch 1", [{"type": "embedding", "inputDim": WORDS, "outputDim": 4}], (1, 1), [[2]])
masked("pooling/average, masked in front", [AVERAGE], IN_FRONT)
masked("pooling/average, masked anywhere", [AVERAGE], ANYWHERE)
masked("stack/masked", [{"type": "lstm", "units": 3, "returnSequences": True}, {"type": "simple_rnn", "units": 2}, {"type": "dense", "units": 1, "activation": "sigmoid"}], IN_FRONT)
case("stack/chapter", [{"type": "embedding", "inputDim": WORDS, "outputDim": 4}, {"type": "lstm", "units": 4}, {"type": "dense", "units": 1, "activation": "sigmoid"}], (3, 5), ANYWHERE)
case("stack/both, pooling, softmax", [both({"type": "lstm", "units": 3, "returnSequences": True}, "concat"), MAXIMUM, {"type": "dense", "units": 3, "activation": "softmax"}])
file.write()
