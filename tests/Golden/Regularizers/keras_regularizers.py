"""Writes keras.json: what Keras' own regularisers and models give in double precision: penalties of matrices; of models
the loss of all examples as one training batch, the part of it that are penalties, its gradients, and the loss that
evaluate reports for batches of "batchSize". The activity of a SimpleRNN is no case: Keras takes its regulariser and
forgets it. Reads cases.json. Needs keras with PyTorch as its backend; run in this folder:

    KERAS_BACKEND=torch python3 keras_regularizers.py
"""

import json
import re

import keras
import numpy as np
import torch

keras.backend.set_floatx("float64")
LAYERS = {
    "embedding": keras.layers.Embedding, "simple_rnn": keras.layers.SimpleRNN, "lstm": keras.layers.LSTM,
    "gru": keras.layers.GRU, "dense": keras.layers.Dense, "dropout": keras.layers.Dropout,
    "layer_normalization": keras.layers.LayerNormalization, "global_max_pooling1d": keras.layers.GlobalMaxPooling1D,
}


def regularizer(value):
    options = {name: number for name, number in value.items() if name not in ("type", "factor")}
    kind = value["type"]
    if kind == "orthogonal_regularizer":
        return keras.regularizers.OrthogonalRegularizer(value["factor"], **options)
    make = {"l1": keras.regularizers.L1, "l2": keras.regularizers.L2, "l1_l2": keras.regularizers.L1L2}[kind]
    return make(value["factor"]) if "factor" in value else make(**options)


def layer(value):
    options = {}
    for name, option in value.items():
        if name not in ("type", "layer", "mergeMode"):
            snake = re.sub("[A-Z]", lambda capital: "_" + capital.group().lower(), name)
            options[snake] = regularizer(option) if name.endswith("Regularizer") else option
    if value["type"] == "bidirectional":
        mode = "ave" if value["mergeMode"] == "average" else value["mergeMode"]
        return keras.layers.Bidirectional(layer(value["layer"]), mode, **options)
    if value["type"] == "time_distributed":
        return keras.layers.TimeDistributed(layer({"type": "dense", **value["layer"]}), **options)
    return LAYERS[value["type"]](**options)


def matrix_answer(case):
    values = torch.tensor(case["values"], dtype=torch.float64, requires_grad=True)
    result = regularizer(case["regularizer"])(values.reshape(case["shape"]))
    result.backward()
    # Keras before 3.16 has no gradient at a row of zeros.
    gradient = [] if values.grad.isnan().any() else values.grad.tolist()
    return {"name": case["name"], "penalty": result.item(), "gradient": gradient}


def model_answer(case):
    layers = case["model"]["layers"]
    tokens = layers[0]["type"] == "embedding"
    inputs = np.array(case["inputs"], "int64" if tokens else "float64").reshape(case["inputShape"])
    start = keras.layers.Input(case["inputShape"][1:], dtype="int64" if tokens else "float64")
    flow = start
    for value in layers:
        given = layer(value)(flow)
        flow = given[0] if isinstance(given, (list, tuple)) else given
    model = keras.models.Model(start, flow)
    for variable, values in zip(model.trainable_variables, case["weights"], strict=True):
        variable.assign(np.array(values).reshape(variable.shape))
    binary = layers[-1]["units"] == 1
    loss = "binary_crossentropy" if binary else "sparse_categorical_crossentropy"
    model.compile("sgd", loss)
    classes = np.array(case["classes"], "float64" if binary else "int64").reshape(-1, 1)

    outputs = model(inputs, training=True)
    penalty = sum(model.losses)
    total = model.compute_loss(inputs, torch.tensor(classes), outputs)
    total.backward()
    gradients = [variable.value.grad.flatten().tolist() for variable in model.trainable_variables]
    measured = model.evaluate(inputs, classes, batch_size=case["batchSize"], verbose=0)
    return {
        "name": case["name"], "loss": total.item(), "penalty": penalty.item(),
        "evaluated": float(measured), "weightGradients": gradients,
    }


def written(answers):
    return ",\n".join(json.dumps(answer, separators=(",", ":")) for answer in answers)


with open("cases.json", encoding="utf-8") as file:
    cases = json.load(file)
matrices = [matrix_answer(case) for case in cases["matrices"]]
models = [model_answer(case) for case in cases["models"]]
with open("keras.json", "w", encoding="utf-8") as file:
    file.write(f'{{"madeBy":"keras_regularizers.py, Keras {keras.__version__}, PyTorch {torch.__version__}, float64","matrices":[\n')
    file.write(written(matrices) + '\n],"models":[\n' + written(models) + "\n]}\n")
