// Writes tfjs.json: for the models whose layers TensorFlow.js has, the loss that one training step of all examples
// reports, penalties of weights included, and the gradients by which gradient descent with a rate of one moved the
// weights; for the matrices what its regularizers give. Single precision. It has no penalty of activities, no orthogonal
// regularizer and no GRU that resets after, its slope of |x| is not 0 at 0, and its recurrent layers forget the penalties
// of their cells, which are added to them here. Reads cases.json. Install @tensorflow/tfjs 4.22.0 and run in this folder:
//
//     node tfjs_regularizers.js
const fs = require('fs');
const tf = require('@tensorflow/tfjs');

const makers = {
  simple_rnn: tf.layers.simpleRNN, lstm: tf.layers.lstm, gru: tf.layers.gru, dense: tf.layers.dense, embedding: tf.layers.embedding,
  layer_normalization: tf.layers.layerNormalization, global_max_pooling1d: tf.layers.globalMaxPooling1d,
};
const { matrices, models } = JSON.parse(fs.readFileSync('cases.json', 'utf8'));
const numbers = tensor => Array.from(tensor.dataSync(), v => Number(v.toPrecision(9)));
const lacks = value => {
  const text = JSON.stringify(value);
  return /activityRegularizer|orthogonal_regularizer/.test(text) || /"type":"gru"/.test(text) && !/"resetAfter":false/.test(text);
};

function regularizer({ type, factor, l1, l2 }) {
  return type === 'l1' ? tf.regularizers.l1({ l1: factor }) : type === 'l2' ? tf.regularizers.l2({ l2: factor }) : tf.regularizers.l1l2({ l1, l2 });
}

function layer({ type, layer: inner, resetAfter, mergeMode, ...rest }, inputShape) {
  const options = Object.fromEntries(Object.entries(rest).map(([name, option]) => [name, name.endsWith('Regularizer') ? regularizer(option) : option]));
  if (type === 'bidirectional') {
    return tf.layers.bidirectional({ layer: layer(inner), mergeMode, inputShape });
  }
  const gates = type === 'lstm' || type === 'gru' ? { recurrentActivation: 'sigmoid' } : {};
  return type === 'time_distributed' ? tf.layers.timeDistributed({ layer: layer({ type: 'dense', ...inner }), inputShape }) : makers[type]({ ...options, ...gates, inputShape });
}

async function modelAnswer({ name, model, inputShape, inputs, classes, weights }) {
  const tokens = model.layers[0].type === 'embedding';
  const made = tf.sequential({ layers: model.layers.map((value, i) => layer(value, i === 0 ? inputShape.slice(1) : undefined)) });
  for (const one of made.layers) {
    one.addLoss([one, one.forwardLayer, one.backwardLayer].flatMap(way => way && way.cell ? way.cell.losses : []));
  }
  made.setWeights(made.weights.map((w, i) => tf.tensor(weights[i], w.shape)));
  const loss = model.layers[model.layers.length - 1].units === 1 ? 'binaryCrossentropy' : 'sparseCategoricalCrossentropy';
  made.compile({ optimizer: tf.train.sgd(1), loss });
  const total = await made.trainOnBatch(tf.tensor(inputs, inputShape, tokens ? 'int32' : 'float32'), tf.tensor2d(classes, [classes.length, 1]));
  const weightGradients = made.getWeights().map((w, i) => numbers(tf.tensor(weights[i], w.shape).sub(w)));
  return { name, loss: total, weightGradients };
}

function matrixAnswer({ name, regularizer: value, shape, values }) {
  const penalty = x => regularizer(value).apply(x);
  const x = tf.tensor(values, shape);
  return { name, penalty: numbers(penalty(x))[0], gradient: numbers(tf.grad(penalty)(x)) };
}

const written = answers => answers.map(answer => JSON.stringify(answer)).join(',\n');

async function main() {
  tf.setBackend('cpu');
  const answers = [];
  for (const golden of models.filter(value => !lacks(value.model))) {
    answers.push(await modelAnswer(golden));
  }
  const ofMatrices = matrices.filter(value => !lacks(value.regularizer) && !value.values.includes(0)).map(matrixAnswer);
  const madeBy = `tfjs_regularizers.js, TensorFlow.js ${tf.version.tfjs}, float32`;
  fs.writeFileSync('tfjs.json', `{"madeBy":"${madeBy}","matrices":[\n${written(ofMatrices)}\n],"models":[\n${written(answers)}\n]}\n`);
}

main();
