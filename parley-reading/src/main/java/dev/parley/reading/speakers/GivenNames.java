package dev.parley.reading.speakers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares given names: short forms and initials. */
final class GivenNames {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("bill", "william"), Map.entry("billy", "william"), Map.entry("joe", "joseph"),
          Map.entry("mike", "michael"), Map.entry("bob", "robert"), Map.entry("bobby", "robert"),
          Map.entry("rob", "robert"), Map.entry("jim", "james"), Map.entry("jimmy", "james"),
          Map.entry("tony", "anthony"), Map.entry("ted", "edward"), Map.entry("ed", "edward"),
          Map.entry("steve", "stephen"), Map.entry("steven", "stephen"), Map.entry("rick", "richard"),
          Map.entry("dick", "richard"), Map.entry("andy", "andrew"), Map.entry("liz", "elizabeth"),
          Map.entry("betty", "elizabeth"), Map.entry("kate", "katherine"), Map.entry("jack", "john"),
          Map.entry("jeff", "jeffrey"), Map.entry("geoff", "geoffrey"), Map.entry("charlie", "charles"),
          Map.entry("chuck", "charles"), Map.entry("hank", "henry"), Map.entry("jerry", "gerald"),
          Map.entry("larry", "lawrence"), Map.entry("peggy", "margaret"), Map.entry("bernie", "bernard"),
          Map.entry("debbie", "deborah"), Map.entry("vlad", "vladimir"), Map.entry("volodya", "volodymyr"),
          Map.entry("jeb", "john"), Map.entry("kathy", "katherine"));

  private GivenNames() {}

  /** Whether two given names can be one person's. */
  static boolean agree(String one, String other) {
    if (one.equals(other) || isInitialOf(one, other) || isInitialOf(other, one)) {
      return true;
    }
    String first = full(one);
    String second = full(other);
    return first.equals(second) || isShort(one, other) || isShort(other, one);
  }

  private static boolean isInitialOf(String one, String other) {
    return (one.length() == 1 || one.length() == 2 && one.endsWith(".")) && other.startsWith(one.substring(0, 1));
  }

  private static boolean isShort(String one, String other) {
    return one.length() >= 3 && other.length() >= one.length() + 2 && other.startsWith(one);
  }

  private static String full(String name) {
    @Nullable String full = SHORT.get(name);
    return full == null ? name : full;
  }
}
