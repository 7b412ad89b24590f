"""Writes cases.json: dense layers with every activation, and the recurrent layers with every other activation than
their own, of the state and of the gates. Run in this folder:

    python3 make_cases.py
"""

import sys

sys.path.append("..")
from layer_cases import CELLS, FEATURES, MAXIMUM, CaseFile

ALL = ["linear", "sigmoid", "tanh", "relu", "softmax", "hard_sigmoid", "elu", "selu", "leaky_relu", "softplus", "softsign", "silu", "gelu", "exponential"]
SHAPE = (2, 4, FEATURES)
file = CaseFile(20260304)

for activation in ALL:
    # Wide enough for the ends of hard_sigmoid at -3 and 3.
    dense = {"type": "dense", "units": 5, "activation": activation}
    file.case(f"dense, {activation}/sequence", [dense], SHAPE, value=6)
    file.case(f"dense, {activation}/vector", [MAXIMUM, dense], SHAPE, value=6)

for name, layer in CELLS.items():
    for activation in ALL:
        # An exponential of an exponential soon overflows.
        weight = 0.25 if activation == "exponential" else 0.75
        if activation not in ["tanh", "softmax"]:
            file.case(f"{name}/activation {activation}", [{**layer, "units": 2, "activation": activation}], SHAPE, weight=weight)
        if activation not in ["sigmoid", "softmax"] and name != "simple_rnn":
            file.case(f"{name}/recurrent activation {activation}", [{**layer, "units": 2, "recurrentActivation": activation}], SHAPE, weight=weight)
file.write()
