package org.evenkeel.auth.datakey.infrastructure;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.testing.TestDatabase;

/**
 * What one process of the service has of data keys: connections, key files and caches of its own.
 */
record Replica(
    KeyDatabase database,
    KeyVersions versions,
    WrappedKeys wrapped,
    LocalDataKeys keys,
    HoldingKeys holding,
    RotatingKeys rotating,
    List<AuditEntry> audited)
    implements AutoCloseable {

  static final Duration LOOK = Duration.ofMillis(200);

  static Replica over(TestDatabase keys, Path secrets) {
    var settings = new DataKeySettings(keys.name(), keys.jdbcUrl(), keys.appPassword(), 4, LOOK);
    Ids ids = UUID::randomUUID;
    var database = new KeyDatabase(settings);
    var files = new FileKeyEncryptionKeys(new KeyFiles(secrets));
    var versions = new KeyVersions(database);
    var wrapped = new WrappedKeys(database, files);
    List<AuditEntry> audited = new CopyOnWriteArrayList<>();
    return new Replica(
        database,
        versions,
        wrapped,
        new LocalDataKeys(new StoredDataKeys(database, files, versions, ids, Clock.systemUTC())),
        new HoldingKeys(versions, files, ids),
        new RotatingKeys(versions, wrapped, files, audited::add, settings, Clock.systemUTC()),
        audited);
  }

  @Override
  public void close() {
    database.close();
  }
}
