package org.evenkeel.platform.web.audit;

/** The service's audit log: rows that its runtime role can add and never change. */
@FunctionalInterface
public interface AuditLog {

  /** Writes the entry in the current transaction, or in one of its own when there is none. */
  void record(AuditEntry entry);
}
