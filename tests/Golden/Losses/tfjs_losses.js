// Writes tfjs.json: losses of TensorFlow.js in single precision and their gradients with respect to the outputs. On
// probabilities, which sigmoid or softmax makes of the outputs, and on numbers they are the Keras losses of its layers;
// from logits, and Huber's, those of its core. Where the layers know no smoothing, the targets are smoothed for them.
// Reads the outputs and targets from cases.json. Install @tensorflow/tfjs 4.22.0 and run in this folder:
//
//     node tfjs_losses.js
const fs = require('fs');
const tf = require('@tensorflow/tfjs');

const NAMES = {
  binary_crossentropy: 'binaryCrossentropy',
  categorical_crossentropy: 'categoricalCrossentropy',
  sparse_categorical_crossentropy: 'sparseCategoricalCrossentropy',
  mean_squared_error: 'meanSquaredError',
  mean_absolute_error: 'meanAbsoluteError',
};
const { NONE } = tf.Reduction;

function each({ loss, outputs, classes, numbers, fromLogits, labelSmoothing = 0, delta = 1 }) {
  const width = outputs[0].length;
  const isBinary = loss === 'binary_crossentropy';
  const hot = () => isBinary ? tf.tensor2d(classes, [classes.length, 1]) : tf.oneHot(tf.tensor1d(classes, 'int32'), width).toFloat();
  if (loss === 'huber') {
    return x => tf.losses.huberLoss(tf.tensor2d(numbers), x, undefined, delta, NONE);
  }
  if (fromLogits) {
    const logits = isBinary ? tf.losses.sigmoidCrossEntropy : tf.losses.softmaxCrossEntropy;
    return x => logits(hot(), x, undefined, labelSmoothing, NONE);
  }
  const activation = numbers ? 'linear' : isBinary ? 'sigmoid' : 'softmax';
  const model = tf.sequential({ layers: [tf.layers.activation({ activation, inputShape: [width] })] });
  model.compile({ optimizer: 'sgd', loss: NAMES[loss] });
  const target = numbers ? tf.tensor2d(numbers)
    : loss === 'sparse_categorical_crossentropy' ? tf.tensor2d(classes, [classes.length, 1])
      : hot().mul(1 - labelSmoothing).add(labelSmoothing / (isBinary ? 2 : width));
  return x => model.model.lossFunctions[0](target, model.apply(x));
}

function answer(kase) {
  const count = kase.outputs.length;
  const weights = tf.tensor1d(kase.weights || Array(count).fill(1));
  const of = each(kase);
  const loss = x => of(x).reshape([count, -1]).mean(1).mul(weights).mean();
  const x = tf.tensor2d(kase.outputs);
  return { name: kase.name, loss: loss(x).dataSync()[0], gradient: Array.from(tf.grad(loss)(x).dataSync()) };
}

tf.setBackend('cpu');
const answers = JSON.parse(fs.readFileSync('cases.json', 'utf8')).cases.map(answer);
const madeBy = `tfjs_losses.js, TensorFlow.js ${tf.version.tfjs}, float32`;
fs.writeFileSync('tfjs.json', `{"madeBy": ${JSON.stringify(madeBy)}, "answers": [\n${answers.map(a => JSON.stringify(a)).join(',\n')}\n]}\n`);
