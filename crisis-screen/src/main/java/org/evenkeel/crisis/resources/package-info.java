/** Owns the resources: the crisis lines of each country, and which of them to show first. */
@NullMarked
package org.evenkeel.crisis.resources;

import org.jspecify.annotations.NullMarked;
