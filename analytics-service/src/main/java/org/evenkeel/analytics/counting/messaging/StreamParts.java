package org.evenkeel.analytics.counting.messaging;

import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.FactCodec;

/**
 * What the processors of the stream need besides their records.
 *
 * @param broker names of topics there
 * @param codec opens facts
 * @param patience while keys are away
 */
record StreamParts(
    BrokerSettings broker, FactCodec codec, Patience patience, StreamMetrics metrics) {}
