"""The recurrent layers in PyTorch: its own modules, step by step where there is a mask, and for what these lack (a GRU that
resets before, other activations, a dropped state) the equations that Keras documents, to be differentiated."""

import torch
from torch import nn

# Keras has the gates of a GRU in the order z, r, h; PyTorch r, z, n.
ORDER = {"simple_rnn": [0], "lstm": [0, 1, 2, 3], "gru": [1, 0, 2]}
MODULES = {"simple_rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}
ACTIVATIONS = {
    "linear": lambda x: x,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "softmax": lambda x: torch.softmax(x, -1),
    "hard_sigmoid": nn.functional.hardsigmoid,
    "elu": nn.functional.elu,
    "selu": nn.functional.selu,
    "leaky_relu": lambda x: nn.functional.leaky_relu(x, 0.2),
    "softplus": nn.functional.softplus,
    "softsign": nn.functional.softsign,
    "silu": nn.functional.silu,
    "gelu": nn.functional.gelu,
    "exponential": torch.exp,
}


def swap(columns, layer):
    """(in, gates * units) of Keras to PyTorch's order of gates, or back."""
    gates = columns.reshape(columns.shape[0], -1, layer["units"])
    return gates[:, ORDER[layer["type"]]].reshape(columns.shape)


def recurrent(layer, features):
    """The module for a layer, or its equations."""
    kind, activation = layer["type"], layer.get("activation", "tanh")
    its_own = activation in (["tanh", "relu"] if kind == "simple_rnn" else ["tanh"])
    its_own &= layer.get("recurrentActivation", "sigmoid") == "sigmoid" and layer.get("resetAfter", True)
    return (OwnModule if its_own and layer.get("recurrentDropout", 0) == 0 else Equations)(layer, features)


class Recurrent(nn.Module):
    def __init__(self, layer):
        super().__init__()
        self.layer = layer

    def forward(self, x, mask, kept, backwards=False):
        """kept(rate, *shape) gives what dropout multiplies by."""
        if backwards != self.layer.get("goBackwards", False):
            x, mask = x.flip(1), None if mask is None else mask.flip(1)
        outputs = self.run(x, mask, kept)
        return outputs if self.layer.get("returnSequences") else outputs[:, -1]

    def steps(self, x, mask, step, state):
        """The output of every step; where the mask says so, state and output stay what they were."""
        outputs = []
        for t in range(x.shape[1]):
            after = step(x[:, t], state)
            if mask is not None:
                after = [torch.where(mask[:, t, None], new, old) for new, old in zip(after, state)]
            state = after
            outputs.append(state[0])
        return torch.stack(outputs, 1)


class OwnModule(Recurrent):
    def __init__(self, layer, features):
        super().__init__(layer)
        options = {"nonlinearity": layer.get("activation", "tanh")} if layer["type"] == "simple_rnn" else {}
        self.module = MODULES[layer["type"]](features, layer["units"], bias=layer.get("useBias", True), batch_first=True, **options)

    def load(self, take):
        module, layer = self.module, self.layer
        columns = module.weight_ih_l0.shape[0]
        module.weight_ih_l0.data = swap(take(module.input_size, columns), layer).t().contiguous()
        module.weight_hh_l0.data = swap(take(layer["units"], columns), layer).t().contiguous()
        if module.bias:
            rows = 2 if layer["type"] == "gru" else 1
            bias = swap(take(rows, columns), layer)
            module.bias_ih_l0.data = bias[0].clone()
            module.bias_hh_l0.data = bias[1].clone() if rows == 2 else torch.zeros(columns)

    def gradients(self):
        module, layer = self.module, self.layer
        yield swap(module.weight_ih_l0.grad.t(), layer)
        yield swap(module.weight_hh_l0.grad.t(), layer)
        if module.bias:
            rows = [module.bias_ih_l0.grad, module.bias_hh_l0.grad]
            yield swap(torch.stack(rows if layer["type"] == "gru" else rows[:1]), layer)

    def run(self, x, mask, kept):
        x = x * kept(self.layer.get("dropout", 0), len(x), 1, x.shape[2])
        if mask is None:
            return self.module(x)[0]
        return self.steps(x, mask, self.step, [torch.zeros(len(x), self.layer["units"])] * (2 if self.layer["type"] == "lstm" else 1))

    def step(self, x, state):
        state = [part[None] for part in state]
        _, state = self.module(x[:, None], tuple(state) if len(state) > 1 else state[0])
        return [part[0] for part in (state if isinstance(state, tuple) else [state])]


class Equations(Recurrent):
    def __init__(self, layer, features):
        super().__init__(layer)
        self.features, self.count = features, len(ORDER[layer["type"]])
        self.activation = ACTIVATIONS[layer.get("activation", "tanh")]
        self.gate = ACTIVATIONS[layer.get("recurrentActivation", "sigmoid")]
        self.two_biases = layer["type"] == "gru" and layer.get("resetAfter", True)

    def load(self, take):
        units, columns = self.layer["units"], self.count * self.layer["units"]
        weights = [take(self.features, columns), take(units, columns)]
        if self.layer.get("useBias", True):
            weights.append(take(1 + self.two_biases, columns))
        self.weights = nn.ParameterList([nn.Parameter(weight) for weight in weights])

    def gradients(self):
        return [weight.grad for weight in self.weights]

    def run(self, x, mask, kept):
        units, count, batch, wet = self.layer["units"], self.count, len(x), self.layer.get("recurrentDropout", 0)
        own = count if wet > 0 else 1
        on_x = kept(self.layer.get("dropout", 0), own, batch, 1, self.features).expand(count, -1, -1, -1)
        on_h = kept(wet, own, batch, units).expand(count, -1, -1)
        kernel, recurrent = (weight.reshape(-1, count, units) for weight in self.weights[:2])
        biases = self.weights[2].reshape(-1, count, 1, units) if len(self.weights) > 2 else torch.zeros(2, count, 1, units)

        def step(x, state):
            h = state[0]
            a = torch.einsum("gbi,igu->gbu", x * on_x[:, :, 0], kernel) + biases[0]
            seen = h * on_h
            u = torch.einsum("gbi,igu->gbu", seen, recurrent)
            if self.layer["type"] == "simple_rnn":
                return [self.activation((a + u)[0])]
            if self.layer["type"] == "lstm":
                i, f, o = (self.gate((a + u)[g]) for g in [0, 1, 3])
                c = f * state[1] + i * self.activation((a + u)[2])
                return [o * self.activation(c), c]
            u = u + biases[1] if self.two_biases else u
            z, r = (self.gate((a + u)[g]) for g in [0, 1])
            inner = r * u[2] if self.layer.get("resetAfter", True) else (r * seen[2]) @ recurrent[:, 2]
            return [z * h + (1 - z) * self.activation(a[2] + inner)]

        return self.steps(x, mask, step, [torch.zeros(batch, units)] * (2 if self.layer["type"] == "lstm" else 1))


class Bidirectional(nn.Module):
    def __init__(self, layer, features):
        super().__init__()
        self.layer, self.ahead, self.back = layer, recurrent(layer["layer"], features), recurrent(layer["layer"], features)

    def load(self, take):
        self.ahead.load(take)
        self.back.load(take)

    def gradients(self):
        yield from self.ahead.gradients()
        yield from self.back.gradients()

    def forward(self, x, mask, kept):
        ahead, back = self.ahead(x, mask, kept), self.back(x, mask, kept, backwards=True)
        if self.layer["layer"].get("returnSequences"):
            back = back.flip(1)
            if mask is not None:
                # Both directions give zeros for masked steps in Keras, where a layer of its own repeats its output.
                ahead, back = ahead * mask[:, :, None], back * mask[:, :, None]
        mode = self.layer["mergeMode"]
        if mode == "concat":
            return torch.cat([ahead, back], -1)
        return {"sum": ahead + back, "mul": ahead * back, "average": (ahead + back) / 2}[mode]
