/** Patterns in episodes over HTTP, in the person's own style. */
@NullMarked
package org.evenkeel.session.rsd.patterns.web;

import org.jspecify.annotations.NullMarked;
