"""Writes formulas.json: the schedules of cases.json by the formulas that Keras documents, written out. Run in this folder:

    python3 schedule_formulas.py
"""

import json
import math


def rate(schedule, step):
    """The learning rate of a schedule after a number of steps."""
    kind = schedule["type"]
    if kind == "piecewise_constant_decay":
        return schedule["values"][sum(step > boundary for boundary in schedule["boundaries"])]
    first, last = schedule["initialLearningRate"], schedule["decaySteps"]
    passed = step / last
    if schedule.get("staircase"):
        passed = math.floor(passed)
    if kind == "exponential_decay":
        return first * schedule["decayRate"] ** passed
    if kind == "inverse_time_decay":
        return first / (1 + schedule["decayRate"] * passed)
    if kind == "polynomial_decay":
        end = schedule.get("endLearningRate", 0.0001)
        if schedule.get("cycle"):
            last *= max(1, math.ceil(step / last))
        return (first - end) * (1 - min(step, last) / last) ** schedule.get("power", 1) + end
    warm, alpha = schedule.get("warmupSteps", 0), schedule.get("alpha", 0)
    if step < warm:
        return first + (schedule["warmupTarget"] - first) * step / warm
    highest = schedule["warmupTarget"] if warm > 0 else first
    fallen = 0.5 * (1 + math.cos(math.pi * min(step - warm, last) / last))
    return highest * ((1 - alpha) * fallen + alpha)


if __name__ == "__main__":
    with open("cases.json", encoding="utf-8") as file:
        document = json.load(file)
    rates = [[rate(schedule, step) for step in document["steps"]] for schedule in document["schedules"]]
    with open("formulas.json", "w", encoding="utf-8") as file:
        json.dump({"madeBy": "schedule_formulas.py, float64", "rates": rates}, file)
        file.write("\n")
