"""Writes torch.json: what PyTorch's recurrent modules give for the cases, in double precision, with the gradients of
its automatic differentiation. Masked cases run step by step in its cells, by the rules of Keras 3: a masked step keeps
state and output as they are, and the output before any step that counts is zero. Run in this folder:

    python3 torch_states.py
"""

import json

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
# Keras has the gates of a GRU in the order z, r, h; PyTorch r, z, n.
ORDER = {"simple_rnn": [0], "lstm": [0, 1, 2, 3], "gru": [1, 0, 2]}
MODULES = {"simple_rnn": (nn.RNN, nn.RNNCell), "lstm": (nn.LSTM, nn.LSTMCell), "gru": (nn.GRU, nn.GRUCell)}


def swap(columns, layer):
    """(in, gates * units) of Keras to PyTorch's order of gates, or back."""
    gates = columns.reshape(columns.shape[0], -1, layer["units"])
    return gates[:, ORDER[layer["type"]]].reshape(columns.shape)


class Direction:
    """A recurrent layer in one direction; its weights are tensors in Keras' layout, of which the module's are made."""

    def __init__(self, layer, weights, backwards):
        if not layer.get("resetAfter", True):
            raise NotImplementedError
        self.layer, self.backwards = layer, backwards != layer.get("goBackwards", False)
        units, columns = layer["units"], len(ORDER[layer["type"]]) * layer["units"]
        self.weights = [torch.tensor(w).reshape(-1, columns).requires_grad_() for w in weights]
        kernel, recurrent, bias = (swap(w, layer) for w in self.weights)
        second = bias[1] if layer["type"] == "gru" else torch.zeros(columns)
        self.parameters = {"weight_ih": kernel.t(), "weight_hh": recurrent.t(), "bias_ih": bias[0], "bias_hh": second}
        module, cell = MODULES[layer["type"]]
        self.module, self.cell = module(kernel.shape[0], units, batch_first=True), cell(kernel.shape[0], units)

    def call(self, module, suffix, x, state):
        state = tuple(state) if self.layer["type"] == "lstm" else state[0]
        parameters = {name + suffix: values for name, values in self.parameters.items()}
        for name in list(module._parameters):
            del module._parameters[name]
        for name, values in parameters.items():
            setattr(module, name, values.contiguous())
        if suffix:
            module._flat_weights = [getattr(module, name) for name in module._flat_weights_names]
        return module(x, state)

    def run(self, x, mask, state):
        if self.backwards:
            x, mask = x.flip(1), None if mask is None else mask.flip(1)
        if mask is None:
            outputs, last = self.call(self.module, "_l0", x, [s[None] for s in state])
            last = list(last) if self.layer["type"] == "lstm" else [last]
            return outputs, [s[0] for s in last]
        outputs, output = [], torch.zeros_like(state[0])
        for t in range(x.shape[1]):
            after = self.call(self.cell, "", x[:, t], state)
            after = list(after) if self.layer["type"] == "lstm" else [after]
            counts = mask[:, t, None]
            output = torch.where(counts, after[0], output)
            state = [torch.where(counts, a, s) for a, s in zip(after, state)]
            outputs.append(output)
        return torch.stack(outputs, 1), state


class Layer:
    def __init__(self, case):
        layer = case["layer"]
        self.inner = layer.get("layer", layer)
        per = len(case["weights"]) // (2 if "layer" in layer else 1)
        groups = [case["weights"][i:i + per] for i in range(0, len(case["weights"]), per)]
        self.directions = [Direction(self.inner, group, backwards=i > 0) for i, group in enumerate(groups)]

    @property
    def weights(self):
        return [w for direction in self.directions for w in direction.weights]

    def run(self, x, mask, states):
        per = len(states) // len(self.directions)
        outputs, finals = [], []
        for i, direction in enumerate(self.directions):
            output, final = direction.run(x, mask, states[i * per:(i + 1) * per])
            if not self.inner.get("returnSequences"):
                output = output[:, -1]
            elif i > 0:
                output = output.flip(1)
            if mask is not None and len(self.directions) > 1 and self.inner.get("returnSequences"):
                output = output * mask[:, :, None]
            outputs.append(output)
            finals += final
        return torch.cat(outputs, -1), finals


