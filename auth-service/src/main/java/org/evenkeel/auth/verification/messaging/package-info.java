/** Verification facts for other services. */
@NullMarked
package org.evenkeel.auth.verification.messaging;

import org.jspecify.annotations.NullMarked;
