package org.evenkeel.session.spark.infrastructure;

import org.evenkeel.contracts.SealedFields;
import org.evenkeel.session.guided.SessionListModel;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkStep;
import org.evenkeel.session.store.EventKind;
import org.evenkeel.session.store.EventTypes;
import org.evenkeel.session.store.ReadModel;

/** What SPARK's streams are made of, and what is listed of them. */
public final class SparkKind {

  public static final EventKind<SparkEvent> KIND =
      new EventKind<>(
          "spark",
          SealedFields.SPARK_STEP,
          EventTypes.of(SparkEvent.class)
              .type("spark-started.v1", SparkEvent.Started.class)
              .type("spark-perception-completed.v1", SparkEvent.PerceptionCompleted.class)
              .type("spark-affect-completed.v1", SparkEvent.AffectCompleted.class)
              .type("spark-response-completed.v1", SparkEvent.ResponseCompleted.class)
              .type("spark-completed.v1", SparkEvent.Completed.class)
              .type("spark-abandoned.v1", SparkEvent.Abandoned.class)
              .build());

  public static final ReadModel<SparkEvent> LIST =
      new SessionListModel<>(KIND, "spark_session", types -> SparkStep.after(types).wireName());

  private SparkKind() {}
}
