/**
 * The suite of one machine: which processes it has, what each is given, in which order they start.
 */
@NullMarked
package org.evenkeel.stack.suite;

import org.jspecify.annotations.NullMarked;
