/** Our own reframes, WAVE actions and acceptance statements, with the rules they keep. */
@NullMarked
package org.evenkeel.session.library;

import org.jspecify.annotations.NullMarked;
