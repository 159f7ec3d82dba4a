package org.evenkeel.ml.text.training;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.evenkeel.ml.text.model.LinearHead;
import org.evenkeel.ml.text.model.SentenceEncoder;

/**
 * Trains one head: the penalty is chosen by log loss on a tenth of the training texts that the
 * choice's own fit did not see, then the head is fitted on all of them.
 */
final class TrainingHead {
  private static final double[] PENALTIES = {3e-3, 1e-3, 3e-4, 1e-4};

  private final Corpus corpus;
  private final int[] kept;
  private final int[] heldOut;

  TrainingHead(Corpus corpus, long seed) {
    this.corpus = corpus;
    int[] order = Folds.shuffled(corpus.size(), new Random(seed));
    this.heldOut = Arrays.copyOfRange(order, 0, order.length / 10);
    this.kept = Arrays.copyOfRange(order, order.length / 10, order.length);
    Arrays.sort(heldOut);
    Arrays.sort(kept);
  }

  LinearHead on(boolean[] labels) {
    double best = Double.POSITIVE_INFINITY;
    double chosen = PENALTIES[0];
    double[] start = new double[SentenceEncoder.DIMENSION + 1];
    double[] chosenStart = start;
    for (double penalty : PENALTIES) {
      start = new Minimizing(loss(labels, kept, penalty)).from(start);
      double heldOutLoss = loss(labels, heldOut, 0).valueAndGradient(start, start.clone());
      if (heldOutLoss < best) {
        best = heldOutLoss;
        chosen = penalty;
        chosenStart = start;
      }
    }
    int[] all = IntStream.range(0, corpus.size()).toArray();
    return head(new Minimizing(loss(labels, all, chosen)).from(chosenStart));
  }

  private LogisticLoss loss(boolean[] labels, int[] rows, double penalty) {
    return new LogisticLoss(corpus.embeddings(), labels, rows, penalty);
  }

  private static LinearHead head(double[] parameters) {
    float[] weights = new float[SentenceEncoder.DIMENSION];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (parameters[i] * LogisticLoss.SCALE);
    }
    return new LinearHead(weights, (float) parameters[weights.length]);
  }
}
