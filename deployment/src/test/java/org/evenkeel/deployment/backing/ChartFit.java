package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Rendered;

/**
 * What the chart connects to, with its own secrets, is what k8s/ makes: place, name and password.
 */
final class ChartFit {

  /** What the names of a cluster's own secrets end with. */
  private static final List<String> OWN =
      List.of("app", "superuser", "ca", "server", "replication", "pull");

  private final Rendered chart;
  private final Backing backing;
  private final List<String> found = new ArrayList<>();

  private ChartFit(Rendered chart, Backing backing) {
    this.chart = chart;
    this.backing = backing;
  }

  /** What does not fit, a line each; the chart has to be rendered with generated secrets. */
  static List<String> violations(Rendered chart, Backing backing) {
    var fit = new ChartFit(chart, backing);
    Stream.concat(chart.all("Deployment"), chart.all("Job")).forEach(fit::pods);
    backing.kind("Cluster").forEach(fit::secrets);
    fit.documents();
    fit.declared();
    return fit.found;
  }

  private void pods(Manifest pods) {
    JsonNode env = pods.at("/spec/template/spec/containers/0/env");
    for (JsonNode variable : env) {
      String name = variable.path("name").asText();
      String value = variable.path("value").asText();
      switch (name) {
        case "EVENKEEL_DATABASE_URL", "EVENKEEL_DATAKEYS_URL" -> database(pods, value);
        case "EVENKEEL_KAFKA" -> kafka(pods, value);
        case "EVENKEEL_REDIS_HOST" -> redis(pods, value, value(env, "EVENKEEL_REDIS_PORT"));
        case "EVENKEEL_ISSUER" -> issuer(pods, value);
        default -> {}
      }
      if (name.endsWith("DB_PASSWORD") || name.endsWith("DB_OWNER_PASSWORD")) {
        role(pods, variable.at("/valueFrom/secretKeyRef"));
      }
    }
  }

  private void database(Manifest pods, String url) {
    URI uri = URI.create(url.substring("jdbc:".length()));
    String cluster = uri.getHost().replaceFirst("-rw$", "");
    expect(
        uri.getHost().endsWith("-rw")
            && uri.getPort() == 5432
            && backing
                .kind("Database")
                .anyMatch(
                    each ->
                        uri.getPath().equals("/" + each.at("/spec/name").asText())
                            && each.at("/spec/cluster/name").asText().equals(cluster)),
        pods + ": no database " + uri.getHost() + uri.getPath());
  }

  /** The secret's user is a role of a cluster, which takes its password from that same secret. */
  private void role(Manifest pods, JsonNode from) {
    String secret = from.path("name").asText();
    String user = chart.one("Secret", secret).at("/stringData/username").asText();
    expect(
        backing
            .kind("Cluster")
            .flatMap(cluster -> stream(cluster.at("/spec/managed/roles")))
            .anyMatch(
                role ->
                    role.path("name").asText().equals(user)
                        && role.at("/passwordSecret/name").asText().equals(secret)),
        pods + ": nobody is " + user + " by " + secret);
  }

  /**
   * No secret is written from two sides: what a cluster makes for itself has names of its own, and
   * the owner that it begins with is the user of the secret named for it.
   */
  private void secrets(JsonNode cluster) {
    JsonNode bootstrap = cluster.at("/spec/bootstrap");
    JsonNode first =
        bootstrap.has("initdb") ? bootstrap.path("initdb") : bootstrap.path("recovery");
    String named = first.at("/secret/name").asText();
    String owner = first.path("owner").asText();
    OWN.stream()
        .filter(end -> named.isEmpty() || !end.equals("app"))
        .map(end -> Backing.name(cluster) + "-" + end)
        .forEach(name -> expect(users(name).isEmpty(), "secret " + name + " is the cluster's own"));
    expect(
        named.isEmpty() || users(named).equals(List.of(owner)),
        Backing.title(cluster) + ": " + owner + " is not the user of " + named);
  }

  /** The user in the chart's secret of that name; none where it makes none. */
  private List<String> users(String secret) {
    return chart
        .all("Secret")
        .filter(each -> each.name().equals(secret))
        .map(each -> each.at("/stringData/username").asText())
        .toList();
  }

