package org.evenkeel.session.idea;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.jspecify.annotations.Nullable;

/**
 * A captured thought.
 *
 * @param moment when the person had it, on their clock; a revision keeps it
 * @param updatedAt when this version was stored
 * @param writtenAt when the words of this version were written, on the clock that wrote them
 * @param version 1 when captured, one more at each change
 * @param contentSealed ciphertext of the content with its tags, the same in database and fact
 * @param taskId the task that it became; null while it is none
 */
public record Idea(
    UUID id,
    UUID userId,
    LocalMoment moment,
    Instant updatedAt,
    Instant writtenAt,
    int version,
    String contentSealed,
    boolean pinned,
    @Nullable UUID taskId,
    @Nullable Instant becameTaskAt) {

  /** The next version with other words. */
  Idea rewritten(Instant at, Instant newWrittenAt, String newContentSealed, boolean nowPinned) {
    return new Idea(
        id,
        userId,
        moment,
        at,
        newWrittenAt,
        version + 1,
        newContentSealed,
        nowPinned,
        taskId,
        becameTaskAt);
  }

  /** The same version, whose words were written once more; itself when that was not later. */
  Idea writtenAgain(Instant at) {
    return at.isAfter(writtenAt)
        ? new Idea(
            id, userId, moment, updatedAt, at, version, contentSealed, pinned, taskId, becameTaskAt)
        : this;
  }

  /** The next version, pinned or no more; itself when it is so already. */
  Idea pinned(Instant at, boolean nowPinned) {
    return nowPinned == pinned ? this : rewritten(at, writtenAt, contentSealed, nowPinned);
  }

  /** The next version, a task or no more; itself when it is so already. */
  Idea task(Instant at, @Nullable UUID newTaskId) {
    return Objects.equals(newTaskId, taskId)
        ? this
        : new Idea(
            id,
            userId,
            moment,
            at,
            writtenAt,
            version + 1,
            contentSealed,
            pinned,
            newTaskId,
            newTaskId == null ? null : at);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "Idea[" + id + " v" + version + "]";
  }
}
