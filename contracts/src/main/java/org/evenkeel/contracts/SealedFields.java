package org.evenkeel.contracts;

/**
 * Names of encrypted text fields, the first part of the associated data {@code field | record id |
 * user id}. A ciphertext opens only with the field, record and user it was sealed for.
 */
public final class SealedFields {
  public static final String CHECK_IN_JOURNAL_TEXT = "wellness.check-in.journal-text";
  public static final String JOURNAL_TITLE = "wellness.journal.title";
  public static final String JOURNAL_TEXT = "wellness.journal.text";
  public static final String INTERVENTION_FEEDBACK = "wellness.intervention-session.feedback-text";
  public static final String TIME_ESTIMATION_TASK = "wellness.time-estimation.task";
  public static final String SENSORY_LOAD_NOTE = "wellness.sensory-load.note";
  public static final String ROUTINE_ITEM_NAME = "wellness.routine-item.name";
  public static final String SPARK_STEP = "sessions.spark.step";
  public static final String SPARK_REFRAMES = "sessions.spark.reframes";
  public static final String WAVE_STEP = "sessions.wave.step";
  public static final String RSD_STEP = "sessions.rsd.step";
  public static final String SESSION_DRAFT = "sessions.guided.draft";
  public static final String IDEA = "sessions.idea.content";

  private SealedFields() {}
}
