package org.evenkeel.session.reframing.model;

import java.util.List;
import java.util.regex.Pattern;

/** How careful a reframe has to be. */
public enum Theme {
  /** An everyday worry: thoughts may be looked at from another side. */
  EVERYDAY,
  /**
   * A loss, an illness, or a word too hard to tell what lies behind it: nothing is to be argued
   * with.
   */
  LOSS,
  /** Somebody is or was harmed: another way to see it would take the harm's side. */
  HARM;

  private static final Pattern LOSS_WORDS =
      words(
          "died|dies|dying|dead|death|deceased|passed away|funeral|buried|grief|grieving|mourning"
              + "|killed|murder\\w*|overdose[ds]?|stillborn|stillbirth|miscarr\\w*|widow\\w*|bereave\\w*|cancer|tumou?r|leuka?emia|chemo\\w*|terminal(ly)?"
              + " ill|hospice|palliative|dementia|alzheimer\\w*|stroke|coma|life support|heart"
              + " attack|intensive care|put (him|her|it|them) to sleep|lost (him|her|them)|lost"
              + " (the|a|my|our) (bab\\w*|twins?|pregnancy)|lost (my|our)"
              + " (mum|mom|mother|dad|father|parents?|husband|wife|partner|boyfriend|girlfriend|fianc\\w*|son|daughter|brother|sister|child\\w*|friend|best"
              + " friend|dog"
              + "|cat|pet|gran\\w*|nan|nana|nanna|nanny|aunt\\w*|uncle|cousin|niece|nephew|job|home"
              + "|house)");

  private static final Pattern HARM_WORDS =
      words(
          "abus\\w*|rap(e|ed|es|ing|ist)|assault\\w*|molest\\w*|grope[ds]?|groping|harass\\w*|violen\\w*|physically|beats?"
              + " me|beaten|beating me|hits? (me|him|her|us)|hitting me|hurt(s|ing)?"
              + " (me|him|her|us|my)|shov(e|es|ed|ing)|push(es|ed|ing)?"
              + " me|grab\\w*|slap(s|ped|ping)?|punch(es|ed|ing)?|strangl\\w*|kick(s|ed|ing)? me"
              // who chokes in an exam is not harmed
              + "|chok(e|es|ed|ing)(?! (in|on|at|during|under|up)\\b)"
              + "|thr(ow|ows|ew|owing) (\\w+ ){1,4}at me|spit(s|ting)? (at|on) me|spat (at|on) me"
              + "|threaten\\w*|stalk\\w*|follow(s|ed|ing)? me|blackmail\\w*|forc(e|es|ed|ing) me"
              + "|against my will|touch\\w* me|into my (room|bed|bedroom)|knife|gun|weapon"
              + "|bull(y|ies|ied|ying)|call(s|ed|ing)? me names|(scream|yell|shout)\\w* at me"
              + "|(afraid|scared|terrified|frightened) of (him|her|my (husband|wife|partner"
              + "|boyfriend|girlfriend|father|dad|mother|mum|mom|brother|uncle|stepfather|stepdad"
              + "|ex))|locks? me|locked me|controls? me|(won't|wont|will not|doesn't|does not"
              + "|didn't|wouldn't|never) lets? me|traffick\\w*|racis\\w*|homophob\\w*|transphob\\w*"
              + "|slurs?");

  /** The most careful theme that any of these texts has. */
  public static Theme of(List<String> texts) {
    Theme theme = EVERYDAY;
    for (String text : texts) {
      String plain = PlainText.of(text);
      if (HARM_WORDS.matcher(plain).find()) {
        return HARM;
      }
      if (LOSS_WORDS.matcher(plain).find() || Quotation.harsh(plain)) {
        theme = LOSS;
      }
    }
    return theme;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "\\b(?:" + alternatives.replace(" ", "\\s+") + ")\\b",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
