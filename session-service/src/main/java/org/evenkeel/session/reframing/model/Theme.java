package org.evenkeel.session.reframing.model;

import java.util.List;
import java.util.regex.Pattern;

/** How careful a reframe has to be. */
public enum Theme {
  /** An everyday worry: thoughts may be looked at from another side. */
  EVERYDAY,
  /** A loss or an illness: nothing is to be argued with. */
  LOSS,
  /** Somebody is or was harmed: another way to see it would take the harm's side. */
  HARM;

  private static final Pattern LOSS_WORDS =
      words(
          "died|dies|dying|dead|death|deceased|passed away|funeral|buried|grief|grieving|mourning"
              + "|miscarriage|miscarried|stillborn|stillbirth|widow\\w*|bereave\\w*|cancer|tumou?r|chemo\\w*|terminal(ly)?"
              + " ill|hospice|palliative|put (him|her|it|them) to sleep|lost (my|our)"
              + " (mum|mom|mother|dad|father|husband|wife|partner|son|daughter|brother|sister|baby|child|friend|best"
              + " friend|dog|cat|pet|gran\\w*|job|home|house)|heart attack|intensive care");

  private static final Pattern HARM_WORDS =
      words(
          "abus\\w*|rap(e|ed|es|ing|ist)|assault\\w*|molest\\w*|grope[ds]?|groping|harass\\w*|violen\\w*|physically|beats?"
              + " me|beaten|beating me|hits? me|hitting me|hits?"
              + " (him|her|us)|slap(s|ped|ping)|punch(es|ed|ing)|chok(es|ed|ing)"
              + " (me|him|her)|strangl\\w*|kick(s|ed|ing)?"
              + " me|threaten\\w*|stalk\\w*|blackmail\\w*|forc(es|ed|ing) me|against my"
              + " will|touch(es|ed|ing)"
              + " me|knife|gun|weapon|bull(y|ies|ied|ying)|(afraid|scared|terrified) of (him|her|my"
              + " (husband|wife|partner"
              + "|boyfriend|girlfriend|father|dad|mother|mum|mom|brother|uncle|stepfather|stepdad|ex))|locks?"
              + " me|locked me|controls? me|traffick\\w*|racis\\w*|homophob\\w*"
              + "|transphob\\w*|slurs?");

  /** The most careful theme that any of these texts has. */
  public static Theme of(List<String> texts) {
    Theme theme = EVERYDAY;
    for (String text : texts) {
      String plain = PlainText.of(text);
      if (HARM_WORDS.matcher(plain).find()) {
        return HARM;
      }
      if (LOSS_WORDS.matcher(plain).find()) {
        theme = LOSS;
      }
    }
    return theme;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "\\b(?:" + alternatives + ")\\b",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
