package org.evenkeel.session.idea;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Bodies of the operations on ideas. */
final class IdeaRequests {

  private IdeaRequests() {}

  /**
   * An idea as it is captured.
   *
   * @param id made by the client, of any version, so that a repeat is known
   * @param createdAt when the person had it; at most 5 minutes ahead and 30 days back
   * @param editedAt when these words were written, should that be later
   */
  record Capture(
      @NotBlank @Size(max = 5000) String content,
      @Nullable @Size(max = 20) List<@NotBlank @SaysSomething @Size(max = 50) String> tags,
      @Nullable Boolean pinned,
      @Nullable UUID id,
      @Nullable Instant createdAt,
      @Nullable Instant editedAt) {

    IdeaUpload upload() {
      return new IdeaUpload(id, IdeaContent.of(content, tags), pinned, createdAt, editedAt, false);
    }

    /** Hides what the person wrote. */
    @Override
    public String toString() {
      return "Capture[...]";
    }
  }

  /**
   * A queue of them. Each is read by itself, so that one that cannot be read costs no other. Only
   * what is no JSON, or names a property twice, is refused as a whole, and nothing of it is kept.
   *
   * @param ideas at most 25, as many as the floor reads each by itself
   */
  record Batch(
      @NotEmpty @Size(max = 25) @ArraySchema(schema = @Schema(implementation = Capture.class))
          List<JsonNode> ideas) {

    /** Hides what the person wrote. */
    @Override
    public String toString() {
      return "Batch[...]";
    }
  }

  /**
   * Other words for an idea.
   *
   * @param tags none when left out
   * @param pinned left as it is when left out
   */
  record Revision(
      @NotBlank @Size(max = 5000) String content,
      @Nullable @Size(max = 20) List<@NotBlank @SaysSomething @Size(max = 50) String> tags,
      @Nullable Boolean pinned) {

    /** Hides what the person wrote. */
    @Override
    public String toString() {
      return "Revision[...]";
    }
  }

  record Pin(@NotNull Boolean pinned) {}

  /**
   * The task that an idea became. Tasks do not exist yet: whose id it is nobody can check, so any
   * UUID is taken.
   *
   * @param taskId null when it is none any more
   */
  record Task(@Nullable UUID taskId) {}
}
