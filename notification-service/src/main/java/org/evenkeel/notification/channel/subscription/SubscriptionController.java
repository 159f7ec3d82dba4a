package org.evenkeel.notification.channel.subscription;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.push.webpush.WebPushKey;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own subscriptions. */
@RestController
@Requires("notifications:own")
@RequestMapping(SubscriptionController.PATH)
class SubscriptionController {

  static final String PATH = "/api/v1/notifications/subscriptions";

  private final Subscriptions subscriptions;
  private final Examining examining;
  private final RegisteringAddress registering;
  private final ProvingNumber proving;
  private final IdempotentPosts posts;
  private final ObjectProvider<WebPushKey> webPushKey;

  SubscriptionController(
      Subscriptions subscriptions,
      Examining examining,
      RegisteringAddress registering,
      ProvingNumber proving,
      IdempotentPosts posts,
      ObjectProvider<WebPushKey> webPushKey) {
    this.subscriptions = subscriptions;
    this.examining = examining;
    this.registering = registering;
    this.proving = proving;
    this.posts = posts;
    this.webPushKey = webPushKey;
  }

  @GetMapping("/channels")
  OfferedChannels channels() {
    return new OfferedChannels(examining.offered().stream().map(this::offer).toList());
  }

  private OfferedChannels.Offer offer(ChannelName channel) {
    WebPushKey key = channel == ChannelName.WEB_PUSH ? webPushKey.getIfAvailable() : null;
    return new OfferedChannels.Offer(channel.code(), key == null ? null : key.value());
  }

  @GetMapping
  Collection<SubscriptionView> list(
      Caller caller,
      @Sorts(
              value = {"created_at"},
              defaultSort = "-created_at")
          PageQuery query,
      HttpServletRequest request) {
    List<SubscriptionView> page =
        subscriptions.page(caller.userId(), query.orderBy(), query.limit(), query.offset()).stream()
            .map(SubscriptionView::of)
            .toList();
    return Collection.of(page, query, subscriptions.count(caller.userId()), request);
  }

  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
  @ApiResponse(
      responseCode = "200",
      description = "It was registered before.",
      content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
  ResponseEntity<byte[]> subscribe(
      Caller caller, @Valid @RequestBody SubscriptionRequest body, HttpServletRequest request) {
    Registration registration =
        switch (examining.examine(caller.userId(), body, caller.locale())) {
          case Examination.Fit fit -> fit.registration();
          case Examination.Unfit unfit -> throw SubscriptionProblems.invalid(unfit.problem());
          case Examination.NotOffered none ->
              throw new ProblemException(SubscriptionProblems.NOT_OFFERED);
        };
    return posts.run(
        caller,
        "notifications.subscribe",
        request,
        body,
        () -> answer(registering.subscribe(caller.userId(), registration)));
  }

  @PostMapping("/{id}/code")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
  ResponseEntity<byte[]> sendCodeAgain(
      Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    return posts.run(
        caller,
        "notifications.subscription-code",
        request,
        "",
        () -> answer(registering.sendCodeAgain(caller.userId(), id)));
  }

  @PostMapping("/{id}/verify")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
  ResponseEntity<byte[]> verify(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody CodeRequest body,
      HttpServletRequest request) {
    return posts.run(
        caller,
        "notifications.subscription-verify",
        request,
        body,
        () ->
            switch (proving.prove(caller.userId(), id, body.code())) {
              case ProvingNumber.Outcome.Proved proved ->
                  ResponseEntity.ok(SubscriptionView.of(proved.subscription()));
              case ProvingNumber.Outcome.WrongCode wrong ->
                  throw new ProblemException(SubscriptionProblems.WRONG_CODE);
              case ProvingNumber.Outcome.NoCode none ->
                  throw new ProblemException(SubscriptionProblems.NO_CODE);
              case ProvingNumber.Outcome.NoSuchSubscription none ->
                  throw SubscriptionProblems.notFound();
            });
  }

  @DeleteMapping("/{id}")
  @Transactional
  public ResponseEntity<Void> remove(Caller caller, @PathVariable UUID id) {
    if (!subscriptions.remove(caller.userId(), id)) {
      throw SubscriptionProblems.notFound();
    }
    return ResponseEntity.noContent().build();
  }

  /** Nothing is sent anywhere but to the inbox and the e-mail address any more. */
  @DeleteMapping
  @Transactional
  public ResponseEntity<Void> removeAll(Caller caller) {
    subscriptions.removeAll(caller.userId());
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<SubscriptionView> answer(SubscribeOutcome outcome) {
    return switch (outcome) {
      case SubscribeOutcome.Registered registered -> registered(registered);
      case SubscribeOutcome.TooManySubscriptions full ->
          throw new ProblemException(SubscriptionProblems.TOO_MANY);
      case SubscribeOutcome.TooManyCodes codes ->
          throw new ProblemException(SubscriptionProblems.TOO_MANY_CODES);
      case SubscribeOutcome.OptedOut stopped ->
          throw new ProblemException(SubscriptionProblems.OPTED_OUT);
      case SubscribeOutcome.NoSuchSubscription none -> throw SubscriptionProblems.notFound();
      case SubscribeOutcome.Proved proved ->
          throw new ProblemException(SubscriptionProblems.NO_CODE)
              .withDetail("the number is proved already");
    };
  }

  private static ResponseEntity<SubscriptionView> registered(
      SubscribeOutcome.Registered registered) {
    Subscription subscription = registered.subscription();
    SubscriptionView view = SubscriptionView.of(subscription, registered.secret());
    return registered.added()
        ? ResponseEntity.created(URI.create(PATH + "/" + subscription.id())).body(view)
        : ResponseEntity.ok(view);
  }
}
