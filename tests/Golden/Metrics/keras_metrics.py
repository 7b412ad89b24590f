"""Writes keras.json: what Keras' own metrics give for cases.json, updated with five examples at a time; F1 of two classes is
that of the positive one at a threshold of one half. Needs keras 3.16.0 and PyTorch; run in this folder:

    KERAS_BACKEND=torch python3 keras_metrics.py
"""

import json

import keras
import numpy as np

BATCH = 5
M = keras.metrics


def measured(metric, y, x):
    for start in range(0, len(x), BATCH):
        metric.update_state(y[start : start + BATCH], x[start : start + BATCH])
    return float(metric.result())


def of_classes(outputs, classes):
    width = outputs.shape[1]
    hot = np.eye(max(2, width), dtype="float32")[classes]
    if width > 1:
        accuracy = {
            "accuracy": measured(M.SparseCategoricalAccuracy(), classes, outputs),
            "accuracy, categorical": measured(M.CategoricalAccuracy(), hot, outputs),
        }
    else:
        accuracy = {"accuracy": measured(M.BinaryAccuracy(), classes[:, None], outputs)}
    if width <= 2:
        y, x = classes[:, None].astype("float32"), outputs[:, -1:]
        f1 = {"f1_score": measured(M.F1Score(average="micro", threshold=0.5), y, x)}
    else:
        y, x = hot, outputs
        f1 = {f"f1_score, {how}": measured(M.F1Score(average=how), y, x) for how in ["macro", "micro", "weighted"]}
    at = {
        f"{name}, {threshold}": measured(kind(threshold), y, x)
        for threshold in [0.25, 0.5, 0.6]
        for name, kind in [
            ("binary_accuracy", lambda t: M.BinaryAccuracy(threshold=t)),
            ("precision", lambda t: M.Precision(thresholds=t)),
            ("recall", lambda t: M.Recall(thresholds=t)),
        ]
    }
    return {**accuracy, **f1, **at, "auc": measured(M.AUC(), y, x)}


def of_numbers(outputs, numbers):
    kinds = [M.MeanAbsoluteError, M.MeanSquaredError, M.RootMeanSquaredError]
    return {kind().name: measured(kind(), numbers, outputs) for kind in kinds}


def answer(case):
    outputs = np.array(case["outputs"], "float32")
    if "classes" in case:
        return {"name": case["name"], "values": of_classes(outputs, np.array(case["classes"]))}
    return {"name": case["name"], "values": of_numbers(outputs, np.array(case["numbers"], "float32"))}


with open("cases.json", encoding="utf-8") as file:
    answers = [answer(case) for case in json.load(file)["cases"]]
with open("keras.json", "w", encoding="utf-8") as file:
    made_by = f"keras_metrics.py, Keras {keras.__version__} on its PyTorch backend, float32"
    file.write('{"madeBy": ' + json.dumps(made_by) + ', "answers": [\n')
    file.write(",\n".join(json.dumps(a) for a in answers) + "\n]}\n")
