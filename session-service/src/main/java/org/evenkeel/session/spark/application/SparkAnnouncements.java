package org.evenkeel.session.spark.application;

import org.evenkeel.session.spark.application.SparkSessions.StoredEvent;
import org.evenkeel.session.spark.model.SparkSession;

/** Tells the other services what happened, in the current transaction. */
public interface SparkAnnouncements {

  void happened(StoredEvent stored, SparkSession session);
}
