package org.evenkeel.bench.soak;

/** One kind of use, with its part of all of it. */
enum Step {
  CHECK_IN(340),
  CRISIS_CHECK_IN(3),
  JOURNAL(100),
  RECOMMENDATION(87),
  INTERVENTION(80),
  SPARK(60),
  LIST(170),
  SUMMARY(120),
  TOKEN_REFRESH(40);

  private static final int WHOLE = 1000;

  private final int perMille;

  Step(int perMille) {
    this.perMille = perMille;
  }

  /**
   * The step at a place in the whole, every one as often as its part of it.
   *
   * @param place 0 to 999
   */
  static Step at(int place) {
    int rest = Math.floorMod(place, WHOLE);
    for (Step step : values()) {
      if (rest < step.perMille) {
        return step;
      }
      rest -= step.perMille;
    }
    throw new IllegalStateException("the parts do not make a whole");
  }
}
