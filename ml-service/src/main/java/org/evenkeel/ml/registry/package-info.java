/** Owns which models are served, with their versions and figures. */
@NullMarked
package org.evenkeel.ml.registry;

import org.jspecify.annotations.NullMarked;
