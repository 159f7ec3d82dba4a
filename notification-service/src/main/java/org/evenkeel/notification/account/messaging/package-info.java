/** Facts that ask for messages about an account. */
@NullMarked
package org.evenkeel.notification.account.messaging;

import org.jspecify.annotations.NullMarked;
