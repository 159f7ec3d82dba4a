package org.evenkeel.notification.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own inbox. Marking as read is idempotent by nature, with or without a key. */
@RestController
@RequestMapping("/api/v1/notifications")
class InboxController {

  private final InboxMessages inbox;

  InboxController(InboxMessages inbox) {
    this.inbox = inbox;
  }

  @Requires("notifications:own")
  @GetMapping
  Collection<InboxMessages.Message> list(
      Caller caller,
      @Sorts(
              value = {"created_at"},
              defaultSort = "-created_at")
          PageQuery query,
      HttpServletRequest request) {
    List<InboxMessages.Message> page =
        inbox.page(caller.userId(), query.orderBy(), query.limit(), query.offset());
    return Collection.of(page, query, inbox.count(caller.userId()), request);
  }

  @Requires("notifications:own")
  @Transactional
  @PostMapping("/{id}/read")
  public ResponseEntity<Void> read(Caller caller, @PathVariable UUID id) {
    if (!inbox.markRead(caller.userId(), id)) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
    return ResponseEntity.noContent().build();
  }
}
