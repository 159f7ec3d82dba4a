package org.evenkeel.session.idea;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What waited while a device was offline comes in at once. */
@RestController
@RequestMapping(CapturedAnswers.PATH + "/batch")
class IdeaBatchController {

  private final CapturingIdeas capturing;
  private final IdempotentPosts posts;
  private final DataKeys keys;
  private final JsonMapper json;
  private final Validator validator;

  IdeaBatchController(
      CapturingIdeas capturing,
      IdempotentPosts posts,
      DataKeys keys,
      JsonMapper json,
      Validator validator) {
    this.capturing = capturing;
    this.posts = posts;
    this.keys = keys;
    this.json = json;
    this.validator = validator;
  }

  @PostMapping
  @Requires("sessions:own")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  ResponseEntity<byte[]> capture(
      Caller caller,
      Screening screening,
      @Valid @RequestBody IdeaRequests.Batch body,
      HttpServletRequest request) {
    keys.of(caller.userId());
    List<ReadItem> items =
        body.ideas().stream().map(node -> ReadItem.of(node, json, validator)).toList();
    return posts.run(
        caller,
        "ideas.batch",
        request,
        body,
        () -> ResponseEntity.ok(BatchView.of(results(caller, items, screening), screening)));
  }

  private List<BatchItem> results(Caller caller, List<ReadItem> items, Screening screening) {
    List<CapturingIdeas.Screened> good = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof ReadItem.Good(IdeaUpload upload)) {
        good.add(new CapturingIdeas.Screened(upload, screening.of(i)));
      }
    }
    Iterator<CaptureOutcome> outcomes = capturing.captureAll(caller, good, screening).iterator();
    List<BatchItem> results = new ArrayList<>();
    for (ReadItem item : items) {
      int index = results.size();
      results.add(
          switch (item) {
            case ReadItem.Good taken -> BatchItem.of(index, outcomes.next());
            case ReadItem.Bad bad ->
                BatchItem.refused(index, "invalid", CommonProblems.INVALID, bad.errors());
          });
    }
    return results;
  }
}
