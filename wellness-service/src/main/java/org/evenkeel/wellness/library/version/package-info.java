/** Owns the versions of interventions: what each said, who wrote it, when and why. */
@NullMarked
package org.evenkeel.wellness.library.version;

import org.jspecify.annotations.NullMarked;
