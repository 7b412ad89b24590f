"""Writes torch.json: the penalties of the matrices by PyTorch's norms and its cosine similarity, in double precision,
and their gradients by its automatic differentiation. Reads the matrices from cases.json. Run in this folder:

    python3 torch_regularizers.py
"""

import itertools
import json

import torch
from torch.nn.functional import cosine_similarity

torch.set_default_dtype(torch.float64)


def penalty(regularizer, values):
    if regularizer["type"] == "orthogonal_regularizer":
        vectors = values if regularizer["mode"] == "rows" else values.t()
        pairs = itertools.combinations(vectors, 2)
        return regularizer["factor"] * torch.stack([cosine_similarity(a, b, dim=0, eps=1e-30).abs() for a, b in pairs]).mean()
    first = regularizer.get("l1", regularizer["factor"] if regularizer["type"] == "l1" else 0)
    second = regularizer.get("l2", regularizer["factor"] if regularizer["type"] == "l2" else 0)
    return first * torch.linalg.vector_norm(values, 1) + second * torch.linalg.vector_norm(values) ** 2


def answer(case):
    values = torch.tensor(case["values"], dtype=torch.float64, requires_grad=True)
    result = penalty(case["regularizer"], values.reshape(case["shape"]))
    result.backward()
    return {"name": case["name"], "penalty": result.item(), "gradient": values.grad.tolist()}


with open("cases.json", encoding="utf-8") as file:
    answers = [answer(case) for case in json.load(file)["matrices"]]
with open("torch.json", "w", encoding="utf-8") as file:
    file.write(f'{{"madeBy":"torch_regularizers.py, PyTorch {torch.__version__}, float64","matrices":[\n')
    file.write(",\n".join(json.dumps(a, separators=(",", ":")) for a in answers))
    file.write('\n],"models":[]}\n')
