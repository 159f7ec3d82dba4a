package org.evenkeel.crisis.service.cases.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CaseState;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.crisis.service.cases.model.FollowUp;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.evenkeel.platform.web.paging.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Responders read cases; each reading is in the audit log before anything is answered. */
@Service
public class ReadingCases {

  private final Cases cases;
  private final CaseContents contents;
  private final CaseLists lists;
  private final FollowUps followUps;
  private final TextCipher cipher;
  private final CaseNotes notes;
  private final AuditLog audit;

  ReadingCases(
      Cases cases,
      CaseContents contents,
      CaseLists lists,
      FollowUps followUps,
      TextCipher cipher,
      CaseNotes notes,
      AuditLog audit) {
    this.cases = cases;
    this.contents = contents;
    this.lists = lists;
    this.followUps = followUps;
    this.cipher = cipher;
    this.notes = notes;
    this.audit = audit;
  }

  /**
   * A case with what belongs to it.
   *
   * @param followUps the earliest first
   * @param reportTexts what the person wrote in reports, where it can be opened now
   * @param notes what responders noted, where it can be opened now
   * @param wantsContact whether the person asked to be contacted
   */
  public record CaseDetails(
      CrisisCase crisis,
      List<CaseSource> sources,
      List<FollowUp> followUps,
      List<String> reportTexts,
      List<ReadNote> notes,
      boolean wantsContact) {

    public CaseDetails {
      sources = List.copyOf(sources);
      followUps = List.copyOf(followUps);
      reportTexts = List.copyOf(reportTexts);
      notes = List.copyOf(notes);
    }

    /** Without anything a person wrote. */
    static CaseDetails listed(
        CrisisCase crisis, List<CaseSource> sources, List<FollowUp> followUps) {
      return new CaseDetails(crisis, sources, followUps, List.of(), List.of(), false);
    }

    /** Hides what the person wrote. */
    @Override
    public String toString() {
      return "CaseDetails[" + crisis.id() + "]";
    }
  }

  /** A note in the clear. */
  public record ReadNote(UUID author, String text, Instant createdAt) {

    /** Hides what was noted. */
    @Override
    public String toString() {
      return "ReadNote[...]";
    }
  }

  /** One page of cases and how many there are. */
  public record CasePage(List<CaseDetails> cases, long total) {}

  @Transactional
  public CasePage page(
      UUID responder, @Nullable CaseState state, @Nullable CaseLevel level, PageQuery query) {
    List<CaseDetails> page =
        lists.page(state, level, query.orderBy(), query.limit(), query.offset()).stream()
            .map(
                crisis ->
                    CaseDetails.listed(
                        crisis, contents.sources(crisis.id()), followUps.of(crisis.id())))
            .toList();
    page.forEach(shown -> read(responder, "case.listed", shown.crisis()));
    return new CasePage(page, lists.count(state, level));
  }

  @Transactional
  public Optional<CaseDetails> one(UUID responder, UUID caseId) {
    return one(responder, caseId, cipher);
  }

  /** After an act: what it was done with opens the texts too, because the case is held still. */
  @Transactional
  public Optional<CaseDetails> after(Responding by) {
    return one(by.responder(), by.caseId(), by.cipher());
  }

  private Optional<CaseDetails> one(UUID responder, UUID caseId, TextCipher texts) {
    return cases
        .find(caseId)
        .map(
            crisis -> {
              read(responder, "case.read", crisis);
              List<CaseContents.Report> reports = contents.reports(caseId);
              return new CaseDetails(
                  crisis,
                  contents.sources(caseId),
                  followUps.of(caseId),
                  reports.stream().flatMap(report -> open(crisis, report, texts).stream()).toList(),
                  notes.of(crisis, texts),
                  reports.stream().anyMatch(CaseContents.Report::wantsContact));
            });
  }

  private static Optional<String> open(
      CrisisCase crisis, CaseContents.Report report, TextCipher texts) {
    if (report.sealed() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          texts.open(crisis.userId(), Reporting.REPORT, report.sourceId(), report.sealed()));
    } catch (DataKeyUnavailableException | DataKeyDestroyedException e) {
      return Optional.empty();
    }
  }

  private void read(UUID responder, String action, CrisisCase crisis) {
    audit.record(
        new AuditEntry(
            responder, action, "case", crisis.id().toString(), crisis.userId(), Map.of()));
  }
}
