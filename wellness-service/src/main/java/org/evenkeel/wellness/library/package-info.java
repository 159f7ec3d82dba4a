/** Owns the intervention library: own texts as data, their filters, and how they fared so far. */
@NullMarked
package org.evenkeel.wellness.library;

import org.jspecify.annotations.NullMarked;
