/** Owns the way from a text to probabilities: word pieces, chunks, linear heads. */
@NullMarked
package org.evenkeel.ml.text.model;

import org.jspecify.annotations.NullMarked;
