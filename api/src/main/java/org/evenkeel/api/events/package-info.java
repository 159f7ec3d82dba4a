/** The AsyncAPI document of all topics and facts, made from {@code contracts}. */
@NullMarked
package org.evenkeel.api.events;

import org.jspecify.annotations.NullMarked;
