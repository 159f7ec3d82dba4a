package org.evenkeel.ml.text.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.evenkeel.ml.text.model.LinearHead;
import org.evenkeel.ml.text.model.SentenceEncoder;
import org.junit.jupiter.api.Test;

class TrainingHeadTests {
  private final Corpus corpus = corpus();

  @Test
  void learns_what_separates_the_label() {
    LinearHead head = new TrainingHead(corpus, 1).on(corpus.having(Set.of("joy")));

    Counts counts = new Counts();
    for (int i = 0; i < corpus.size(); i++) {
      counts.add(
          head.probability(corpus.embeddings().get(i)) > 0.5,
          corpus.examples().get(i).labels().contains("joy"));
    }
    assertThat(counts.f1()).isGreaterThan(0.95);
  }

  @Test
  void training_twice_gives_the_same_weights() {
    boolean[] labels = corpus.having(Set.of("joy"));

    assertThat(new TrainingHead(corpus, 1).on(labels).weights())
        .isEqualTo(new TrainingHead(corpus, 1).on(labels).weights());
  }

  private static Corpus corpus() {
    Random random = new Random(5);
    List<float[]> embeddings = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      float[] x = new float[SentenceEncoder.DIMENSION];
      double squares = 0;
      for (int j = 0; j < x.length; j++) {
        x[j] = (float) random.nextGaussian();
        squares += x[j] * x[j];
      }
      for (int j = 0; j < x.length; j++) {
        x[j] /= (float) Math.sqrt(squares);
      }
      embeddings.add(x);
      examples.add(new Example("", x[3] + x[7] > 0.02 ? Set.of("joy") : Set.of("neutral")));
    }
    return new Corpus(embeddings, examples);
  }
}
