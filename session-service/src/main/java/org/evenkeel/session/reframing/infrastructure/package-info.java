/**
 * The tables reframe_request and personal_reframes, the loop that works through them, and the
 * writer that goes by rules.
 */
@NullMarked
package org.evenkeel.session.reframing.infrastructure;

import org.jspecify.annotations.NullMarked;
