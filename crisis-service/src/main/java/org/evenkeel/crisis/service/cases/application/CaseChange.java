package org.evenkeel.crisis.service.cases.application;

/** What happened to a case, as responders' streams name it. */
public enum CaseChange {
  OPENED("case-opened"),
  /** Another text of the same person; the level may have risen. */
  JOINED("case-joined"),
  /** Another text, or a responder, opened a case again that was held or closed. */
  REOPENED("case-reopened"),
  CLAIMED("case-claimed"),
  ACKNOWLEDGED("case-acknowledged"),
  /** The acute part is over. */
  FOLLOW_UP_STARTED("case-follow-up-started"),
  HANDED_OVER("case-handed-over"),
  RELEASED("case-released"),
  /** Nobody answered in time; a claim has lapsed. */
  ESCALATED("case-escalated"),
  FOLLOW_UP_DUE("case-follow-up-due"),
  FOLLOW_UP_DONE("case-follow-up-completed"),
  /** The person read their safety plan. */
  PLAN_READ("case-plan-read"),
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
