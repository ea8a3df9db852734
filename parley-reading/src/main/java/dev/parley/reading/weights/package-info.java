/** Weights of models, as ONNX files on the class path, ready to run on this machine's processors. */
@NullMarked
package dev.parley.reading.weights;

import org.jspecify.annotations.NullMarked;
