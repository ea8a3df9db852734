package dev.parley.dossier;

import dev.parley.model.Actor;
import dev.parley.model.Cast;
import java.util.ArrayList;
import java.util.List;

/** Makes a cast of a dossier. */
final class Casting {
  private Casting() {}

  static Cast of(Dossier dossier) {
    List<Cast.Member> members = new ArrayList<>();
    for (Dossier.Party party : dossier.parties()) {
      members.add(body(party.id(), party.names()));
      for (Dossier.Person person : party.people()) {
        members.add(person(person, party.id()));
      }
    }
    for (Dossier.Bloc bloc : dossier.blocs()) {
      members.add(body(bloc.id(), bloc.names()));
    }
    return new Cast(members);
  }

  private static Cast.Member body(String id, List<String> names) {
    return new Cast.Member(new Actor(id, names.getFirst(), Actor.Type.ORGANIZATION), names, id, List.of());
  }

  private static Cast.Member person(Dossier.Person person, String party) {
    List<String> names = new ArrayList<>();
    names.add(person.name());
    person.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
    Actor actor = new Actor(person.id(), person.name(), Actor.Type.PERSON);
    return new Cast.Member(actor, names, party, person.roles());
  }
}
