package org.evenkeel.bench.members;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.acceptance.Api;
import org.evenkeel.acceptance.Person;

/** Fresh members of a measurement. */
public final class Members {

  private Members() {}

  /** Registers and signs in as many. */
  public static List<Person> create(URI gateway, int count) {
    Api api = new Api(gateway);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(Person.newMember(api, "GB", "Europe/London"));
    }
    return people;
  }
}
