/** What a new account means to other services. */
@NullMarked
package org.evenkeel.auth.registration.messaging;

import org.jspecify.annotations.NullMarked;
