"""Writes cases.json: layer normalization, layers spread over time, and what drops nothing outside of training. Run in
this folder:

    python3 make_cases.py
"""

import sys

sys.path.append("..")
from layer_cases import ANYWHERE, AVERAGE, FEATURES, CaseFile, both

NORMALIZATION = {"type": "layer_normalization"}
SHAPE = (3, 4, 6)
file = CaseFile(20260305)
case = file.case

for name, options in [
    ("default", {}),
    ("no center", {"center": False}),
    ("no scale", {"scale": False}),
    ("neither", {"center": False, "scale": False}),
    ("epsilon 0.5", {"epsilon": 0.5}),
    ("epsilon 1e-7", {"epsilon": 1e-7}),
]:
    layer = {**NORMALIZATION, **options}
    case(f"normalization/{name}, sequence", [layer], SHAPE)
    case(f"normalization/{name}, vector", [AVERAGE, layer], SHAPE)
case("normalization/2 features", [NORMALIZATION], (2, 3, 2))
case("normalization/length 1, batch 1", [NORMALIZATION], (1, 1, 17))
case("normalization/33 features", [NORMALIZATION], (2, 2, 33))
case("normalization/behind a cell", [{"type": "lstm", "units": 4, "returnSequences": True}, NORMALIZATION, {"type": "gru", "units": 3}], SHAPE)
case("normalization/behind both", [both({"type": "simple_rnn", "units": 3}), NORMALIZATION, {"type": "dense", "units": 2}], SHAPE)
for name, options in [("linear", {}), ("no bias", {"useBias": False}), ("gelu", {"activation": "gelu"}), ("softmax", {"activation": "softmax"})]:
    case(f"time distributed/{name}", [{"type": "time_distributed", "layer": {"units": 4, **options}}], SHAPE)
case("time distributed/length 1, batch 1", [{"type": "time_distributed", "layer": {"units": 3}}], (1, 1, FEATURES))
case("time distributed/between cells", [{"type": "gru", "units": 3, "returnSequences": True}, {"type": "time_distributed", "layer": {"units": 4, "activation": "relu"}}, {"type": "lstm", "units": 2}], SHAPE)
case("dropout/sequence", [{"type": "dropout", "rate": 0.5}, {"type": "dense", "units": 2}], SHAPE)
case("dropout/vector", [AVERAGE, {"type": "dropout", "rate": 0.5}, {"type": "dense", "units": 2}], SHAPE)
case("spatial dropout/sequence", [{"type": "spatial_dropout1d", "rate": 0.5}, {"type": "dense", "units": 2}], SHAPE)
case("dropout of cells", [
    {"type": "embedding", "inputDim": 6, "outputDim": 3},
    {"type": "spatial_dropout1d", "rate": 0.2},
    both({"type": "lstm", "units": 3, "returnSequences": True, "dropout": 0.2, "recurrentDropout": 0.2}),
    {"type": "gru", "units": 3, "dropout": 0.2, "recurrentDropout": 0.2},
    {"type": "dense", "units": 1, "activation": "sigmoid"},
], (3, 5), ANYWHERE)
file.write()
