package org.evenkeel.session.reframing.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.session.reframing.PersonalReframe;
import org.jspecify.annotations.Nullable;

/** Requests, answers and what was told, in memory. */
final class ReframeBook implements ReframeRequests, WrittenReframes, ReframeAnnouncements {
  static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
  private static final UUID USER = new UUID(1, 1);
  private static final UUID SESSION = new UUID(2, 2);

  final List<List<PersonalReframe>> kept = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  private List<PersonalReframe> sealing = List.of();
  @Nullable ReframeRequest open;
  Instant due = NOW;
  int version = 2;

  void ask() {
    open = new ReframeRequest(SESSION, USER, version, NOW.minusSeconds(1), 0, 0);
    due = NOW;
  }

  @Override
  public Optional<ReframeRequest> claim(Instant now) {
    if (open == null || due.isAfter(now)) {
      return Optional.empty();
    }
    open = counted(open, open.attempts() + 1, open.failures());
    due = now.plusSeconds(30);
    return Optional.of(open);
  }

  @Override
  public void postpone(ReframeRequest request, Instant until) {
    due = until;
  }

  @Override
  public void failed(ReframeRequest request, Instant until) {
    open = counted(request, request.attempts(), request.failures() + 1);
    due = until;
  }

  private static ReframeRequest counted(ReframeRequest request, int attempts, int failures) {
    return new ReframeRequest(
        SESSION, USER, request.version(), request.askedAt(), attempts, failures);
  }

  @Override
  public boolean end(ReframeRequest request) {
    if (open == null || open.version() != request.version()) {
      return false;
    }
    open = null;
    told.add("ended");
    return true;
  }

  @Override
  public SealedReframes seal(ReframeRequest request, List<PersonalReframe> reframes, Instant at) {
    sealing = reframes;
    return new SealedReframes(request, "sealed", at);
  }

  @Override
  public void keep(SealedReframes reframes) {
    kept.add(sealing);
  }

  @Override
  public void answered(ReframeRequest request) {
    told.add("answered");
  }

  @Override
  public void suggested(SealedReframes reframes) {
    told.add("suggested");
  }
}
