package org.evenkeel.crisis.service.cases.application;

/** What happened to a case, as responders' streams name it. */
public enum CaseChange {
  OPENED("case-opened"),
  /** Another text of the same person; the level may have risen. */
  JOINED("case-joined"),
  /** Another text opened a case again that somebody held. */
  REOPENED("case-reopened"),
  ACKNOWLEDGED("case-acknowledged"),
  NOTED("case-noted"),
  RESOLVED("case-resolved");

  private final String wireName;

  CaseChange(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }
}
