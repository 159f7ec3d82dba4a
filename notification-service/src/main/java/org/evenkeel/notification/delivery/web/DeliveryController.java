package org.evenkeel.notification.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.model.DeliveryState;
import org.evenkeel.notification.delivery.store.Delivery;
import org.evenkeel.notification.delivery.store.DeliveryPages;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the messages to a person; and, for those who run the suite, what failed. */
@RestController
@RequestMapping("/api/v1/notifications")
class DeliveryController {

  private final DeliveryPages pages;

  DeliveryController(DeliveryPages pages) {
    this.pages = pages;
  }

  /** A delivery with every time a provider was asked. */
  record Detail(
      UUID id,
      String kind,
      String channel,
      String state,
      @Nullable String code,
      @Nullable String provider,
      Instant createdAt,
      Instant dueAt,
      @Nullable Instant changedAt,
      List<DeliveryPages.Attempt> attempts) {}

  @Requires("notifications:own")
  @GetMapping("/deliveries")
  @Operation(
      description =
          "One's own deliveries. `state` is scheduled, suppressed, expired, failed, sent,"
              + " delivered, dismissed or opened; `code` says why it was suppressed or failed.")
  Collection<DeliveryPages.Line> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String state,
      @Sorts(
              value = {"created_at"},
              defaultSort = "-created_at")
          PageQuery query,
      HttpServletRequest request) {
    check(kind, channel, state);
    DeliveryPages.Filter filter = new DeliveryPages.Filter(kind, channel, state);
    List<DeliveryPages.Line> page =
        pages.page(caller.userId(), filter, query.orderBy(), query.limit(), query.offset());
    return Collection.of(page, query, pages.count(caller.userId(), filter), request);
  }

  @Requires("notifications:own")
  @GetMapping("/deliveries/{id}")
  Detail read(Caller caller, @PathVariable UUID id) {
    DeliveryPages.Line line =
        pages
            .find(caller.userId(), id)
            .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    return new Detail(
        line.id(),
        line.kind(),
        line.channel(),
        line.state(),
        line.code(),
        line.provider(),
        line.createdAt(),
        line.dueAt(),
        line.changedAt(),
        pages.attempts(id));
  }

  @Requires("operations:read")
  @GetMapping("/failed-deliveries")
  @Operation(
      description = "Deliveries that nobody sends any more, the latest first. They name no person.")
  Collection<DeliveryPages.Line> failed(
      @Sorts(
              value = {"changed_at"},
              defaultSort = "-changed_at")
          PageQuery query,
      HttpServletRequest request) {
    return Collection.of(
        pages.failed(query.orderBy(), query.limit(), query.offset()),
        query,
        pages.countFailed(),
        request);
  }

  private static void check(
      @Nullable String kind, @Nullable String channel, @Nullable String state) {
    List<FieldProblem> problems = new ArrayList<>();
    if (kind != null && Stream.of(DeliveryKind.values()).noneMatch(k -> k.code().equals(kind))) {
      problems.add(new FieldProblem("kind", "is no kind of message"));
    }
    if (channel != null
        && !channel.equals(Delivery.INBOX)
        && ChannelName.named(channel).isEmpty()) {
      problems.add(new FieldProblem("channel", "is no channel"));
    }
    if (state != null && DeliveryState.named(state).isEmpty()) {
      problems.add(new FieldProblem("state", "is no state"));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(CommonProblems.INVALID).withErrors(problems);
    }
  }
}
