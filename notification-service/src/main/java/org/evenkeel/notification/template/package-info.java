/** The words of messages: by name, language and style, as data. */
@NullMarked
package org.evenkeel.notification.template;

import org.jspecify.annotations.NullMarked;
