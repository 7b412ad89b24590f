"""Reads cases.json, and writes what an oracle gives: the weights after some of the hundred steps."""

import json

KEPT = [1, 20, 40, 60, 80, 100]
with open("cases.json", encoding="utf-8") as file:
    DOCUMENT = json.load(file)


def split(values):
    """The values of the two weights."""
    return values[:DOCUMENT["split"]], values[DOCUMENT["split"]:]


def rates(case):
    """The learning rate of every step."""
    if "schedule" in case:
        return [case["rate"] * by for by in DOCUMENT["schedules"][case["schedule"]]]
    return [case["optimizer"]["learningRate"]] * len(DOCUMENT["gradients"])


def write(name, made_by, trajectory):
    """Writes trajectory(case), a generator of the weights after every step or None, for every case."""
    answers = []
    for case in DOCUMENT["cases"]:
        steps = trajectory(case)
        if steps is not None:
            kept = [[float(f"{value:.8g}") for value in weights] for step, weights in enumerate(steps, 1) if step in KEPT]
            answers.append({"name": case["name"], "weights": kept})
    lines = ",\n".join(json.dumps(answer, separators=(",", ":")) for answer in answers)
    with open(f"{name}.json", "w", encoding="utf-8") as file:
        file.write(f'{{"madeBy":"{made_by}","steps":{KEPT},"answers":[\n{lines}\n]}}\n')
    print(len(DOCUMENT["cases"]), "cases,", len(answers), "answered")
