package org.evenkeel.bench.members;

import java.util.List;

/** What the members write: of ordinary length, and nothing that the crisis floor must catch. */
public final class Words {

  /** A check-in with scores, tags and 190 characters of text. */
  public static final String CHECK_IN =
      """
      {"mood_score": 6, "energy_level": 5, "anxiety_level": 4, "stress_level": 5,
       "emotion_tags": ["anxiety", "tired"], "context_location": "work",
       "context_social": "with_coworkers", "context_activity": "a long meeting",
       "journal_text": "The meeting ran over and I lost my thread twice. A walk around the block \
      afterwards helped, and so did writing the next two steps on a card. Tonight I will cook \
      something simple and rest."}
      """;

  /** The same check-in, but for the last sentence, which the crisis floor must catch. */
  public static final String IN_DANGER =
      CHECK_IN.replace(
          "Tonight I will cook something simple and rest.",
          "I want to die, and tonight I will end my life.");

  /** For journals and steps of exercises. */
  public static final List<String> SENTENCES =
      List.of(
          "Slept well and went outside before work.",
          "The bus was loud, headphones helped a lot.",
          "Wrote the letter I had been putting off for a week.",
          "A friend called and we laughed about the old flat.",
          "Hard to begin today; ten minutes with a timer got me going.",
          "The meeting was moved twice, which threw my plan for the day.");

  private Words() {}
}
