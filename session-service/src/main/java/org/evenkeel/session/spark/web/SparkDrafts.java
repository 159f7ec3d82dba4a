package org.evenkeel.session.spark.web;

import java.util.Map;
import org.evenkeel.session.guided.DraftForms;

/** What a draft can hold, by the step it is for: the fields of that step's request. */
final class SparkDrafts {

  static final DraftForms FORMS =
      new DraftForms(
          Map.of(
              "perception", SparkRequests.Perception.class,
              "affect", SparkRequests.Affect.class,
              "response", SparkRequests.Response.class,
              "key_result", SparkRequests.KeyResult.class));

  private SparkDrafts() {}
}
