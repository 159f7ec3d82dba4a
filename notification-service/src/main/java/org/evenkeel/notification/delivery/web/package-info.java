/** A person's own deliveries, and those that failed. */
@NullMarked
package org.evenkeel.notification.delivery.web;

import org.jspecify.annotations.NullMarked;
