/** Takes text analyses from ml-service. */
@NullMarked
package org.evenkeel.wellness.insight.messaging;

import org.jspecify.annotations.NullMarked;
