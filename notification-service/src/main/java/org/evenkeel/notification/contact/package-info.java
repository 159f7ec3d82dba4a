/**
 * Writes to members' emergency contacts: once a message, and nothing more once that is withdrawn.
 */
@NullMarked
package org.evenkeel.notification.contact;

import org.jspecify.annotations.NullMarked;
