package org.evenkeel.platform.crisis;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service takes part in catching people in danger.
 *
 * @param sources path prefix to source type; the longest prefix that fits wins
 * @param exempt whose texts are about somebody else, such as responders' notes: path prefixes, or
 *     single operations as in {@code PUT /api/v1/interventions/* library:write}, where a permission
 *     at the end exempts its holders alone
 * @param reports path prefixes where whoever sends says that they are in danger, whatever the words
 * @param each paths whose body holds several texts that were written each by itself, with the field
 *     of their array: each element is screened as if it had come alone
 * @param drafts paths, where {@code *} stands for any one segment, of texts that are saved again
 *     and again while they are written, with the field that tells several of them on one path apart
 * @param words query parameters beside {@code q} in which people write words of their own
 * @param recordings paths, where {@code *} stands for any one segment, that take forms with a
 *     recording: their service hands in what it heard, and of the form only the fields are read
 * @param connectTimeout of the urgent call
 * @param readTimeout of the urgent call
 * @param attempts how often the urgent call is tried; the durable path carries the signal anyway
 */
@ConfigurationProperties("evenkeel.crisis")
public record CrisisSettings(
    @DefaultValue Map<String, String> sources,
    @DefaultValue List<String> exempt,
    @DefaultValue List<String> reports,
    @DefaultValue Map<String, String> each,
    @DefaultValue Map<String, String> drafts,
    @DefaultValue List<String> words,
    @DefaultValue List<String> recordings,
    @DefaultValue("500ms") Duration connectTimeout,
    @DefaultValue("3s") Duration readTimeout,
    @DefaultValue("3") int attempts) {

  private static final String OTHER = "other";

  public CrisisSettings {
    sources = Map.copyOf(sources);
    exempt = List.copyOf(exempt);
    exempt.forEach(Exemption::of);
    reports = List.copyOf(reports);
    each = Map.copyOf(each);
    drafts = Map.copyOf(drafts);
    words = List.copyOf(words);
    recordings = List.copyOf(recordings);
  }

  boolean exempts(String method, String path, @Nullable Caller caller) {
    return exempt.stream().map(Exemption::of).anyMatch(one -> one.covers(method, path, caller));
  }

  boolean takesRecordings(String path) {
    return recordings.stream().anyMatch(recording -> Segments.fit(recording, path));
  }

  boolean isReport(String path) {
    return reports.stream().anyMatch(path::startsWith);
  }

  /** The field whose elements are texts of their own, or null. */
  @Nullable String each(String path) {
    return each.get(path);
  }

  /** The field that tells the drafts on this path apart; empty where no drafts are saved. */
  Optional<String> draft(String path) {
    return drafts.entrySet().stream()
        .filter(draft -> Segments.fit(draft.getKey(), path))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  String sourceType(String path) {
    return sources.entrySet().stream()
        .filter(source -> path.startsWith(source.getKey()))
        .max(Comparator.comparingInt(source -> source.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(OTHER);
  }
}
