/** POST requests that are safe to repeat: key, body hash and sealed answer, kept for 24 hours. */
@NullMarked
package org.evenkeel.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
