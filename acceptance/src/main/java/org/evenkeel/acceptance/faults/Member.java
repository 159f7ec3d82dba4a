package org.evenkeel.acceptance.faults;

import java.util.Random;
import java.util.UUID;
import org.evenkeel.acceptance.Person;

/** What one member does, one thing after another. */
final class Member {

  private static final int REFRESH_PERCENT = 1;
  private static final int HUNDRED = 100;

  /** Of a hundred things, those below each are of a kind; the others are check-ins. */
  private static final int SPARK = 9;

  private static final int WAVE = 17;
  private static final int RSD = 25;
  private static final int IDEAS = 41;

  private final Self self;
  private final CheckingIn checkIns;
  private final Exercises exercises;
  private final Ideas ideas;

  Member(UUID id, Person person, Random random, Deeds deeds, Ledger ledger, Posting.Until until) {
    this.self = new Self(id, random, deeds, ledger, new Wishes(person, random, deeds, until));
    this.checkIns = new CheckingIn(self);
    this.exercises = new Exercises(self);
    this.ideas = new Ideas(self);
  }

  /** One thing. */
  void act() {
    if (self.chance(REFRESH_PERCENT)) {
      self.wishes().refresh();
    }
    int what = self.random().nextInt(HUNDRED);
    if (what < SPARK) {
      exercises.spark();
    } else if (what < WAVE) {
      exercises.wave();
    } else if (what < RSD) {
      exercises.rsd();
    } else if (what < IDEAS) {
      ideas.act();
    } else {
      checkIns.act();
    }
  }

  /** Asks for all that has no answer yet. */
  void settle() {
    self.wishes().settle();
  }
}
