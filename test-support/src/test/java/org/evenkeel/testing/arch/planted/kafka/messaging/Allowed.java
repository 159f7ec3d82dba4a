package org.evenkeel.testing.arch.planted.kafka.messaging;

import org.apache.kafka.common.TopicPartition;
import org.evenkeel.contracts.Topic;

record Allowed(TopicPartition partition, Topic topic) {}
