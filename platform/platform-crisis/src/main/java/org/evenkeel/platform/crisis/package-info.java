/**
 * The crisis floor over every text that reaches a service, and the two independent paths by which a
 * signal opens a case.
 */
@NullMarked
package org.evenkeel.platform.crisis;

import org.jspecify.annotations.NullMarked;
