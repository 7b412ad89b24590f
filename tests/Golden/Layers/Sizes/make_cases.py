"""Writes cases.json: numbers of units that are no multiple of a vector's length, long sequences, and deep stacks. Run
in this folder:

    python3 make_cases.py
"""

import sys

sys.path.append("..")
from layer_cases import CELLS, FEATURES, MAXIMUM, WORDS, CaseFile, both

LONG = 60
file = CaseFile(20260306)
case = file.case

for name, layer in CELLS.items():
    case(f"{name}/1 unit", [{**layer, "units": 1}], (2, 4, 1))
    case(f"{name}/17 units", [{**layer, "units": 17}], (2, 4, FEATURES), weight=0.25)
    case(f"{name}/long", [{**layer, "units": 3}], (2, LONG, FEATURES))
    case(f"{name}/long, backwards, sequence", [{**layer, "units": 2, "goBackwards": True, "returnSequences": True}], (1, LONG, 1))
    case(f"{name}/long, both", [both({**layer, "units": 2}, "sum")], (1, LONG, 1))
    ids = [[file.rng.choice([0, 0, *range(WORDS)]) for _ in range(LONG)] for _ in range(3)]
    file.masked(f"{name}/long, masked anywhere", [{**layer, "units": 3}], ids)
for name in ["simple_rnn", "lstm", "gru, reset after"]:
    case(f"{name}/33 units", [{**CELLS[name], "units": 33}], (2, 3, 1), weight=0.125)

EMBEDDING = {"type": "embedding", "inputDim": WORDS, "outputDim": 3}
HEAD = {"type": "dense", "units": 1, "activation": "sigmoid"}
IDS = [[1, 4, 2, 0, 5], [3, 3, 0, 1, 2], [5, 0, 0, 4, 1]]


def stack(name, ids, *layers):
    case(name, [EMBEDDING, *layers], (len(ids), len(ids[0])), ids)


for name, layer in CELLS.items():
    last = {**layer, "units": 3}
    sequence = {**last, "returnSequences": True}
    stack(f"{name}/four of them", IDS, sequence, sequence, sequence, last)
    stack(f"{name}/four of them, length 1, batch 1", [[2]], sequence, sequence, sequence, last)
    stack(f"{name}/both of both", IDS, both(sequence), both(last), HEAD)
    stack(f"{name}/both of both, length 1, batch 1", [[4]], both(sequence, "sum"), both(last, "mul"), HEAD)
stack("stack/every cell", IDS, *[{**layer, "units": 2 + i, "returnSequences": True} for i, layer in enumerate(CELLS.values())], MAXIMUM, HEAD)
file.write()
