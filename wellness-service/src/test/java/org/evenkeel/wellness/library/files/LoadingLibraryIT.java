package org.evenkeel.wellness.library.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.InterventionLibrary;
import org.evenkeel.wellness.library.Samples;
import org.evenkeel.wellness.library.files.Shipment.DataFile;
import org.evenkeel.wellness.library.schema.ContentSchema;
import org.evenkeel.wellness.library.version.JdbcVersions;
import org.evenkeel.wellness.library.version.Origin;
import org.evenkeel.wellness.library.version.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Data files meet the table: theirs, and what admins made of it. */
class LoadingLibraryIT extends RunningService {
  @Autowired private LoadingLibrary loading;
  @Autowired private ContentSchema schema;
  @Autowired private JdbcVersions versions;
  @Autowired private InterventionLibrary library;

  private final UUID id = UUID.randomUUID();
  private final UUID adminId = UUID.randomUUID();
  private final Member admin =
      new Member(adminId, () -> client(TOKENS.staff(adminId, "admin", "library:write")));
  private final String slug = Samples.slug();
  private Shipment shipped;

  @BeforeEach
  void read() {
    shipped = new ContentFiles(schema).shipment();
  }

  /** Whatever a test edited is left switched off, as the others count what is offered. */
  @AfterEach
  void bringBack() {
    loading.load(shipped);
    versions
        .current(id)
        .filter(held -> held.content().isActive())
        .ifPresent(held -> put(held.content().switchedOff(), held.number()));
    assertThat(library.active()).hasSize(shipped.files().size());
  }

  @Test
  void loading_again_changes_nothing() {
    assertThat(loading.load(shipped)).isZero();
    assertThat(versions.count(shipped.files().getFirst().content().id())).isEqualTo(1);
  }

  @Test
  void a_changed_file_is_a_version_and_keeps_the_statistics() {
    assertThat(loading.load(with(file("Stopping is fine.", "a")))).isEqualTo(1);
    library.countCompletion(id, 5);
    assertThat(loading.load(with(file("Stopping is fine.", "a, with a comment")))).isZero();

    assertThat(loading.load(with(file("You may stop.", "b")))).isEqualTo(1);

    assertThat(versions.count(id)).isEqualTo(2);
    assertThat(library.find(id))
        .hasValueSatisfying(
            now -> {
              assertThat(now.version()).isEqualTo(2);
              assertThat(now.content().goodToKnow()).isEqualTo("You may stop.");
              assertThat(now.statistics().totalCompletions()).isEqualTo(1);
              assertThat(now.statistics().averageRating()).isEqualTo(5.0);
            });
  }

  @Test
  void a_removed_file_is_switched_off_and_comes_back() {
    loading.load(with(file("Stopping is fine.", "a")));

    assertThat(loading.load(shipped)).isEqualTo(1);
    assertThat(library.active()).noneMatch(one -> one.id().equals(id));
    assertThat(library.find(id).orElseThrow().content().isActive()).isFalse();
    assertThat(loading.load(shipped)).isZero();

    assertThat(loading.load(with(file("Stopping is fine.", "a")))).isEqualTo(1);
    assertThat(library.active()).anyMatch(one -> one.id().equals(id));
    assertThat(versions.count(id)).isEqualTo(3);
  }

  @Test
  void an_older_release_changes_nothing() {
    Shipment next = with(shipped.contentVersion(), file("Stopping is fine.", "a"));
    loading.load(next);

    assertThat(loading.load(with(shipped.contentVersion() - 1, file("Older.", "z")))).isZero();

    assertThat(goodToKnow()).isEqualTo("Stopping is fine.");
  }

  @Test
  void an_edit_stands_against_changed_and_removed_files() {
    loading.load(with(file("Stopping is fine.", "a")));
    assertThat(put(content("Edited."), 1).getStatusCode().value()).isEqualTo(200);

    assertThat(loading.load(with(file("Stopping is fine.", "a")))).isZero();
    assertThat(loading.load(with(file("Changed in the file.", "b")))).isZero();
    assertThat(loading.load(shipped)).isZero();

    assertThat(goodToKnow()).isEqualTo("Edited.");
    assertThat(library.active()).anyMatch(one -> one.id().equals(id));
    assertThat(versions.current(id)).map(Version::origin).contains(Origin.ADMIN);
    assertThat(versions.count(id)).isEqualTo(2);
  }

  @Test
  void what_an_admin_made_keeps_its_slug_and_the_service_starts_all_the_same() {
    ObjectNode body = Json.mapper().createObjectNode();
    ObjectNode made = Json.mapper().valueToTree(content("Made by hand."));
    made.remove("id");
    body.set("content", made);
    JsonNode created =
        admin.post("/interventions", Json.mapper().writeValueAsString(body)).getBody();
    UUID own = UUID.fromString(created.path("intervention_id").asString());

    assertThat(loading.load(with(file("From a file.", "a")))).isZero();

    assertThat(versions.named(slug)).contains(own);
    assertThat(versions.current(id)).isEmpty();
    Version held = versions.current(own).orElseThrow();
    assertThat(put(held.content().switchedOff(), held.number()).getStatusCode().value())
        .isEqualTo(200);
  }

  private String goodToKnow() {
    return library.find(id).orElseThrow().content().goodToKnow();
  }

  private ResponseEntity<JsonNode> put(Content content, int version) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.set("content", Json.mapper().valueToTree(content));
    return admin.send(
        HttpMethod.PUT,
        "/interventions/" + content.id(),
        Json.mapper().writeValueAsString(body),
        Map.of("If-Match", "\"" + version + "\""));
  }

  private Shipment with(DataFile more) {
    return with(shipped.contentVersion(), more);
  }

  private Shipment with(int contentVersion, DataFile more) {
    List<DataFile> files = Stream.concat(shipped.files().stream(), Stream.of(more)).toList();
    return new Shipment(contentVersion, files, more.hash());
  }

  private DataFile file(String goodToKnow, String hash) {
    return new DataFile(content(goodToKnow), hash);
  }

  private Content content(String goodToKnow) {
    ObjectNode json = Json.mapper().valueToTree(Samples.content(id, slug));
    return Json.mapper().treeToValue(json.put("good_to_know", goodToKnow), Content.class);
  }
}
