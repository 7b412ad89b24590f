"""Writes sklearn.json: scikit-learn's metrics of cases.json in double precision, and the area under the curve through the
points of the documented 200 thresholds of Keras, i / 199 with the ends moved out, by NumPy's trapezoids; a probability is
above a threshold when their product with 199, rounded to single precision, is. Run in this folder:

    python3 sklearn_metrics.py
"""

import json

import numpy as np
import sklearn
from sklearn import metrics


def area(y, p):
    y, p = y.ravel().astype(bool), p.ravel()
    if y.all() or not y.any():
        return 0.0
    scaled = p * np.float32(199)
    above = [np.ones_like(y)] + [scaled > np.float32(i) for i in range(1, 199)] + [np.zeros_like(y)]
    recall = np.array([(a & y).sum() / y.sum() for a in above])
    alarms = np.array([(a & ~y).sum() / (~y).sum() for a in above])
    return float(np.trapz(recall[::-1], alarms[::-1]))


def decisions(y, p, threshold):
    y, put = y.ravel(), (p > np.float32(threshold)).ravel().astype(int)
    return {
        f"binary_accuracy, {threshold}": metrics.accuracy_score(y, put),
        f"precision, {threshold}": metrics.precision_score(y, put, zero_division=0),
        f"recall, {threshold}": metrics.recall_score(y, put, zero_division=0),
    }


def of_classes(outputs, classes):
    width = outputs.shape[1]
    chosen = outputs.argmax(-1) if width > 1 else (outputs[:, 0] > np.float32(0.5)).astype(int)
    if width <= 2:
        y, p = classes, outputs[:, -1]
        f1 = {"f1_score": metrics.f1_score(classes, chosen, zero_division=0)}
    else:
        y, p = np.eye(width, dtype=int)[classes], outputs
        f1 = {
            f"f1_score, {how}": metrics.f1_score(classes, chosen, labels=range(width), average=how, zero_division=0)
            for how in ["macro", "micro", "weighted"]
        }
    at = {name: value for threshold in [0.25, 0.5, 0.6] for name, value in decisions(y, p, threshold).items()}
    return {"accuracy": metrics.accuracy_score(classes, chosen), **f1, **at, "auc": area(y, p)}


def of_numbers(outputs, numbers):
    squared = metrics.mean_squared_error(numbers, outputs)
    return {
        "mean_absolute_error": metrics.mean_absolute_error(numbers, outputs),
        "mean_squared_error": squared,
        "root_mean_squared_error": squared**0.5,
    }


def answer(case):
    if "classes" in case:
        return {"name": case["name"], "values": of_classes(np.array(case["outputs"], "float32"), np.array(case["classes"]))}
    return {"name": case["name"], "values": of_numbers(np.array(case["outputs"]), np.array(case["numbers"]))}


with open("cases.json", encoding="utf-8") as file:
    answers = [answer(case) for case in json.load(file)["cases"]]
with open("sklearn.json", "w", encoding="utf-8") as file:
    made_by = f"sklearn_metrics.py, scikit-learn {sklearn.__version__}, NumPy {np.__version__}"
    file.write('{"madeBy": ' + json.dumps(made_by) + ', "answers": [\n')
    file.write(",\n".join(json.dumps(a) for a in answers) + "\n]}\n")
