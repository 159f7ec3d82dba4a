package org.evenkeel.notification.delivery.preference;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person wants to be told, and over which channels. */
@RestController
@RequestMapping("/api/v1/notifications/preferences")
class PreferenceController {

  private final Preferences preferences;

  PreferenceController(Preferences preferences) {
    this.preferences = preferences;
  }

  /**
   * One kind's choice on the wire.
   *
   * @param channels beside the inbox; left out for all
   */
  record ChosenChannels(@Nullable Boolean enabled, @Nullable List<String> channels) {}

  @Requires("notifications:own")
  @GetMapping
  @Operation(
      description =
          "By kind: appointment, reminder, insight, digest. Crisis and security always come.")
  Map<String, ChosenChannels> read(Caller caller) {
    Map<String, ChosenChannels> answer = new TreeMap<>();
    preferences
        .all(caller.userId())
        .forEach((kind, choice) -> answer.put(kind.code(), shown(choice)));
    return answer;
  }

  @Requires("notifications:own")
  @Transactional
  @PutMapping
  @Operation(description = "Changes the kinds that are named; the others stay as they are.")
  public Map<String, ChosenChannels> write(
      Caller caller, @RequestBody Map<String, @Nullable ChosenChannels> wanted) {
    List<FieldProblem> problems = new ArrayList<>();
    Map<DeliveryKind, Choice> choices = new EnumMap<>(DeliveryKind.class);
    wanted.forEach(
        (kind, chosen) ->
            checked(kind, chosen, problems)
                .ifPresent(choice -> choices.put(DeliveryKind.named(kind), choice)));
    if (!problems.isEmpty()) {
      throw new ProblemException(CommonProblems.INVALID).withErrors(problems);
    }
    choices.forEach((kind, choice) -> preferences.keep(caller.userId(), kind, choice));
    return read(caller);
  }

  private static Optional<Choice> checked(
      String kind, @Nullable ChosenChannels chosen, List<FieldProblem> problems) {
    if (Preferences.kinds().noneMatch(known -> known.code().equals(kind))) {
      problems.add(new FieldProblem("kind", "is appointment, reminder, insight or digest"));
      return Optional.empty();
    }
    Boolean enabled = chosen == null ? null : chosen.enabled();
    if (chosen == null || enabled == null) {
      problems.add(new FieldProblem(kind + ".enabled", "must not be null"));
      return Optional.empty();
    }
    List<String> codes = chosen.channels();
    if (codes == null) {
      return Optional.of(new Choice(enabled, null));
    }
    Set<ChannelName> channels = new HashSet<>();
    for (String code : codes) {
      Optional<ChannelName> channel = code == null ? Optional.empty() : ChannelName.named(code);
      if (channel.isEmpty()) {
        problems.add(new FieldProblem(kind + ".channels", "holds a channel that does not exist"));
      }
      channel.ifPresent(channels::add);
    }
    return Optional.of(new Choice(enabled, channels));
  }

  private static ChosenChannels shown(Choice choice) {
    Set<ChannelName> channels = choice.channels();
    Stream<ChannelName> shown =
        channels == null ? Stream.of(ChannelName.values()) : channels.stream().sorted();
    return new ChosenChannels(choice.enabled(), shown.map(ChannelName::code).toList());
  }
}
