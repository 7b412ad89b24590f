"""Writes keras.json: the schedules of cases.json by Keras. Install keras 3.15.1 and torch, and run in this folder:

    python3 keras_schedules.py
"""

import json
import re
import sys

sys.path.append("..")
from keras_double import MADE_WITH, keras


def made(schedule):
    """The Keras schedule that a description in JSON means."""
    kind = "".join(word.capitalize() for word in schedule["type"].split("_"))
    options = {re.sub("[A-Z]", lambda c: "_" + c[0].lower(), name): value for name, value in schedule.items() if name != "type"}
    return getattr(keras.optimizers.schedules, kind)(**options)


if __name__ == "__main__":
    with open("cases.json", encoding="utf-8") as file:
        document = json.load(file)
    rates = [[float(made(schedule)(step)) for step in document["steps"]] for schedule in document["schedules"]]
    with open("keras.json", "w", encoding="utf-8") as file:
        json.dump({"madeBy": f"keras_schedules.py, {MADE_WITH}", "rates": rates}, file)
        file.write("\n")
