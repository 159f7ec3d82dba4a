/** Tells notification-service what to send to an emergency contact. */
@NullMarked
package org.evenkeel.crisis.service.contact.messaging;

import org.jspecify.annotations.NullMarked;
