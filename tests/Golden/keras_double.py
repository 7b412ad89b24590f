"""Keras on its PyTorch backend in double precision. Off TensorFlow it takes products of doubles in single precision, as JAX
does, unless it is told otherwise. The files beside these scripts were made with PyTorch 1.13, which lacks some names that
Keras 3.15.1 imports: stand-ins for them (types of eight bits, the compiler, trees of values) computed no number."""

import os

os.environ["KERAS_BACKEND"] = "torch"
import keras
import torch
from keras.src.backend.common import dtypes

keras.config.set_floatx("float64")
dtypes.BIT64_TO_BIT32_DTYPE["float64"] = "float64"
MADE_WITH = f"Keras {keras.__version__} on PyTorch {torch.__version__}, float64"
