/** A mail server for one machine: it takes every message, keeps it and shows it to people. */
@NullMarked
package org.evenkeel.stack.mail;

import org.jspecify.annotations.NullMarked;
