/** How contributions become rows, whatever keeps them. */
@NullMarked
package org.evenkeel.analytics.counting.model;

import org.jspecify.annotations.NullMarked;
