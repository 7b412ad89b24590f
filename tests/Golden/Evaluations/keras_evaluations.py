"""Writes keras.json: precision, recall, F1 and AUC of every class against the rest by Keras' metrics. Install keras 3.15.1 and
torch, and run in this folder:

    python3 keras_evaluations.py
"""

import sys

import numpy as np

sys.path.append("..")
from evaluations import write
from keras_double import MADE_WITH, keras


def measures(p, right, put):
    def of(metric, y, x):
        metric.update_state(y, x)
        return float(np.ravel(keras.ops.convert_to_numpy(metric.result()))[0])

    y, x = right.astype("float64"), put.astype("float64")
    return {
        "precision": of(keras.metrics.Precision(), y, x),
        "recall": of(keras.metrics.Recall(), y, x),
        "f1": of(keras.metrics.F1Score(threshold=0.5), y[:, None], x[:, None]),
        "auc": of(keras.metrics.AUC(), y, p),
    }


write("keras", f"keras_evaluations.py, {MADE_WITH}", measures)
