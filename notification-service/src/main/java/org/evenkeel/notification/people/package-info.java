/**
 * What is known of people who are to be told something: their day, their language, their address.
 */
@NullMarked
package org.evenkeel.notification.people;

import org.jspecify.annotations.NullMarked;
