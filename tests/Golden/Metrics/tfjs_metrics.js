// Writes tfjs.json: the Keras metrics that TensorFlow.js has, for cases.json, all examples at once. Install
// @tensorflow/tfjs 4.22.0 and run in this folder:
//
//     node tfjs_metrics.js
const fs = require('fs');
const tf = require('@tensorflow/tfjs');

const value = t => t.mean().dataSync()[0];

function ofClasses(outputs, classes) {
  const width = outputs[0].length;
  const x = tf.tensor2d(outputs);
  if (width > 1) {
    const hot = tf.oneHot(tf.tensor1d(classes, 'int32'), width).toFloat();
    return {
      'accuracy': value(tf.metrics.sparseCategoricalAccuracy(tf.tensor1d(classes), x)),
      'accuracy, categorical': value(tf.metrics.categoricalAccuracy(hot, x)),
    };
  }
  const y = tf.tensor2d(classes, [classes.length, 1]);
  const decided = x.greater(0.5).toFloat();
  return {
    'accuracy': value(tf.metrics.binaryAccuracy(y, x)),
    'binary_accuracy, 0.5': value(tf.metrics.binaryAccuracy(y, x)),
    'precision, 0.5': value(tf.metrics.precision(y, decided)),
    'recall, 0.5': value(tf.metrics.recall(y, decided)),
  };
}

function ofNumbers(outputs, numbers) {
  const [y, x] = [tf.tensor2d(numbers), tf.tensor2d(outputs)];
  const squared = value(tf.metrics.meanSquaredError(y, x));
  return {
    'mean_absolute_error': value(tf.metrics.meanAbsoluteError(y, x)),
    'mean_squared_error': squared,
    'root_mean_squared_error': Math.sqrt(squared),
  };
}

tf.setBackend('cpu');
const answers = JSON.parse(fs.readFileSync('cases.json', 'utf8')).cases.map(({ name, outputs, classes, numbers }) => (
  { name, values: classes ? ofClasses(outputs, classes) : ofNumbers(outputs, numbers) }));
const madeBy = `tfjs_metrics.js, TensorFlow.js ${tf.version.tfjs}, float32`;
fs.writeFileSync('tfjs.json', `{"madeBy": ${JSON.stringify(madeBy)}, "answers": [\n${answers.map(a => JSON.stringify(a)).join(',\n')}\n]}\n`);
