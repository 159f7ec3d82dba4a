/** Measures the event store with the events of SPARK; serves nobody. */
@NullMarked
package org.evenkeel.session.spark.bench;

import org.jspecify.annotations.NullMarked;
