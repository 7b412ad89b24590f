// Writes tfjs.json: a hundred steps of TensorFlow.js' optimizers in single precision, with its clipping by value. Install
// @tensorflow/tfjs 4.22.0 and run in this folder:
//
//     node tfjs_optimizers.js
//
// Its RMSprop adds epsilon inside the root, x -= lr g / sqrt(v + epsilon), as Keras 3 does. Where its formulas are others
// than Keras', its fields are set before every step so that they become the same:
// - its momentum is m = momentum m + g, x -= lr m, and Keras' m = momentum m - lr g, x += m: with the rate in the gradient
//   and a rate of one they are equal at any rate;
// - where it centres, it takes epsilon off, x -= lr g / sqrt(v - (a^2 + epsilon)): it is given the opposite of it;
// - its Adam adds epsilon after the correction of the bias, and Keras before, which is a larger one by
//   1 / sqrt(1 - beta2^t).
// It has no clipping by norms, which is done here.
const fs = require('fs');
const tf = require('@tensorflow/tfjs');

const KEPT = [1, 20, 40, 60, 80, 100];
const { start, split, gradients, schedules, cases } = JSON.parse(fs.readFileSync('cases.json', 'utf8'));
const parts = values => [tf.tensor1d(values.slice(0, split)), tf.tensor1d(values.slice(split))];

function made({ type, momentum, nesterov, rho, epsilon, centered, beta1, beta2 }) {
  switch (type) {
    case 'sgd':
      return momentum ? tf.train.momentum(1, momentum, nesterov) : tf.train.sgd(1);
    case 'rmsprop':
      return tf.train.rmsprop(1, rho || 0.9, momentum || 0, (centered ? -1 : 1) * (epsilon || 1e-7), centered);
    default:
      return tf.train.adam(1, beta1 || 0.9, beta2 || 0.999, epsilon || 1e-7);
  }
}

function clipped({ clipValue, clipNorm, globalClipNorm }, tensors) {
  const norm = all => Math.hypot(...all.map(t => t.norm().arraySync()));
  const shortened = (t, largest, length) => t.mul(Math.min(1, largest / length));
  if (clipValue) {
    return tensors.map(t => t.clipByValue(-clipValue, clipValue));
  }
  if (clipNorm) {
    return tensors.map(t => shortened(t, clipNorm, norm([t])));
  }
  return globalClipNorm ? tensors.map(t => shortened(t, globalClipNorm, norm(tensors))) : tensors;
}

function answer({ name, optimizer: options, schedule, rate }) {
  if (options.epsilonOutsideRoot || options.type === 'adamw') {
    return undefined;
  }
  const optimizer = made(options);
  const weights = parts(start).map((values, i) => tf.variable(values, true, `${name}/${i}`));
  const kept = [];
  gradients.forEach((gradient, i) => tf.tidy(() => {
    const rateNow = schedule ? rate * schedules[schedule][i] : options.learningRate;
    let tensors = clipped(options, parts(gradient));
    if (options.type === 'sgd') {
      tensors = tensors.map(t => t.mul(rateNow));
    } else {
      optimizer.learningRate = rateNow;
    }
    if (options.type === 'adam') {
      optimizer.epsilon = (options.epsilon || 1e-7) / Math.sqrt(1 - Math.pow(options.beta2 || 0.999, i + 1));
    }
    optimizer.applyGradients(Object.fromEntries(weights.map((w, j) => [w.name, tensors[j]])));
    if (KEPT.includes(i + 1)) {
      kept.push(weights.flatMap(w => Array.from(w.dataSync(), v => Number(v.toPrecision(9)))));
    }
  }));
  return { name, weights: kept };
}

tf.setBackend('cpu');
const answers = cases.map(answer).filter(a => a !== undefined);
const madeBy = `tfjs_optimizers.js, TensorFlow.js ${tf.version.tfjs}, float32`;
fs.writeFileSync('tfjs.json', `{"madeBy":"${madeBy}","steps":${JSON.stringify(KEPT)},"answers":[\n${answers.map(a => JSON.stringify(a)).join(',\n')}\n]}\n`);
console.log(cases.length, 'cases,', answers.length, 'answered');
