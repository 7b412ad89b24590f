"""Writes formulas.json: RMSprop with epsilon outside the root, as the Keras of TensorFlow 2.0 to 2.10 documents it, in Python's
own double precision; with momentum as Keras adds it. Run in this folder:

    python3 optimizer_formulas.py
"""

from trajectories import DOCUMENT, rates, split, write


def norm(values):
    return sum(value * value for value in values) ** 0.5


def clipped(options, gradient):
    if "clipValue" in options:
        return [min(max(g, -options["clipValue"]), options["clipValue"]) for g in gradient]
    if "clipNorm" in options:
        return [g * min(1, options["clipNorm"] / norm(part)) for part in split(gradient) for g in part]
    largest = options.get("globalClipNorm", norm(gradient))
    return [g * min(1, largest / norm(gradient)) for g in gradient]


def steps(options, all_rates):
    x = list(DOCUMENT["start"])
    v, a, m = ([0.0] * len(x) for _ in range(3))
    rho, epsilon, momentum = options.get("rho", 0.9), options.get("epsilon", 1e-7), options.get("momentum", 0)
    for rate, gradient in zip(all_rates, DOCUMENT["gradients"]):
        for i, g in enumerate(clipped(options, gradient)):
            v[i] = rho * v[i] + (1 - rho) * g * g
            a[i] = rho * a[i] + (1 - rho) * g
            root = (v[i] - (a[i] ** 2 if options.get("centered") else 0)) ** 0.5
            m[i] = momentum * m[i] + rate * g / (root + epsilon)
            x[i] -= m[i]
        yield list(x)


write("formulas", "optimizer_formulas.py, float64", lambda case: steps(case["optimizer"], rates(case)) if case["optimizer"].get("epsilonOutsideRoot") else None)
