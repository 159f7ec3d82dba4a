package org.evenkeel.testing.arch.planted.plain;

import org.apache.kafka.common.TopicPartition;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.contracts.Topic;

record KnowsTooMuch(TopicPartition partition, Topic topic, Class<SealedFields> allowed) {}
