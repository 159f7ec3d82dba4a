/**
 * Reads a passage as a whole for the crisis floor: a small transformer, fine-tuned, on ONNX
 * Runtime, in the process that receives the text.
 */
@NullMarked
package org.evenkeel.crisis.sentences;

import org.jspecify.annotations.NullMarked;
