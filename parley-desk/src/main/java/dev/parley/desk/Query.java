package dev.parley.desk;

import dev.parley.model.Ids;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of an address after the question mark. Immutable; a blank value counts as none. */
final class Query {
  static final Query NONE = new Query(Map.of());

  private final Map<String, String> values;

  private Query(Map<String, String> values) {
    this.values = values;
  }

  static Query of(Context request) {
    Map<String, String> values = new LinkedHashMap<>();
    request.queryParamMap().forEach((name, all) -> all.stream().filter(v -> !v.isBlank()).findFirst()
        .ifPresent(v -> values.put(name, v.strip())));
    return new Query(values);
  }

  /** The value, or null. */
  @Nullable String value(String name) {
    return values.get(name);
  }

  /** The value, or nothing, for a form's field. */
  String field(String name) {
    return values.getOrDefault(name, "");
  }

  /** All names with their values but one and the number of the page, for a form's hidden fields. */
  Set<Map.Entry<String, String>> fields(String but) {
    return with(but, null).with("page", null).values.entrySet();
  }

  /** A day such as 2025-08-21, or null. */
  @Nullable LocalDate day(String name) {
    String value = value(name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw refuse(name, value, "Maybe write it as 2025-08-21.");
    }
  }

  /** A whole number that is not negative. */
  int number(String name, int otherwise) {
    String value = value(name);
    if (value == null) {
      return otherwise;
    }
    // Nine digits always fit into an int.
    if (!value.matches("[0-9]{1,9}")) {
      throw refuse(name, value, "Maybe write a whole number from 0 on.");
    }
    return Integer.parseInt(value);
  }

  /** One of the words of an enum, such as second-hand, or null. */
  <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
    String value = value(name);
    if (value == null) {
      return null;
    }
    List<String> words = new ArrayList<>();
    for (E constant : Arrays.asList(type.getEnumConstants())) {
      String word = Ids.of(constant);
      if (word.equals(value.toLowerCase(Locale.ROOT))) {
        return constant;
      }
      words.add(word);
    }
    throw refuse(name, value, "Maybe one of: " + String.join(", ", words) + ".");
  }

  /** The same query with another value; null takes it out. */
  Query with(String name, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Query(changed);
  }

  /** The query as it stands in an address, with its question mark; nothing when it is empty. */
  @Override
  public String toString() {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static BadRequestResponse refuse(String name, String value, String advice) {
    return new BadRequestResponse("The " + name + " (" + value + ") cannot be understood.\n" + advice);
  }
}
