/** Owns speech to text: the port, and the adapter of a provider. Recordings are never stored. */
@NullMarked
package org.evenkeel.ml.speech;

import org.jspecify.annotations.NullMarked;
