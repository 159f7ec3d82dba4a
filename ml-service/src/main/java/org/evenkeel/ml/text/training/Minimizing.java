package org.evenkeel.ml.text.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Limited-memory BFGS with backtracking (Nocedal and Wright 2006, algorithms 7.4 and 3.1). It draws
 * nothing, so the same data give the same weights.
 */
final class Minimizing {
  private static final int MEMORY = 10;
  private static final int MOST_STEPS = 150;
  private static final double TOLERANCE = 2e-5;

  private static final class Step {
    private final double[] moved;
    private final double[] turned;
    private final double curvature;

    Step(double[] moved, double[] turned, double curvature) {
      this.moved = moved;
      this.turned = turned;
      this.curvature = curvature;
    }
  }

  private final LogisticLoss loss;
  private final Deque<Step> memory = new ArrayDeque<>();

  Minimizing(LogisticLoss loss) {
    this.loss = loss;
  }

  double[] from(double[] start) {
    double[] at = start.clone();
    double[] gradient = new double[at.length];
    double value = loss.valueAndGradient(at, gradient);
    for (int step = 0; step < MOST_STEPS && norm(gradient) > TOLERANCE; step++) {
      double[] direction = direction(gradient);
      double slope = dot(direction, gradient);
      double length = memory.isEmpty() ? Math.min(1, 1 / norm(gradient)) : 1;
      double[] next = moved(at, direction, length);
      double[] nextGradient = new double[at.length];
      double nextValue = loss.valueAndGradient(next, nextGradient);
      while (nextValue > value + 1e-4 * length * slope && length > 1e-10) {
        length /= 2;
        next = moved(at, direction, length);
        nextValue = loss.valueAndGradient(next, nextGradient);
      }
      if (nextValue >= value) {
        return at;
      }
      remember(difference(next, at), difference(nextGradient, gradient));
      at = next;
      gradient = nextGradient;
      value = nextValue;
    }
    return at;
  }

  private void remember(double[] moved, double[] turned) {
    double curvature = dot(moved, turned);
    if (curvature > 1e-12) {
      memory.addLast(new Step(moved, turned, curvature));
      if (memory.size() > MEMORY) {
        memory.removeFirst();
      }
    }
  }

  private double[] direction(double[] gradient) {
    double[] q = gradient.clone();
    List<Double> factors = new ArrayList<>();
    for (Step step : memory.reversed()) {
      double factor = dot(step.moved, q) / step.curvature;
      factors.add(factor);
      add(q, step.turned, -factor);
    }
    if (!memory.isEmpty()) {
      Step last = memory.getLast();
      scale(q, last.curvature / dot(last.turned, last.turned));
    }
    int i = factors.size();
    for (Step step : memory) {
      i--;
      double back = dot(step.turned, q) / step.curvature;
      add(q, step.moved, factors.get(i) - back);
    }
    scale(q, -1);
    return q;
  }

  private static double[] moved(double[] at, double[] direction, double length) {
    double[] moved = at.clone();
    add(moved, direction, length);
    return moved;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    add(difference, b, -1);
    return difference;
  }

  private static void add(double[] to, double[] other, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * other[i];
    }
  }

  private static void scale(double[] values, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] values) {
    return Math.sqrt(dot(values, values));
  }
}
