"""Writes cases.json: initialisers and the shape of the weight that they fill. Run in this folder:

    python3 make_cases.py
"""

import json

WIDE, TALL, BIAS = [50, 200], [200, 50], [300]
cases = [
    [{"type": "random_uniform"}, WIDE],
    [{"type": "random_uniform", "min": -1, "max": 3}, BIAS],
    [{"type": "random_normal"}, WIDE],
    [{"type": "random_normal", "mean": 1, "standardDeviation": 2}, BIAS],
    [{"type": "truncated_normal"}, WIDE],
    [{"type": "truncated_normal", "mean": -1, "standardDeviation": 0.5}, BIAS],
    [{"type": "glorot_uniform"}, WIDE],
    [{"type": "glorot_uniform"}, TALL],
    [{"type": "glorot_uniform"}, BIAS],
    [{"type": "orthogonal"}, WIDE],
    [{"type": "orthogonal", "gain": 2}, TALL],
]
for mode in ["fan_in", "fan_out", "fan_avg"]:
    for distribution in ["truncated_normal", "untruncated_normal", "uniform"]:
        cases.append([{"type": "variance_scaling", "scale": 2, "mode": mode, "distribution": distribution}, WIDE])
cases.append([{"type": "variance_scaling"}, TALL])
cases.append([{"type": "variance_scaling", "scale": 3, "mode": "fan_out"}, BIAS])
lines = ",\n".join(json.dumps({"initializer": initializer, "shape": shape}) for initializer, shape in cases)
with open("cases.json", "w", encoding="utf-8") as file:
    file.write(f'{{"madeBy":"make_cases.py","cases":[\n{lines}\n]}}\n')
