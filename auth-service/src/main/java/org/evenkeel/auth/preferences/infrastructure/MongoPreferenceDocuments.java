package org.evenkeel.auth.preferences.infrastructure;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.evenkeel.auth.preferences.PreferenceDocuments;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents {@code {_id, schema_version, version, preferences, lists_sealed, waiting, updated_at}}.
 * One document is changed by one operation, so content and fact are stored together or not at all.
 */
@Repository
class MongoPreferenceDocuments implements PreferenceDocuments {

  private static final String VERSION = "version";
  private static final String WAITING = "waiting";
  private static final String FACT = "fact";
  private static final int BATCH = 100;

  private final MongoCollection<Document> collection;
  private final SealedLists lists;
  private final Clock clock;

  MongoPreferenceDocuments(
      MongoClient client, PreferenceSettings settings, SealedLists lists, Clock clock) {
    this.collection = client.getDatabase(settings.database()).getCollection("preferences");
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public Optional<Stored> find(UUID userId) {
    Document found = DocumentStore.reach(() -> collection.find(id(userId)).first());
    return found == null
        ? Optional.empty()
        : Optional.of(new Stored(lists.open(userId, found), found.getLong(VERSION)));
  }

  @Override
  public boolean replace(UUID userId, long expected, ObjectNode preferences, String fact) {
    long version = expected + 1;
    Document content = lists.seal(userId, preferences).append(VERSION, version);
    content.append("updated_at", Date.from(clock.instant()));
    Document waiting = new Document(VERSION, version).append(FACT, fact);
    return DocumentStore.reach(
        () -> expected == 0 ? insert(userId, content, waiting) : update(userId, content, waiting));
  }

  private boolean insert(UUID userId, Document content, Document waiting) {
    Document document = new Document("_id", userId.toString());
    document.putAll(content);
    try {
      collection.insertOne(document.append(WAITING, List.of(waiting)));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private boolean update(UUID userId, Document content, Document waiting) {
    long expected = content.getLong(VERSION) - 1;
    return collection
            .updateOne(
                Filters.and(id(userId), Filters.eq(VERSION, expected)),
                new Document("$set", content).append("$push", new Document(WAITING, waiting)))
            .getModifiedCount()
        == 1;
  }

  @Override
  public List<Waiting> waiting(UUID userId) {
    Document found =
        DocumentStore.reach(
            () -> collection.find(id(userId)).projection(Projections.include(WAITING)).first());
    return found == null
        ? List.of()
        : found.getList(WAITING, Document.class, List.of()).stream()
            .map(entry -> new Waiting(entry.getLong(VERSION), entry.getString(FACT)))
            .sorted(Comparator.comparingLong(Waiting::version))
            .toList();
  }

  @Override
  public List<UUID> withWaiting() {
    return DocumentStore.reach(
        () ->
            collection
                .find(Filters.exists(WAITING + ".0"))
                .projection(Projections.include("_id"))
                .limit(BATCH)
                .map(document -> UUID.fromString(document.getString("_id")))
                .into(new ArrayList<>()));
  }

  @Override
  public void remove(UUID userId, long upToVersion) {
    DocumentStore.reach(
        () ->
            collection.updateOne(
                id(userId), Updates.pullByFilter(new Document(WAITING, upTo(upToVersion)))));
  }

  private static Document upTo(long version) {
    return new Document(VERSION, new Document("$lte", version));
  }

  private static Bson id(UUID userId) {
    return Filters.eq("_id", userId.toString());
  }
}
