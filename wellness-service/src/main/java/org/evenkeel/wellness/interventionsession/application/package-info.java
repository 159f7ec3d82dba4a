/** Starting, completing and skipping. */
@NullMarked
package org.evenkeel.wellness.interventionsession.application;

import org.jspecify.annotations.NullMarked;
