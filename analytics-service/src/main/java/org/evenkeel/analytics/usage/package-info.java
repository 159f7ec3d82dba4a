/** How much the features are used, by how many, and what becomes of recommendations (AN6). */
@NullMarked
package org.evenkeel.analytics.usage;

import org.jspecify.annotations.NullMarked;
