/** SPARK: situation, perception, affect, response, key result. */
@NullMarked
package org.evenkeel.session.spark;

import org.jspecify.annotations.NullMarked;
