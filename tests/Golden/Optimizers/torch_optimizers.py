"""Writes torch.json: a hundred steps of PyTorch's optimizers in double precision. Run in this folder:

    python3 torch_optimizers.py

PyTorch's RMSprop adds epsilon outside the root, x -= lr g / (sqrt(v) + epsilon); it has none inside. Where its formulas are
others than Keras', its arguments are set before every step so that they become the same:
- its momentum is m = momentum m + g, x -= lr m, and Keras' m = momentum m - lr g, x += m: with the rate in the gradient and
  a rate of one they are equal at any rate; where the step is no multiple of the gradient, with a momentum in proportion to
  the last rate over this one;
- its Adam adds epsilon after the correction of the bias, and Keras before, which is a larger one by 1 / sqrt(1 - beta2^t).
Its clipping by norms divides by the norm + 1e-6, which is negligible here.
"""

import torch
from trajectories import DOCUMENT, rates, split, write

torch.set_default_dtype(torch.float64)


def made(options, weights):
    kind = options["type"]
    if kind == "sgd":
        return torch.optim.SGD(weights, lr=1, momentum=options.get("momentum", 0), nesterov=options.get("nesterov", False))
    if kind == "rmsprop":
        return torch.optim.RMSprop(weights, lr=1, alpha=options.get("rho", 0.9), eps=options.get("epsilon", 1e-7), momentum=options.get("momentum", 0), centered=options.get("centered", False))
    betas = (options.get("beta1", 0.9), options.get("beta2", 0.999))
    if kind == "adamw":
        return torch.optim.AdamW(weights, lr=1, betas=betas, weight_decay=options["weightDecay"])
    return torch.optim.Adam(weights, lr=1, betas=betas)


def clip(options, weights):
    if "clipValue" in options:
        torch.nn.utils.clip_grad_value_(weights, options["clipValue"])
    if "clipNorm" in options:
        for weight in weights:
            torch.nn.utils.clip_grad_norm_([weight], options["clipNorm"])
    if "globalClipNorm" in options:
        torch.nn.utils.clip_grad_norm_(weights, options["globalClipNorm"])


def steps(case):
    options, all_rates = case["optimizer"], rates(case)
    weights = [torch.tensor(values, requires_grad=True) for values in split(DOCUMENT["start"])]
    optimizer = made(options, weights)
    group = optimizer.param_groups[0]
    for t, (rate, before, gradient) in enumerate(zip(all_rates, [1, *all_rates], DOCUMENT["gradients"]), 1):
        for weight, values in zip(weights, split(gradient)):
            weight.grad = torch.tensor(values)
        clip(options, weights)
        if options["type"] == "sgd":
            for weight in weights:
                weight.grad *= rate
        else:
            group["lr"] = rate
        if options["type"] == "rmsprop":
            group["momentum"] = options.get("momentum", 0) * before / rate
        if options["type"] in ["adam", "adamw"]:
            group["eps"] = options.get("epsilon", 1e-7) / (1 - group["betas"][1] ** t) ** 0.5
        optimizer.step()
        yield [value for weight in weights for value in weight.tolist()]


def trajectory(case):
    inside = case["optimizer"]["type"] == "rmsprop" and not case["optimizer"].get("epsilonOutsideRoot")
    return None if inside else steps(case)


write("torch", f"torch_optimizers.py, PyTorch {torch.__version__}, float64", trajectory)
