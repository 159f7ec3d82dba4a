package org.evenkeel.crisis.screen.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which sequences are learnt from: those that stand in two texts or more. */
final class Features {
  private static final int FEWEST_TEXTS = 2;

  private final Map<Long, Integer> index = new HashMap<>();
  private final List<Long> keys = new ArrayList<>();

  Features(List<Passage> passages) {
    Map<Long, Integer> texts = new TreeMap<>();
    for (Passage passage : passages) {
      Set<Long> seen = new HashSet<>();
      each(passage, 0, passage.size() - 1, seen::add);
      seen.forEach(key -> texts.merge(key, 1, Integer::sum));
    }
    texts.forEach(
        (key, count) -> {
          if (count >= FEWEST_TEXTS) {
            index.put(key, keys.size());
            keys.add(key);
          }
        });
  }

  private interface Visit {
    void key(long key);
  }

  private static void each(Passage passage, int from, int to, Visit visit) {
    for (int at = from; at <= to; at++) {
      for (int length = 1; length <= WordingReader.LONGEST && at + length - 1 <= to; length++) {
        visit.key(passage.key(at, length));
      }
    }
  }

  /**
   * How much each feature says by itself: the square root of the size of its log-count ratio, with
   * add-one smoothing; 1 for the bias. After Wang and Manning, "Baselines and Bigrams", ACL 2012,
   * whose ratio is not under a root.
   */
  double[] scales(List<Passage> passages, List<Boolean> dangers) {
    int[] inDanger = new int[size()];
    int[] inBenign = new int[size()];
    int danger = 0;
    for (int i = 0; i < passages.size(); i++) {
      int[] counts = dangers.get(i) ? inDanger : inBenign;
      danger += dangers.get(i) ? 1 : 0;
      Set<Long> seen = new HashSet<>();
      each(passages.get(i), 0, passages.get(i).size() - 1, seen::add);
      seen.stream().filter(index::containsKey).forEach(key -> counts[index.get(key)]++);
    }
    double[] scales = new double[size() + 1];
    for (int feature = 0; feature < size(); feature++) {
      double of = (inDanger[feature] + 1.0) / (danger + 2.0);
      double other = (inBenign[feature] + 1.0) / (passages.size() - danger + 2.0);
      scales[feature] = Math.sqrt(Math.abs(Math.log(of / other)));
    }
    scales[size()] = 1;
    return scales;
  }

  /** How many there are; the bias stands behind the last. */
  int size() {
    return keys.size();
  }

  long key(int feature) {
    return keys.get(feature);
  }

  /** One window as a row, both ends inclusive. */
  LinearLearner.Row row(Passage passage, int from, int to, boolean positive) {
    Map<Integer, Integer> counts = new TreeMap<>();
    int[] all = {0};
    each(
        passage,
        from,
        to,
        key -> {
          all[0]++;
          Integer feature = index.get(key);
          if (feature != null) {
            counts.merge(feature, 1, Integer::sum);
          }
        });
    int[] features = new int[counts.size() + 1];
    double[] values = new double[counts.size() + 1];
    int at = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      features[at] = count.getKey();
      values[at] = count.getValue() / Math.sqrt(all[0]);
      at++;
    }
    features[at] = keys.size();
    values[at] = 1;
    return new LinearLearner.Row(features, values, positive);
  }
}
