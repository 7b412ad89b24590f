"""Writes torch.json: PyTorch's losses in single precision (where 1 - 1e-7 is 1 - 2^-23) and their gradients with respect to
the outputs. Losses of classes are of the probabilities that sigmoid or softmax makes of the outputs, clipped to
[1e-7, 1 - 1e-7], or of the outputs as logits. Reads the outputs and targets from cases.json. Run in this folder:

    python3 torch_losses.py
"""

import json

import torch
from torch.nn import functional

EPSILON = 1e-7


def binary(case, x, y):
    smoothing = case.get("labelSmoothing", 0)
    y = (y.to(x.dtype) * (1 - smoothing) + smoothing / 2)[:, None]
    if case.get("fromLogits"):
        return functional.binary_cross_entropy_with_logits(x, y, reduction="none")
    return functional.binary_cross_entropy(torch.sigmoid(x).clamp(EPSILON, 1 - EPSILON), y, reduction="none")


def categorical(case, x, y):
    smoothing = case.get("labelSmoothing", 0)
    if case.get("fromLogits"):
        return functional.cross_entropy(x, y, label_smoothing=smoothing, reduction="none")
    logs = torch.softmax(x, -1).clamp(EPSILON, 1 - EPSILON).log()
    return (1 - smoothing) * functional.nll_loss(logs, y, reduction="none") - smoothing * logs.mean(-1)


LOSSES = {
    "binary_crossentropy": binary,
    "categorical_crossentropy": categorical,
    "sparse_categorical_crossentropy": categorical,
    "mean_squared_error": lambda case, x, y: functional.mse_loss(x, y, reduction="none"),
    "mean_absolute_error": lambda case, x, y: functional.l1_loss(x, y, reduction="none"),
    "huber": lambda case, x, y: functional.huber_loss(x, y, delta=case.get("delta", 1), reduction="none"),
}


def answer(case):
    x = torch.tensor(case["outputs"], dtype=torch.float32, requires_grad=True)
    y = torch.tensor(case["classes"]) if "classes" in case else torch.tensor(case["numbers"], dtype=torch.float32)
    each = LOSSES[case["loss"]](case, x, y).reshape(len(x), -1).mean(-1)
    loss = (each * torch.tensor(case.get("weights", [1] * len(x)))).mean()
    loss.backward()
    return {"name": case["name"], "loss": loss.item(), "gradient": x.grad.flatten().tolist()}


with open("cases.json", encoding="utf-8") as file:
    answers = [answer(case) for case in json.load(file)["cases"]]
with open("torch.json", "w", encoding="utf-8") as file:
    file.write('{"madeBy": ' + json.dumps(f"torch_losses.py, PyTorch {torch.__version__}, float32") + ', "answers": [\n')
    file.write(",\n".join(json.dumps(a) for a in answers) + "\n]}\n")
