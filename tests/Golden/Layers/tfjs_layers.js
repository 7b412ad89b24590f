// Writes a tfjs.json beside every cases.json: outputs and gradients of the cases that TensorFlow.js' Keras layers compute,
// in single precision, by its automatic differentiation. It has no GRU that resets after, its hard sigmoid is the older
// 0.2 x + 0.5, its pooling does not look at masks, a normalization and what is spread over time end them, and its
// directions merge what they repeat at masked steps, where Keras has zeros. What a training pass drops cannot be given.
// Install @tensorflow/tfjs 4.22.0 and run in this folder:
//
//     node tfjs_layers.js
const fs = require('fs');
const tf = require('@tensorflow/tfjs');

const ACTIVATIONS = { silu: 'swish', ...Object.fromEntries(['linear', 'sigmoid', 'tanh', 'relu', 'softmax', 'elu', 'selu', 'softplus', 'softsign'].map(name => [name, name])) };
const numbers = tensor => Array.from(tensor.dataSync(), v => Number(v.toPrecision(9)));

function keras(layer, inputShape) {
  const activation = ACTIVATIONS[layer.activation || 'linear'];
  const recurrent = () => {
    const { type, resetAfter, ...options } = layer;
    const activation = ACTIVATIONS[layer.activation || 'tanh'];
    const recurrentActivation = ACTIVATIONS[layer.recurrentActivation || 'sigmoid'];
    if (type === 'gru' && resetAfter !== false || !activation || !recurrentActivation) {
      return undefined;
    }
    const make = { simple_rnn: tf.layers.simpleRNN, lstm: tf.layers.lstm, gru: tf.layers.gru }[type];
    return make({ ...options, activation, ...(type === 'simple_rnn' ? {} : { recurrentActivation }), inputShape });
  };
  switch (layer.type) {
    case 'embedding':
      return tf.layers.embedding({ inputDim: layer.inputDim, outputDim: layer.outputDim, maskZero: !!layer.maskZero, inputShape });
    case 'dense':
      return activation && tf.layers.dense({ units: layer.units, activation, useBias: layer.useBias !== false, inputShape });
    case 'time_distributed': {
      const inner = keras({ type: 'dense', ...layer.layer });
      return inner && tf.layers.timeDistributed({ layer: inner, inputShape });
    }
    case 'masking':
      return tf.layers.masking({ maskValue: layer.maskValue, inputShape });
    case 'dropout':
      return tf.layers.dropout({ rate: layer.rate, inputShape });
    case 'spatial_dropout1d':
      return tf.layers.spatialDropout1d({ rate: layer.rate, inputShape });
    case 'layer_normalization':
      return tf.layers.layerNormalization({ epsilon: layer.epsilon, center: layer.center, scale: layer.scale, inputShape });
    case 'global_max_pooling1d':
      return tf.layers.globalMaxPooling1d({ inputShape });
    case 'global_average_pooling1d':
      return tf.layers.globalAveragePooling1d({ inputShape });
    case 'bidirectional': {
      const inner = keras(layer.layer, inputShape);
      const mergeMode = layer.mergeMode === 'average' ? 'ave' : layer.mergeMode;
      return inner && tf.layers.bidirectional({ layer: inner, mergeMode, inputShape });
    }
    default:
      return recurrent();
  }
}

function answer(golden) {
  const { layers } = golden.model;
  const tokens = layers[0].type === 'embedding';
  const made = layers.map((layer, i) => keras(layer, i === 0 ? golden.inputShape.slice(1) : undefined));
  const masks = layers.some(layer => layer.maskZero || layer.type === 'masking');
  const looksPast = layers.some(layer => ['global_average_pooling1d', 'layer_normalization', 'time_distributed'].includes(layer.type)
    || layer.layer && layer.layer.returnSequences);
  if (golden.seed || made.includes(undefined) || masks && looksPast) {
    return undefined;
  }
  const model = tf.sequential({ layers: made });
  let next = 0;
  model.setWeights(model.weights.map(w => tf.tensor(golden.weights[next++], w.shape)));
  const x = tf.variable(tf.tensor(golden.inputs, golden.inputShape, tokens ? 'int32' : 'float32'), !tokens);
  const scale = tf.tensor(golden.lossWeights, golden.outputShape);
  const output = model.apply(x);
  if (output.shape.join() !== golden.outputShape.join()) {
    throw new Error(`${golden.name}: ${output.shape}`);
  }
  const variables = model.weights.map(w => w.val);
  const masking = layers.map(layer => layer.type).lastIndexOf('masking');
  const noGradient = golden.inputShape[1] === 1 && layers.some(layer => layer.units && layer.type !== 'dense' || layer.layer)
    || layers.some(layer => layer.center === false || layer.scale === false)
    || masking > 0 || masking === 0 && variables.length === 0;
  if (noGradient) {
    // Its gradient of unstack fails where there is one step, that of a normalization without its weights too, and
    // Masking has none.
    return { name: golden.name, output: numbers(output), weightGradients: [], inputGradient: [] };
  }
  const noInput = tokens || masking === 0;
  const { grads } = tf.variableGrads(() => model.apply(x).mul(scale).sum(), noInput ? variables : [...variables, x]);
  return {
    name: golden.name,
    output: numbers(output),
    weightGradients: variables.map(v => numbers(grads[v.name])),
    inputGradient: noInput ? [] : numbers(grads[x.name]),
  };
}

tf.setBackend('cpu');
const madeBy = `tfjs_layers.js, TensorFlow.js ${tf.version.tfjs}, float32`;
const folders = ['.', ...fs.readdirSync('.', { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name)];
for (const folder of folders.filter(name => fs.existsSync(`${name}/cases.json`))) {
  const { cases } = JSON.parse(fs.readFileSync(`${folder}/cases.json`, 'utf8'));
  const answers = cases.map(answer).filter(a => a !== undefined);
  if (answers.length > 0) {
    fs.writeFileSync(`${folder}/tfjs.json`, `{"madeBy":"${madeBy}","answers":[\n${answers.map(a => JSON.stringify(a)).join(',\n')}\n]}\n`);
  }
  console.log(folder, cases.length, 'cases,', answers.length, 'answered');
}
