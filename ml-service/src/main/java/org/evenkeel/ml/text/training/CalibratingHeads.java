package org.evenkeel.ml.text.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.model.EmotionModel;
import org.evenkeel.ml.text.model.GoEmotionsLabel;
import org.evenkeel.ml.text.model.LinearHead;
import org.evenkeel.ml.text.model.ServedLabel;

/**
 * Makes a model of heads that were learnt with their encoder: each is calibrated on texts that were
 * held back from the training, and gets its threshold from the F1 it reaches on them. Every label
 * of GoEmotions has a head, and so has every group of them that makes an emotion.
 */
final class CalibratingHeads {
  private static final Set<String> NEUTRAL = Set.of(Emotion.NEUTRAL.label());

  private final MadeHeads made;
  private final Corpus comments;
  private final Corpus own;

  /**
   * Nothing of either may have been learnt from.
   *
   * @param comments of GoEmotions
   * @param own of templates that no text learnt from has
   */
  CalibratingHeads(MadeHeads made, Corpus comments, Corpus own) {
    this.made = made;
    this.comments = comments;
    this.own = own;
  }

  EmotionModel model(String version, List<String> names) {
    List<ServedLabel> emotions = new ArrayList<>();
    for (Emotion emotion : Emotion.values()) {
      boolean ours = OwnTexts.EMOTIONS.contains(emotion);
      Set<String> labels =
          ours ? Set.of(emotion.label()) : GoEmotions.SOURCES.getOrDefault(emotion, NEUTRAL);
      Corpus texts = ours ? own : comments;
      LinearHead head = calibrated(name(emotion, labels), texts, labels);
      emotions.add(new ServedLabel(emotion, head, threshold(head, texts, labels)));
    }
    List<GoEmotionsLabel> goEmotions =
        names.stream()
            .map(
                name -> {
                  LinearHead head = calibrated(name, comments, Set.of(name));
                  return new GoEmotionsLabel(name, head, threshold(head, comments, Set.of(name)));
                })
            .toList();
    return new EmotionModel(
        version,
        emotions,
        goEmotions,
        calibrated("positive", comments, GoEmotions.POSITIVE),
        calibrated("negative", comments, GoEmotions.NEGATIVE));
  }

  /** A group of one label is that label; a larger one has a head of its own. */
  private static String name(Emotion emotion, Set<String> labels) {
    return labels.size() == 1 ? labels.iterator().next() : emotion.label() + " group";
  }

  private LinearHead calibrated(String name, Corpus texts, Set<String> labels) {
    LinearHead head = made.of(name);
    return Platt.calibrated(head, texts.margins(head), texts.having(labels));
  }

  private static double threshold(LinearHead head, Corpus texts, Set<String> labels) {
    return Threshold.halfOfBestF1(texts.probabilities(head), texts.having(labels));
  }
}
