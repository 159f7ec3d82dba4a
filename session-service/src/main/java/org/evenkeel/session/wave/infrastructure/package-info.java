/** WAVE sessions in the event table, with an inline list of sessions. */
@NullMarked
package org.evenkeel.session.wave.infrastructure;

import org.jspecify.annotations.NullMarked;
