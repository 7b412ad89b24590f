"""Writes a torch.json beside every cases.json: outputs and gradients of all cases by PyTorch's modules and functions, in
double precision, by its automatic differentiation. Weights are turned into PyTorch's layout and order of gates, gradients
back into Keras'; how masks flow is written after Keras' documentation. Run in this folder:

    python3 torch_layers.py
"""

import json
from pathlib import Path

import torch
from torch import nn
from torch_recurrent import ACTIVATIONS, MODULES, Bidirectional, recurrent

torch.set_default_dtype(torch.float64)


class Simple(nn.Module):
    def __init__(self, layer, features):
        super().__init__()
        self.layer, self.module, self.weights = layer, None, []
        if layer["type"] in ["dense", "time_distributed"]:
            self.dense = layer.get("layer", layer)
            self.module = nn.Linear(features, self.dense["units"], bias=self.dense.get("useBias", True))
        elif layer["type"] == "embedding":
            self.module = nn.Embedding(layer["inputDim"], layer["outputDim"])
        elif layer["type"] == "layer_normalization":
            self.module = nn.LayerNorm(features, eps=layer.get("epsilon", 1e-3))

    def load(self, take):
        layer, module = self.layer, self.module
        if isinstance(module, nn.Linear):
            module.weight.data = take(module.in_features, module.out_features).t().contiguous()
            self.weights = [(module.weight, True)]
            if module.bias is not None:
                module.bias.data = take(module.out_features)
                self.weights.append((module.bias, False))
        elif isinstance(module, nn.LayerNorm):
            self.weights = [(module.weight, False)] * layer.get("scale", True) + [(module.bias, False)] * layer.get("center", True)
            for weight, _ in self.weights:
                weight.data = take(*weight.shape)
        elif module is not None:
            module.weight.data = take(*module.weight.shape)
            self.weights = [(module.weight, False)]

    def gradients(self):
        return [weight.grad.t() if turned else weight.grad for weight, turned in self.weights]

    def forward(self, x, mask, kept):
        kind = self.layer["type"]
        if isinstance(self.module, nn.Linear):
            return ACTIVATIONS[self.dense.get("activation", "linear")](self.module(x))
        if self.module is not None:
            return self.module(x)
        if kind == "masking":
            return x * counting(x, self.layer)[:, :, None]
        if kind == "dropout":
            return x * kept(self.layer["rate"], *x.shape)
        if kind == "spatial_dropout1d":
            return x * kept(self.layer["rate"], len(x), 1, x.shape[2])
        if kind == "global_average_pooling1d" and mask is not None:
            return torch.stack([row[counts].mean(0) for row, counts in zip(x, mask)])
        pooled = nn.functional.adaptive_max_pool1d if "max" in kind else nn.functional.adaptive_avg_pool1d
        return pooled(x.transpose(1, 2), 1)[:, :, 0]


def counting(x, layer):
    return torch.any(x != layer.get("maskValue", 0), -1)


def mask_behind(layer, x, mask):
    """The mask that flows on from a layer with an input and its mask."""
    if layer["type"] == "embedding":
        return x != 0 if layer.get("maskZero") else None
    return counting(x, layer) if layer["type"] == "masking" else mask


def keeping(case):
    """Gives what the case keeps, scaled, in the order of its layers; everything where it does not train."""
    masks = iter(case.get("kept", []))

    def kept(rate, *shape):
        if rate == 0 or "seed" not in case:
            return torch.ones(shape)
        return torch.tensor(next(masks)).reshape(shape) / (1 - rate)

    return kept


def answer(case):
    layers, shape = case["model"]["layers"], case["inputShape"]
    tokens = layers[0]["type"] == "embedding"
    x = torch.tensor(case["inputs"], dtype=torch.int64 if tokens else torch.float64).reshape(shape)
    weights = iter(case["weights"])
    features, modules = None if tokens else shape[2], []
    for layer in layers:
        maker = Bidirectional if layer["type"] == "bidirectional" else recurrent if layer["type"] in MODULES else Simple
        module = maker(layer, features)
        module.load(lambda *s: torch.tensor(next(weights)).reshape(s))
        modules.append(module)
        inner = layer.get("layer", layer)
        features = inner.get("outputDim", inner.get("units", features))
        features *= 2 if layer.get("mergeMode") == "concat" else 1
    x.requires_grad_(not tokens)
    output, mask, kept = x, None, keeping(case)
    for module in modules:
        output, mask = module(output, mask, kept), mask_behind(module.layer, output, mask)
    assert list(output.shape) == case["outputShape"], case["name"]
    (output * torch.tensor(case["lossWeights"]).reshape(output.shape)).sum().backward()
    return {
        "name": case["name"],
        "output": numbers(output),
        "weightGradients": [numbers(g) for module in modules for g in module.gradients()],
        "inputGradient": [] if tokens else numbers(x.grad),
    }


def numbers(tensor):
    return [float(f"{v:.8g}") for v in tensor.detach().flatten().tolist()]


for path in sorted(Path().rglob("cases.json")):
    cases = json.loads(path.read_text(encoding="utf-8"))["cases"]
    lines = ",\n".join(json.dumps(answer(case), separators=(",", ":")) for case in cases)
    made_by = f"torch_layers.py, PyTorch {torch.__version__}, float64"
    path.with_name("torch.json").write_text(f'{{"madeBy":"{made_by}","answers":[\n{lines}\n]}}\n', encoding="utf-8")
    print(path.parent, len(cases), "cases")
