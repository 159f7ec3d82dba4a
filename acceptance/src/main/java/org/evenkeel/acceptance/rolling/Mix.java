package org.evenkeel.acceptance.rolling;

/** Says what is asked next. */
interface Mix {

  /** The errand of the n-th request. */
  Errand of(long n, Visitor visitor);
}
