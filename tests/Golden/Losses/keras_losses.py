"""Writes keras.json: Keras' own losses in single precision, computed by its PyTorch backend, and their gradients with respect
to the outputs; losses of classes are of the probabilities that sigmoid or softmax makes of the outputs, or of the
outputs as logits. Reads the outputs and targets from cases.json. Needs keras 3.16.0 and PyTorch; run in this folder:

    KERAS_BACKEND=torch python3 keras_losses.py
"""

import json

import keras
import torch

KINDS = {
    "binary_crossentropy": keras.losses.BinaryCrossentropy,
    "categorical_crossentropy": keras.losses.CategoricalCrossentropy,
    "sparse_categorical_crossentropy": keras.losses.SparseCategoricalCrossentropy,
    "mean_squared_error": keras.losses.MeanSquaredError,
    "mean_absolute_error": keras.losses.MeanAbsoluteError,
    "huber": keras.losses.Huber,
}
ARGUMENTS = {"fromLogits": "from_logits", "labelSmoothing": "label_smoothing", "delta": "delta"}


def answer(case):
    loss = KINDS[case["loss"]](**{name: case[key] for key, name in ARGUMENTS.items() if key in case})
    x = torch.tensor(case["outputs"], dtype=torch.float32, requires_grad=True)
    y = torch.tensor(case["classes"]) if "classes" in case else torch.tensor(case["numbers"], dtype=torch.float32)
    values = x
    if "classes" in case and not case.get("fromLogits"):
        values = torch.sigmoid(x) if x.shape[1] == 1 else torch.softmax(x, -1)
    if case["loss"] == "categorical_crossentropy":
        y = torch.nn.functional.one_hot(y, x.shape[1])
    if case["loss"] == "binary_crossentropy":
        y = y[:, None]
    weights = torch.tensor(case["weights"], dtype=torch.float32) if "weights" in case else None
    result = loss(y, values, sample_weight=weights)
    result.backward()
    return {"name": case["name"], "loss": result.item(), "gradient": x.grad.flatten().tolist()}


with open("cases.json", encoding="utf-8") as file:
    answers = [answer(case) for case in json.load(file)["cases"]]
with open("keras.json", "w", encoding="utf-8") as file:
    made_by = f"keras_losses.py, Keras {keras.__version__} on PyTorch {torch.__version__}, float32"
    file.write('{"madeBy": ' + json.dumps(made_by) + ', "answers": [\n')
    file.write(",\n".join(json.dumps(a) for a in answers) + "\n]}\n")
