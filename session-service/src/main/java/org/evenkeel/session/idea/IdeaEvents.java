package org.evenkeel.session.idea;

/** Where it is told what happened to ideas, in the current transaction. */
public interface IdeaEvents {

  void captured(Idea idea);

  /** It was revised, pinned or became a task. */
  void revised(Idea idea);

  void deleted(Idea idea);
}
