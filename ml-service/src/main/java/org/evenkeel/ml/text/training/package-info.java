/** Owns the command that trains, measures and documents the emotion model. */
@NullMarked
package org.evenkeel.ml.text.training;

import org.jspecify.annotations.NullMarked;
