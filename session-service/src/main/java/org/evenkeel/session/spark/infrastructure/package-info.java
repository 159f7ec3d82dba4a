/** SPARK in the event store. */
@NullMarked
package org.evenkeel.session.spark.infrastructure;

import org.jspecify.annotations.NullMarked;
