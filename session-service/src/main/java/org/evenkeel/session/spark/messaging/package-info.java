/** SPARK events become facts. */
@NullMarked
package org.evenkeel.session.spark.messaging;

import org.jspecify.annotations.NullMarked;
