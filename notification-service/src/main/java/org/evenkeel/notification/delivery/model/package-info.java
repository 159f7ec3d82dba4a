/** The rules of what is sent to whom, when and how often. No clock, no database. */
@NullMarked
package org.evenkeel.notification.delivery.model;

import org.jspecify.annotations.NullMarked;
