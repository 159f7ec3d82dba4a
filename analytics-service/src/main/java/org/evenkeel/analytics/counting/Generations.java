package org.evenkeel.analytics.counting;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Which generations of the stream are in use. One whose processes have not run for a while is
 * removed, and its number is never used again. Moments are the database's, the same for everybody.
 */
public interface Generations {

  /**
   * What a generation counts from. A topic that is made anew has the same name and another id.
   *
   * @param sources ids of the logs that it reads, by name at the broker
   * @param changelogs ids of the topics that hold what it remembers; empty before there are any
   */
  record Origin(Map<String, String> sources, Map<String, String> changelogs) {
    public Origin {
      sources = Map.copyOf(sources);
      changelogs = Map.copyOf(changelogs);
    }
  }

  /** Says that somebody uses a generation; false when it is being or was removed. */
  boolean use(int generation);

  /** Says that a generation has caught up with the logs. */
  void caughtUp(int generation);

  /** Whether a generation has ever caught up with the logs, and was not removed. */
  boolean hasCaughtUp(int generation);

  /**
   * Whether what a generation has counted is still what it remembers. Its first changelogs are kept
   * in mind; others remember less than its rows hold. Logs that are not those which another
   * generation was counted from do not hold everything: nothing is counted right from them.
   */
  boolean from(int generation, Origin origin);

  /**
   * Whether logs hold everything: none has another id than one of its name that some generation was
   * counted from.
   *
   * @param sources ids of logs, by name at the broker
   */
  boolean whole(Map<String, String> sources);

  /** Others than this one that nobody has used for so long, or whose removal has not ended. */
  List<Integer> unused(int own, Duration keep);

  /** Begins to remove a generation, or goes on; false when somebody has used it since. */
  boolean remove(int generation, Duration keep);

  /** Says that nothing of a generation is left. */
  void gone(int generation);

  /** Those whose removal has begun. */
  List<Integer> removed();

  /** Whether rows of a group wait for another try. */
  boolean parked(String group);

  /** Lets the rows of a group go that wait for another try. */
  void unpark(String group);
}
