/** Mails over SMTP. */
@NullMarked
package org.evenkeel.notification.delivery.mail;

import org.jspecify.annotations.NullMarked;
