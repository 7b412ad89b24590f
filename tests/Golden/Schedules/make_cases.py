"""Writes cases.json: schedules, and the steps at which they are read. Run in this folder:

    python3 make_cases.py
"""

import json

STEPS = [0, 1, 2, 3, 4, 5, 9, 10, 11, 19, 20, 21, 29, 30, 31, 35, 40, 41, 60, 99, 100, 101, 1000]


def schedules(kind, **options):
    """The schedule, and for every list among its options one with each."""
    lists = {name: values for name, values in options.items() if isinstance(values, tuple)}
    if not lists:
        return [{"type": kind, **options}]
    name, values = next(iter(lists.items()))
    return [schedule for value in values for schedule in schedules(kind, **{**options, name: value})]


cases = [
    *schedules("exponential_decay", initialLearningRate=0.1, decaySteps=(1, 10, 30), decayRate=(0.5, 0.96), staircase=(False, True)),
    *schedules("inverse_time_decay", initialLearningRate=0.1, decaySteps=(1, 10, 30), decayRate=(0.0, 0.5, 2.0), staircase=(False, True)),
    *schedules("polynomial_decay", initialLearningRate=0.1, decaySteps=(1, 10, 30), endLearningRate=(0.0, 0.01), power=(0.5, 1.0, 2.0), cycle=(False, True)),
    *schedules("polynomial_decay", initialLearningRate=0.001, decaySteps=20, endLearningRate=0.01),
    *schedules("cosine_decay", initialLearningRate=0.1, decaySteps=(1, 10, 30), alpha=(0.0, 0.1)),
    *schedules("cosine_decay", initialLearningRate=(0.0, 0.02), decaySteps=(10, 30), alpha=(0.0, 0.1), warmupSteps=(1, 20), warmupTarget=0.1),
    *schedules("piecewise_constant_decay", boundaries=([10], [0, 20], [1, 10, 30, 100]), values=[0.1, 0.05, 0.02, 0.01, 0.001]),
]
for case in cases:
    if "boundaries" in case:
        case["values"] = case["values"][:len(case["boundaries"]) + 1]
lines = ",\n".join(json.dumps(case) for case in cases)
with open("cases.json", "w", encoding="utf-8") as file:
    file.write(f'{{"madeBy":"make_cases.py","steps":{STEPS},"schedules":[\n{lines}\n]}}\n')
