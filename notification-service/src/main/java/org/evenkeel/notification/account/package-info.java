/** Messages about a person's own account. */
@NullMarked
package org.evenkeel.notification.account;

import org.jspecify.annotations.NullMarked;
