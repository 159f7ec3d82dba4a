package org.evenkeel.session.idea;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * @param pinnedAt when somebody last said whether it is pinned, on the clock that said it
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
    Instant pinnedAt,
    int version,
    String contentSealed,
    boolean pinned,
    @Nullable UUID taskId,
    @Nullable Instant becameTaskAt) {

  /** With other words, written at a moment. */
  Idea written(Instant newWrittenAt, String newContentSealed) {
    return new Idea(
        id,
        userId,
        moment,
        updatedAt,
        newWrittenAt,
        pinnedAt,
        version,
        newContentSealed,
        pinned,
        taskId,
        becameTaskAt);
  }

  /** Its words were written once more; itself when that was not later. */
  Idea writtenAgain(Instant at) {
    return at.isAfter(writtenAt) ? written(at, contentSealed) : this;
  }

  /** Somebody says at a moment whether it is pinned; itself when something was said since. */
  Idea pinned(Instant saidAt, boolean nowPinned) {
    return saidAt.isAfter(pinnedAt)
        ? new Idea(
            id,
            userId,
            moment,
            updatedAt,
            writtenAt,
            saidAt,
            version,
            contentSealed,
            nowPinned,
            taskId,
            becameTaskAt)
        : this;
  }

  /** The same, said here and now: that counts, whatever a fast clock said before. */
  Idea pinnedNow(Instant now, boolean nowPinned) {
    return pinned(now.isAfter(pinnedAt) ? now : pinnedAt.plus(1, ChronoUnit.MICROS), nowPinned);
  }

  /** A task, or no more; itself when it is so already. */
  Idea task(Instant at, @Nullable UUID newTaskId) {
    return Objects.equals(newTaskId, taskId)
        ? this
        : new Idea(
            id,
            userId,
            moment,
            updatedAt,
            writtenAt,
            pinnedAt,
            version,
            contentSealed,
            pinned,
            newTaskId,
            newTaskId == null ? null : at);
  }

  /** As it follows another: the next version of it, or the same where both tell the same. */
  Idea following(Idea before, Instant at) {
    return contentSealed.equals(before.contentSealed)
            && pinned == before.pinned
            && Objects.equals(taskId, before.taskId)
        ? this
        : new Idea(
            id,
            userId,
            moment,
            at,
            writtenAt,
            pinnedAt,
            before.version + 1,
            contentSealed,
            pinned,
            taskId,
            becameTaskAt);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "Idea[" + id + " v" + version + "]";
  }
}