def numbers(tensor):
    return [float(f"{v:.9g}") for v in tensor.detach().flatten().tolist()]


def weighted(tensor, weights):
    return (tensor * torch.tensor(weights).reshape(tensor.shape)).sum()


def parts(layer):
    return len(layer.directions) * (2 if layer.inner["type"] == "lstm" else 1)


def started(case):
    layer, (batch, time, _) = Layer(case), case["inputShape"]
    x = torch.tensor(case["inputs"]).reshape(case["inputShape"]).requires_grad_()
    mask = torch.tensor(case["mask"], dtype=torch.bool).reshape(batch, time) if case["mask"] else None
    states = [torch.tensor(s).reshape(batch, -1).requires_grad_() for s in case["start"]]
    output, finals = layer.run(x, mask, states)
    assert list(output.shape) == case["outputShape"], case["name"]
    loss = weighted(output, case["lossWeights"]) + sum(weighted(f, w) for f, w in zip(finals, case["stateLossWeights"]))
    loss.backward()
    return {
        "name": case["name"],
        "output": numbers(output),
        "states": [numbers(f) for f in finals],
        "weightGradients": [numbers(w.grad) for w in layer.weights],
        "inputGradient": numbers(x.grad),
        "startGradients": [numbers(s.grad) for s in states],
    }


def chained(case):
    layer, batch = Layer(case), case["inputShape"][0]
    states, outputs = [torch.zeros(batch, layer.inner["units"]) for _ in range(parts(layer))], []
    for inputs in case["batches"]:
        output, states = layer.run(torch.tensor(inputs).reshape(case["inputShape"]), None, [s.detach() for s in states])
        outputs.append(output)
    weighted(outputs[-1], case["lossWeights"]).backward()
    return {
        "name": case["name"],
        "outputs": [numbers(output) for output in outputs],
        "weightGradients": [numbers(w.grad) for w in layer.weights],
    }


def trained(case):
    weights = [torch.tensor(w) for w in case["weights"]]
    for _ in range(2):
        states = None
        for inputs, labels in zip(case["batches"], case["labels"]):
            layer = Layer({**case, "weights": [w.tolist() for w in weights[:-2]]})
            kernel, bias = (w.clone().requires_grad_() for w in weights[-2:])
            states = states or [torch.zeros(len(labels), layer.inner["units"]) for _ in range(parts(layer))]
            output, states = layer.run(torch.tensor(inputs).reshape(case["inputShape"]), None, [s.detach() for s in states])
            probabilities = torch.sigmoid(output @ kernel + bias)
            loss = nn.functional.binary_cross_entropy(probabilities, torch.tensor(labels, dtype=torch.float64))
            gradients = torch.autograd.grad(loss, [*layer.weights, kernel, bias])
            weights = [w - 0.5 * g.reshape(w.shape) for w, g in zip(weights, gradients)]
    return {"name": case["name"], "weights": [numbers(w) for w in weights]}


def answers(cases, answer):
    for case in cases:
        try:
            yield json.dumps(answer(case), separators=(",", ":"))
        except NotImplementedError:
            pass


with open("cases.json", encoding="utf-8") as file:
    given = json.load(file)
found = {kind: list(answers(given[kind], answer)) for kind, answer in [("starts", started), ("chains", chained), ("trainings", trained)]}
with open("torch.json", "w", encoding="utf-8") as file:
    made_by = f"torch_states.py, PyTorch {torch.__version__}, float64"
    parts = ",".join('"%s":[\n%s\n]' % (kind, ",\n".join(lines)) for kind, lines in found.items())
    file.write('{"madeBy":"%s",%s}\n' % (made_by, parts))
print({kind: f"{len(lines)} of {len(given[kind])}" for kind, lines in found.items()})
