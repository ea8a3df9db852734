package dev.parley.reading.intake;

/** Why something cannot be read. It costs no stack trace, since a folder may hold thousands of them. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  Refusal(String reason) {
    super(reason, null, false, false);
  }

  static Refusal empty() {
    return new Refusal("empty");
  }

  static Refusal binary() {
    return new Refusal("binary");
  }

  static Refusal tooLarge(long limit) {
    return new Refusal("over the limit of " + Limits.size(limit));
  }

  static Refusal withAdvice(String reason, String advice) {
    return new Refusal(reason + "\n" + advice);
  }

  String reason() {
    String reason = getMessage();
    return reason == null ? "not read" : reason;
  }
}
