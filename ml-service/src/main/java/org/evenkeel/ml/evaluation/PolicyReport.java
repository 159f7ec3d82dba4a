package org.evenkeel.ml.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other policies would have been worth in the decisions of one policy version. About fewer
 * than 10 people nothing is told but that.
 *
 * @param policyVersion policy and prior that decided
 * @param periodFrom first day of the decisions, in UTC
 * @param periodTo last day, inclusive
 * @param outcomeWindowHours how long after a decision an outcome counts; no reply by then counts 0
 * @param seed of folds and intervals
 * @param decisions judged; null when suppressed
 * @param people whose decisions they are; null when suppressed
 * @param waiting decisions left out because their window is open; null when suppressed
 * @param capped whether the period had more decisions than a report reads; the newest were read
 * @param refusal why there are no slots; null when there are
 */
record PolicyReport(
    UUID id,
    String policyVersion,
    LocalDate periodFrom,
    LocalDate periodTo,
    Instant createdAt,
    long outcomeWindowHours,
    long seed,
    @Nullable Integer decisions,
    @Nullable Integer people,
    @Nullable Integer waiting,
    boolean capped,
    @Nullable Refused refusal,
    List<SlotReport> slots) {

  PolicyReport {
    slots = List.copyOf(slots);
  }

  /**
   * One slot, given the slots before it.
   *
   * @param slot from 1
   * @param decisions that offered something in it; null when suppressed
   * @param people null when suppressed
   * @param replies outcomes within the window; null when suppressed
   * @param asLogged mean reward as it was decided; null when refused
   * @param refusal why there are no policies; null when there are
   * @param policies uniform, popularity and greedy
   */
  record SlotReport(
      int slot,
      @Nullable Integer decisions,
      @Nullable Integer people,
      @Nullable Integer replies,
      @Nullable Interval asLogged,
      @Nullable Refused refusal,
      List<JudgedPolicy> policies) {
    SlotReport {
      policies = List.copyOf(policies);
    }
  }

  /**
   * One policy: three estimates of its mean reward an offer, or the reason why there are none.
   *
   * @param policy {@code uniform}, {@code popularity} or {@code greedy}
   * @param effectiveSampleSize how many decisions of this policy the log is worth
   * @param effectivePeople how many people carry the weights
   * @param meanWeight near 1 when the logged odds are true
   * @param ips inverse propensity scoring
   * @param snips the same, self-normalised
   * @param dr doubly robust
   * @param refusal null when judged
   */
  record JudgedPolicy(
      String policy,
      @Nullable Double effectiveSampleSize,
      @Nullable Double effectivePeople,
      @Nullable Double meanWeight,
      @Nullable Interval ips,
      @Nullable Interval snips,
      @Nullable Interval dr,
      @Nullable Refused refusal) {}

  /** A mean reward with its 95 % interval. Rewards are 0 to 1; estimates may leave that range. */
  record Interval(double value, double low, double high) {}

  /**
   * Why something was not judged.
   *
   * @param reason such as {@code effective_sample_size_low}
   * @param message a sentence with what was found and what is needed
   */
  record Refused(String reason, String message) {}
}
