/** Owns the files of the text models: the ONNX encoder, its vocabulary and the stored heads. */
@NullMarked
package org.evenkeel.ml.text.infrastructure;

import org.jspecify.annotations.NullMarked;
