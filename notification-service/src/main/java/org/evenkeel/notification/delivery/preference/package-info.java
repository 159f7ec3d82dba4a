/** What people chose to be told, and the link that ends it. */
@NullMarked
package org.evenkeel.notification.delivery.preference;

import org.jspecify.annotations.NullMarked;
