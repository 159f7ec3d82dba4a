package org.evenkeel.notification.channel.inbound;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.crisis.resources.CrisisResource;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.resources.ResourceType;
import org.jspecify.annotations.Nullable;

/** What a person gets back: short, plain, and in danger the ways to somebody who listens first. */
final class Replies {

  /** Where most people read Spanish best, as far as a number's country can tell. */
  private static final Set<String> SPANISH =
      Set.of(
          "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GT", "HN", "MX", "NI", "PA", "PE",
          "PY", "SV", "UY", "VE");

  private static final int MOST_LINES = 3;

  private final boolean spanish;

  private Replies(boolean spanish) {
    this.spanish = spanish;
  }

  static Replies of(@Nullable String country) {
    return new Replies(country != null && SPANISH.contains(country));
  }

  Locale locale() {
    return Locale.of(spanish ? "es" : "en");
  }

  String stopped() {
    return spanish
        ? "Evenkeel: no recibirás más mensajes de texto. Envía START si quieres volver a"
            + " recibirlos."
        : "Evenkeel: you will get no more texts from us. Send START if you want them back.";
  }

  /** A contact has no account: there is nothing START could bring back. */
  String stoppedContact() {
    return spanish
        ? "Evenkeel: entendido. No te escribiremos más y ya no eres contacto de nadie. Quien te"
            + " nombró verá que has dicho que no."
        : "Evenkeel: understood. We will text you no more, and you are nobody's contact any more."
            + " Whoever named you will see that you said no.";
  }

  /** START brings a member's own texts back, and makes nobody a contact again. */
  String stoppedBoth() {
    return spanish
        ? "Evenkeel: no recibirás más mensajes de texto y ya no eres contacto de nadie. Quien te"
            + " nombró verá que has dicho que no. START solo recupera tus propios mensajes."
        : "Evenkeel: you will get no more texts from us, and you are nobody's contact any more."
            + " Whoever named you will see that you said no. START brings back your own texts"
            + " only.";
  }

  /** A word that brings texts back does not make anybody a contact. */
  String startedContact() {
    return spanish
        ? "Evenkeel: para aceptar, usa el enlace que te enviamos. Si ya dijiste que no, quien te"
            + " nombró tendrá que volver a pedirlo."
        : "Evenkeel: to agree, please use the link we sent you. If you have said no, whoever named"
            + " you would have to ask again.";
  }

  String helpContact(CrisisResources resources) {
    String about =
        spanish
            ? "Evenkeel: alguien te nombró como la persona a la que podemos escribir. STOP para no"
                + " recibir más. No somos un servicio de emergencias."
            : "Evenkeel: somebody named you as the person we may text. Send STOP to end it. We are"
                + " no emergency service.";
    return about + listenNow() + lines(resources);
  }

  String started() {
    return spanish
        ? "Evenkeel: volverás a recibir nuestros mensajes. Envía STOP cuando quieras para dejar de"
            + " recibirlos."
        : "Evenkeel: you will get our texts again. Send STOP at any time to end them.";
  }

  String help(CrisisResources resources) {
    String about =
        spanish
            ? "Evenkeel: te enviamos los recordatorios que has elegido. STOP para no recibir más."
                + " No somos un servicio de emergencias."
            : "Evenkeel: we text you the reminders you chose. Send STOP to end them. We are no"
                + " emergency service.";
    return about + listenNow() + lines(resources);
  }

  private String listenNow() {
    return spanish ? " Si necesitas hablar con alguien ahora: " : " If you need someone now: ";
  }

  /** The words may be read on a locked screen by others, so they do not say what was found. */
  String someoneToTalkTo(CrisisResources resources) {
    String lead =
        spanish
            ? "Gracias por escribirlo. No tienes que pasar por esto en soledad. Hay personas que te"
                + " escuchan ahora: "
            : "Thank you for telling us. You do not have to go through this alone. People who will"
                + " listen now: ";
    return lead + lines(resources);
  }

  private String lines(CrisisResources resources) {
    List<CrisisResource> lines =
        resources.resources().stream()
            .filter(line -> line.type() != ResourceType.EMERGENCY)
            .sorted(Comparator.comparing(line -> !line.audience().equals("general")))
            .limit(MOST_LINES)
            .toList();
    String listed =
        lines.stream()
            .map(line -> line.name() + " " + line.value())
            .collect(Collectors.joining("; "));
    String number = resources.emergencyNumber();
    if (number == null) {
      return listed;
    }
    String danger = spanish ? "En peligro inmediato: " : "In immediate danger call ";
    return (listed.isEmpty() ? "" : listed + ". ") + danger + number + ".";
  }
}
