/** Owns recordings of speech: what is one, how many are held at once, and who hears them. */
@NullMarked
package org.evenkeel.session.speech;

import org.jspecify.annotations.NullMarked;
