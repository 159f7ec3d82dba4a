/** Owns the use case of analysing a text. */
@NullMarked
package org.evenkeel.ml.text.application;

import org.jspecify.annotations.NullMarked;
