/**
 * The last seconds of a process: it no longer wants new connections but goes on serving, so that
 * nobody who has one loses a request.
 */
@NullMarked
package org.evenkeel.platform.drain;

import org.jspecify.annotations.NullMarked;
