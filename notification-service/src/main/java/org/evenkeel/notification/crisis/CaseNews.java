package org.evenkeel.notification.crisis;

import java.util.Locale;

/** What a notice tells responders about a case. None of it says what was written. */
public enum CaseNews {
  OPENED("A new case is open."),
  JOINED("There is more to a case that is open."),
  OVERDUE("Nobody has answered in time. You are called now."),
  RELEASED("A colleague had to let go of this case. It is open again."),
  HANDED_OVER("A colleague hands this case over to you. Please acknowledge it."),
  FOLLOW_UP("It is time to ask this person again how they are.");

  private final String words;

  CaseNews(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CaseNews of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
