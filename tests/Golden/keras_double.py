"""Keras on its PyTorch backend in double precision. Off TensorFlow it takes products of doubles in single precision, as JAX
does, unless it is told otherwise."""

import os

os.environ["KERAS_BACKEND"] = "torch"
import keras
import torch
from keras.src.backend.common import dtypes

keras.config.set_floatx("float64")
dtypes.BIT64_TO_BIT32_DTYPE["float64"] = "float64"
MADE_WITH = f"Keras {keras.__version__} on PyTorch {torch.__version__}, float64"
