"""Writes sklearn.json: the confusion matrix, and precision, recall and F1 of every class by scikit-learn, and the area under the curve by NumPy: recall
over false alarms at Keras' 200 thresholds, evenly from 0 to 1 and the ends moved out, by the rule of trapezoids. Run in this
folder:

    python3 sklearn_evaluations.py
"""

import numpy as np
import sklearn
from evaluations import write
from sklearn import metrics

THRESHOLDS = np.array([-1e-7, *(i / 199 for i in range(1, 199)), 1 + 1e-7])


def area(p, right):
    if right.all() or not right.any():
        return 0.0
    above = p[:, None] > THRESHOLDS
    return float(-np.trapz(above[right].mean(0), above[~right].mean(0)))


def measures(p, right, put):
    return {
        "precision": metrics.precision_score(right, put, zero_division=0),
        "recall": metrics.recall_score(right, put, zero_division=0),
        "f1": metrics.f1_score(right, put, zero_division=0),
        "auc": area(p, right),
    }


def whole(right, put):
    classes = list(range(right.shape[1]))
    return {"confusion": metrics.confusion_matrix(right.argmax(1), put.argmax(1), labels=classes).tolist()}


write("sklearn", f"sklearn_evaluations.py, scikit-learn {sklearn.__version__}, NumPy {np.__version__}", measures, whole)
