/** The words of messages, from templates. */
@NullMarked
package org.evenkeel.notification.template;

import org.jspecify.annotations.NullMarked;
