"""Windows of a small series with numpy, scaled with scikit-learn: python3 windows.py > windows.json"""
import json

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from sklearn.preprocessing import MinMaxScaler, StandardScaler

ROWS, NAMES = 24, ["load", "flat", "heat"]
rows = np.arange(ROWS)
series = np.stack([np.round(50 + 3 * rows + 20 * np.sin(rows), 2), np.full(ROWS, 7.25), np.round(np.exp(rows / 9), 3)], axis=1)


def part(scaled, history, horizon, targets, begin, end, stride, subtract):
    first = max(0, begin - history)
    whole = sliding_window_view(scaled[first:end], history + horizon, axis=0).transpose(0, 2, 1)[::stride]
    inputs, behind = whole[:, :history], whole[:, history:][:, :, targets]
    if subtract:
        last = inputs[:, -1:]
        inputs, behind = inputs - last, behind - last[:, :, targets]
    return {"inputs": inputs.reshape(len(whole), -1).tolist(), "targets": behind.reshape(len(whole), -1).tolist()}


def case(name, history, horizon, parts, scaling="none", targets=(0, 1, 2), stride=1, subtract=False, logarithm=False):
    training, validation, test = parts
    values = np.log(series) if logarithm else series
    scaler = {"standard": StandardScaler(), "min_max": MinMaxScaler()}.get(scaling)
    scaled = scaler.fit(values[:training]).transform(values) if scaler else values
    cut = lambda begin, end, step: part(scaled, history, horizon, list(targets), begin, end, step, subtract)
    return {
        "name": name, "history": history, "horizon": horizon, "scaling": scaling, "stride": stride,
        "targets": [NAMES[i] for i in targets], "parts": parts, "subtractLast": subtract, "logarithm": logarithm,
        "training": cut(0, training, stride),
        "validation": cut(training, training + validation, 1),
        "test": cut(training + validation, training + validation + test, 1),
    }


print(json.dumps({
    "columns": NAMES,
    "series": series.reshape(-1).tolist(),
    "cases": [
        case("as they are", 4, 2, [12, 5, 7]),
        case("standard, one target", 5, 3, [14, 3, 4], scaling="standard", targets=[0]),
        case("min-max of logarithms, every third", 3, 1, [15, 4, 5], scaling="min_max", stride=3, logarithm=True, targets=[2, 0]),
        case("standard, changes from the last row", 4, 2, [13, 4, 6], scaling="standard", subtract=True),
    ],
}, indent=None))