  private void kafka(Manifest pods, String bootstrap) {
    expect(
        backing
            .kind("Kafka")
            .flatMap(
                kafka ->
                    stream(kafka.at("/spec/kafka/listeners"))
                        .filter(listener -> !listener.path("tls").asBoolean())
                        .map(
                            listener ->
                                Backing.name(kafka)
                                    + "-kafka-bootstrap:"
                                    + listener.path("port").asText()))
            .anyMatch(bootstrap::equals),
        pods + ": no plain listener " + bootstrap);
  }

  private void redis(Manifest pods, String host, String port) {
    expect(
        backing
            .kind("Service")
            .anyMatch(
                service ->
                    Backing.name(service).equals(host)
                        && service.at("/spec/ports/0/port").asText().equals(port)),
        pods + ": no service " + host + ":" + port);
  }

  private void issuer(Manifest pods, String issuer) {
    expect(
        backing
            .kind("Keycloak")
            .anyMatch(
                each ->
                    issuer.equals(each.at("/spec/hostname/hostname").asText() + "/realms/evenkeel")
                        && URI.create(issuer).getHost().equals(Backing.name(each) + "-service")
                        && URI.create(issuer).getPort() == 8080),
        pods + ": no issuer " + issuer);
  }

  private void documents() {
    Manifest secret = chart.one("Secret", "evenkeel-documents");
    URI uri = URI.create(secret.at("/stringData/uri").asText());
    String[] login = uri.getUserInfo().split(":", 2);
    String database =
        value(
            chart
                .one("Deployment", "evenkeel-auth-service")
                .at("/spec/template/spec/containers/0/env"),
            "EVENKEEL_MONGODB_DATABASE");
    expect(
        backing
            .kind("MongoDBCommunity")
            .filter(
                set -> uri.getHost().equals(Backing.name(set) + "-svc") && uri.getPort() == 27017)
            .filter(set -> uri.getQuery().contains("replicaSet=" + Backing.name(set) + "&"))
            .flatMap(set -> stream(set.at("/spec/users")))
            .filter(user -> user.path("name").asText().equals(login[0]))
            .filter(user -> uri.getQuery().contains("authSource=" + user.path("db").asText() + "&"))
            .filter(user -> user.at("/passwordSecretRef/name").asText().equals(secret.name()))
            .filter(
                user ->
                    secret
                        .at("/stringData")
                        .path(user.at("/passwordSecretRef/key").asText())
                        .asText()
                        .equals(login[1]))
            .flatMap(user -> stream(user.path("roles")))
            .anyMatch(
                role ->
                    role.path("name").asText().equals("readWrite")
                        && role.path("db").asText().equals(database)),
        "documents: nobody answers at " + uri.getHost() + " as " + login[0]);
  }

  /** Topics and realm name the Kafka and the Keycloak that there are; peers, pods. */
  private void declared() {
    chart
        .all("KafkaTopic")
        .map(topic -> topic.labels().get("strimzi.io/cluster"))
        .distinct()
        .forEach(name -> expect(has("Kafka", name), "topics: no Kafka " + name));
    chart
        .all("KeycloakRealmImport")
        .map(realm -> realm.at("/spec/keycloakCRName").asText())
        .forEach(name -> expect(has("Keycloak", name), "realm: no Keycloak " + name));
    List<Map<String, String>> pods = backing.pods();
    chart
        .all("NetworkPolicy")
        .flatMap(policy -> policy.at("/spec/egress").findValues("podSelector").stream())
        .map(peer -> Backing.texts(peer.path("matchLabels")))
        .filter(labels -> !labels.containsKey("app.kubernetes.io/instance"))
        .distinct()
        .forEach(
            labels ->
                expect(
                    pods.stream().anyMatch(one -> one.entrySet().containsAll(labels.entrySet())),
                    "policies: no pod " + labels));
  }

  private boolean has(String kind, String name) {
    return backing.kind(kind).anyMatch(each -> Backing.name(each).equals(name));
  }

  private static String value(JsonNode env, String name) {
    return stream(env)
        .filter(variable -> variable.path("name").asText().equals(name))
        .map(variable -> variable.path("value").asText())
        .findFirst()
        .orElse("");
  }

  private void expect(boolean fits, String otherwise) {
    if (!fits) {
      found.add(otherwise);
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
