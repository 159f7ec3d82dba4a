/** A shift and its hours on the wall clock. */
@NullMarked
package org.evenkeel.crisis.service.rota.model;

import org.jspecify.annotations.NullMarked;
