/** Owns the translation between published facts about texts and their analysis. */
@NullMarked
package org.evenkeel.ml.text.messaging;

import org.jspecify.annotations.NullMarked;
