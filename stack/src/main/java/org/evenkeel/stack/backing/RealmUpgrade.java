package org.evenkeel.stack.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.evenkeel.stack.process.StackException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings an installation what a newer realm file has: Keycloak imports a realm once, at the first
 * start. Permissions, roles, what roles permit and groups that are missing are added; nothing is
 * changed or taken away, so what an operator added stays. Which file was applied is kept in the
 * realm: the same one is not applied again, so what an operator took away stays away.
 */
public final class RealmUpgrade {

  /** Attribute of the realm with the hash of the file that was applied last. */
  private static final String APPLIED = "evenkeel.realm-file";

  private final RealmAdmin admin;
  private final JsonNode wanted;
  private final String hash;
  private final List<String> added = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  /**
   * Signs in.
   *
   * @param adminPassword of the administrator {@code admin}
   */
  public RealmUpgrade(String address, String adminPassword, Path realmFile)
      throws IOException, InterruptedException {
    byte[] file = Files.readAllBytes(realmFile);
    this.wanted = JsonMapper.shared().readTree(file);
    this.hash = hash(file);
    this.admin = new RealmAdmin(address, wanted.path("realm").asString(), adminPassword);
  }

  /** What was added, in a word each; nothing when this file was applied before. */
  public List<String> apply() throws IOException, InterruptedException {
    if (admin.attribute(APPLIED).equals(hash)) {
      return List.of();
    }
    addAll();
    admin.setAttribute(APPLIED, hash);
    return List.copyOf(added);
  }

  /** What of the file has no place in this realm, in a sentence each. */
  public List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  private void addAll() throws IOException, InterruptedException {
    Map<String, JsonNode> permissions = new TreeMap<>();
    Set<String> clients = new HashSet<>();
    for (var client : wanted.path("roles").path("client").properties()) {
      String name = client.getKey();
      String id = admin.get("/clients?clientId=" + name).path(0).path("id").asString("");
      if (id.isEmpty()) {
        leftOut.add("There is no client " + name + ": its permissions were left out.");
        continue;
      }
      clients.add(name);
      Map<String, JsonNode> known = ensure("/clients/" + id + "/roles", client.getValue());
      known.forEach((permission, role) -> permissions.put(name + " " + permission, role));
    }
    Map<String, JsonNode> roles = ensure("/roles", wanted.path("roles").path("realm"));
    for (JsonNode role : wanted.path("roles").path("realm")) {
      permit(role, clients, permissions);
    }
    Map<String, JsonNode> groups = ensure("/groups", wanted.path("groups"));
    for (JsonNode group : wanted.path("groups")) {
      String name = group.path("name").asString();
      List<JsonNode> carried = new ArrayList<>();
      for (JsonNode role : group.path("realmRoles")) {
        carried.add(one(roles, role.asString()));
      }
      String id = one(groups, name).path("id").asString();
      addMissing("/groups/" + id + "/role-mappings/realm", carried, name);
    }
  }

  private void permit(JsonNode role, Set<String> clients, Map<String, JsonNode> permissions)
      throws IOException, InterruptedException {
    List<JsonNode> permitted = new ArrayList<>();
    for (var client : role.path("composites").path("client").properties()) {
      if (!clients.contains(client.getKey())) {
        continue;
      }
      for (JsonNode name : client.getValue()) {
        permitted.add(one(permissions, client.getKey() + " " + name.asString()));
      }
    }
    String name = role.path("name").asString();
    addMissing("/roles/" + name + "/composites", permitted, name);
  }

  /** All that are there by name, after those that were missing have been made. */
  private Map<String, JsonNode> ensure(String path, JsonNode things)
      throws IOException, InterruptedException {
    Map<String, JsonNode> known = named(path);
    boolean made = false;
    for (JsonNode thing : things) {
      String name = thing.path("name").asString();
      if (!known.containsKey(name)) {
        String description = thing.path("description").asString("");
        admin.create(
            path,
            description.isEmpty()
                ? Map.of("name", name)
                : Map.of("name", name, "description", description));
        added.add(name);
        made = true;
      }
    }
    return made ? named(path) : known;
  }

  private void addMissing(String path, List<JsonNode> wantedThere, String to)
      throws IOException, InterruptedException {
    if (wantedThere.isEmpty()) {
      return;
    }
    Map<String, JsonNode> known = named(path);
    List<JsonNode> missing =
        wantedThere.stream()
            .filter(role -> !known.containsKey(role.path("name").asString()))
            .toList();
    if (!missing.isEmpty()) {
      admin.add(path, missing);
      missing.forEach(role -> added.add(role.path("name").asString() + " to " + to));
    }
  }

  private static JsonNode one(Map<String, JsonNode> known, String name) {
    JsonNode found = known.get(name);
    if (found == null) {
      throw new StackException("The realm file names " + name + " and does not define it.");
    }
    return found;
  }

  private Map<String, JsonNode> named(String path) throws IOException, InterruptedException {
    Map<String, JsonNode> known = new TreeMap<>();
    for (JsonNode one : admin.get(path)) {
      known.put(one.path("name").asString(), one);
    }
    return known;
  }

  private static String hash(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
