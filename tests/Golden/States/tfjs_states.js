// Writes tfjs.json: what TensorFlow.js' Keras layers give for the cases, in single precision, with the gradients of its
// automatic differentiation. It has no GRU that resets after; a step masked before any that counts gives its initial
// state there, not zeros, and its bidirectional layer does not clear masked steps, so these cases are left out. Install
// @tensorflow/tfjs 4.22.0 and run in this folder:
//
//     node tfjs_states.js
const fs = require('fs');
const tf = require('@tensorflow/tfjs');

const given = JSON.parse(fs.readFileSync('cases.json', 'utf8'));
const numbers = tensor => Array.from(tensor.dataSync(), v => Number(v.toPrecision(9)));
const MAKE = { simple_rnn: tf.layers.simpleRNN, lstm: tf.layers.lstm, gru: tf.layers.gru };

function keras(layer, options) {
  if (layer.type === 'bidirectional') {
    return tf.layers.bidirectional({ layer: keras(layer.layer, options), mergeMode: 'concat', ...options });
  }
  const { type, resetAfter, ...own } = layer;
  const gates = type === 'simple_rnn' ? {} : { recurrentActivation: 'sigmoid' };
  return MAKE[type]({ ...own, ...gates, ...options });
}

const resetsAfter = ({ layer }) => (layer.layer || layer).type === 'gru' && (layer.layer || layer).resetAfter !== false;
const load = (made, weights) => made.setWeights(made.weights.map((w, i) => tf.tensor(weights[i], w.shape)));
const weighted = (tensor, weights) => tensor.mul(tf.tensor(weights, tensor.shape)).sum();

function started(golden) {
  const [batch, time] = golden.inputShape;
  const both = golden.layer.type === 'bidirectional';
  const firstCounts = golden.mask.filter((_, i) => i % time === 0).every(counts => counts);
  const backwards = golden.layer.goBackwards;
  if (resetsAfter(golden) || golden.mask.length > 0 && (both || backwards || !firstCounts)) {
    return undefined;
  }
  const layer = keras(golden.layer, { returnState: true });
  const x = tf.variable(tf.tensor(golden.inputs, golden.inputShape));
  const start = golden.start.map(state => tf.variable(tf.tensor(state, [batch, state.length / batch])));
  layer.apply(tf.zerosLike(x));
  load(layer, golden.weights);
  const mask = golden.mask.length > 0 ? { mask: tf.tensor(golden.mask, [batch, time], 'bool') } : {};
  const run = () => layer.apply(x, { initialState: start.map(s => s.clone()), ...mask });
  const [output, ...states] = run();
  const answer = { name: golden.name, output: numbers(output), states: states.map(numbers) };
  if (time === 1) {
    // Its gradient of unstack fails where there is one step.
    return { ...answer, weightGradients: [], inputGradient: [], startGradients: [] };
  }
  const variables = layer.weights.map(w => w.val);
  const { grads } = tf.variableGrads(() => {
    const [out, ...finals] = run();
    return finals.reduce((sum, s, i) => sum.add(weighted(s, golden.stateLossWeights[i])), weighted(out, golden.lossWeights));
  }, [...variables, x, ...start]);
  return {
    ...answer,
    weightGradients: variables.map(v => numbers(grads[v.name])),
    inputGradient: numbers(grads[x.name]),
    startGradients: start.map(s => numbers(grads[s.name])),
  };
}

function stateful(golden, ...behind) {
  const model = tf.sequential({ layers: [keras(golden.layer, { stateful: true, batchInputShape: golden.inputShape }), ...behind] });
  load(model, golden.weights);
  return model;
}

function chained(golden) {
  if (resetsAfter(golden)) {
    return undefined;
  }
  const model = stateful(golden);
  const batches = golden.batches.map(inputs => tf.tensor(inputs, golden.inputShape));
  const outputs = batches.map(x => numbers(model.predict(x, { batchSize: golden.inputShape[0] })));
  if (golden.inputShape[1] === 1) {
    return { name: golden.name, outputs, weightGradients: [] };
  }
  model.resetStates();
  batches.slice(0, -1).forEach(x => model.predict(x, { batchSize: golden.inputShape[0] }));
  const variables = model.weights.map(w => w.val);
  const { grads } = tf.variableGrads(() => weighted(model.apply(batches[batches.length - 1]), golden.lossWeights), variables);
  return { name: golden.name, outputs, weightGradients: variables.map(v => numbers(grads[v.name])) };
}

async function trained(golden) {
  if (resetsAfter(golden)) {
    return undefined;
  }
  const model = stateful(golden, tf.layers.dense({ units: 1, activation: 'sigmoid' }));
  model.compile({ optimizer: tf.train.sgd(0.5), loss: 'binaryCrossentropy' });
  for (let epoch = 0; epoch < 2; epoch++) {
    model.resetStates();
    for (let i = 0; i < golden.batches.length; i++) {
      const labels = tf.tensor(golden.labels[i], [golden.inputShape[0], 1], 'float32');
      await model.trainOnBatch(tf.tensor(golden.batches[i], golden.inputShape), labels);
    }
  }
  return { name: golden.name, weights: model.weights.map(w => numbers(w.val)) };
}

async function main() {
  tf.setBackend('cpu');
  const found = {};
  for (const [kind, answer] of Object.entries({ starts: started, chains: chained, trainings: trained })) {
    const all = [];
    for (const golden of given[kind]) {
      all.push(await answer(golden));
    }
    found[kind] = all.filter(a => a !== undefined);
    console.log(kind, found[kind].length, 'of', given[kind].length);
  }
  const parts = Object.entries(found).map(([kind, all]) => `"${kind}":[\n${all.map(a => JSON.stringify(a)).join(',\n')}\n]`);
  fs.writeFileSync('tfjs.json', `{"madeBy":"tfjs_states.js, TensorFlow.js ${tf.version.tfjs}, float32",${parts.join(',')}}\n`);
}

main();
