package org.evenkeel.crisis.service.safetyplan.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own shares. */
@RestController
@RequestMapping("/api/v1/crisis/safety-plan/shares")
@EnableConfigurationProperties(ShareSettings.class)
class SharesController {

  private static final ProblemCode TOO_MANY =
      new ProblemCode(
          "EVK-CRISIS-1021",
          409,
          "Too many open shares",
          "You have shared your plan many times. Please take back a link you no longer need.");

  /** Openings that a share shows one by one; the count has them all. */
  private static final int SHOWN_OPENINGS = 100;

  private static final int LONGEST_HOURS = 720;

  private final SharingPlan sharing;
  private final JdbcShares shares;
  private final DataKeys keys;
  private final IdempotentPosts posts;
  private final Clock clock;

  SharesController(
      SharingPlan sharing, JdbcShares shares, DataKeys keys, IdempotentPosts posts, Clock clock) {
    this.sharing = sharing;
    this.shares = shares;
    this.keys = keys;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * What to share.
   *
   * @param expiresInHours 1 hour to 30 days
   * @param label what the member calls this link, such as whom it is for; nobody else sees it
   */
  record ShareRequest(
      @NotNull @Min(1) @Max(LONGEST_HOURS) Integer expiresInHours,
      @Nullable @Size(max = 100) String label) {

    /** Hides the label. */
    @Override
    public String toString() {
      return "ShareRequest[" + expiresInHours + "]";
    }
  }

  /**
   * A new share.
   *
   * @param link shown here and never again
   */
  record MadeShareView(
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean crisisAlert,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources,
      UUID id,
      String link,
      Instant expiresAt) {

    /** Hides the link. */
    @Override
    public String toString() {
      return "MadeShareView[" + id + "]";
    }
  }

  /**
   * A share.
   *
   * @param state open, expired or revoked
   * @param openings when somebody opened it, the latest first; only where one share is asked for
   */
  record ShareView(
      UUID id,
      @Nullable String label,
      String state,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant revokedAt,
      int openedCount,
      @Nullable Instant lastOpenedAt,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Instant> openings) {

    /** Hides the label. */
    @Override
    public String toString() {
      return "ShareView[" + id + "]";
    }
  }

  @Requires("crisis:own")
  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = MadeShareView.class)))
  ResponseEntity<byte[]> share(
      Caller caller,
      Screening screening,
      @Valid @RequestBody ShareRequest body,
      HttpServletRequest request) {
    // Nobody should wait for the key service with a transaction open.
    keys.of(caller.userId());
    return posts.run(
        caller,
        "crisis.safety-plan.share",
        request,
        body,
        () -> {
          SharingPlan.Made made =
              sharing
                  .share(
                      caller.userId(),
                      Duration.ofHours(body.expiresInHours()),
                      body.label(),
                      screening)
                  .orElseThrow(() -> new ProblemException(TOO_MANY));
          return ResponseEntity.created(
                  URI.create("/api/v1/crisis/safety-plan/shares/" + made.share().id()))
              .body(
                  new MadeShareView(
                      screening.crisisAlert(),
                      screening.resourcesView().orElse(null),
                      made.share().id(),
                      made.link(),
                      made.share().expiresAt()));
        });
  }

  @Requires("crisis:own")
  @GetMapping
  Collection<ShareView> sharesMade(
      Caller caller,
      @Sorts(
              value = {"created_at", "expires_at"},
              defaultSort = "-created_at")
          PageQuery page,
      HttpServletRequest request) {
    Instant now = Moments.now(clock);
    List<ShareView> found =
        shares.page(caller.userId(), page).stream().map(one -> view(one, now, null)).toList();
    return Collection.of(found, page, shares.count(caller.userId()), request);
  }

  @Requires("crisis:own")
  @GetMapping("/{id}")
  ShareView shareWithOpenings(Caller caller, @PathVariable UUID id) {
    return shares
        .find(caller.userId(), id)
        .map(one -> view(one, Moments.now(clock), shares.openings(id, SHOWN_OPENINGS)))
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  @Requires("crisis:own")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Caller caller, @PathVariable UUID id) {
    if (!sharing.revoke(caller.userId(), id)) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
  }

  private ShareView view(Share share, Instant now, @Nullable List<Instant> openings) {
    return new ShareView(
        share.id(),
        sharing.label(share),
        share.state(now),
        share.createdAt(),
        share.expiresAt(),
        share.revokedAt(),
        share.openedCount(),
        share.lastOpenedAt(),
        openings);
  }
}
