package org.evenkeel.crisis.service.cases.model;

/**
 * What is known about help that reached the person (CR3).
 *
 * @param hotlineInfoDisplayed an answer to a text of theirs carried the crisis lines
 * @param safetyPlanAccessed they read their safety plan while the case was unresolved
 * @param emergencyContactNotified their emergency contact was told
 */
public record CaseMarks(
    boolean hotlineInfoDisplayed, boolean safetyPlanAccessed, boolean emergencyContactNotified) {

  public static final CaseMarks NONE = new CaseMarks(false, false, false);
}
