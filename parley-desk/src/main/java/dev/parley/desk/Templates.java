package dev.parley.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The compiled templates. They escape every value for the place where it stands. Thread-safe. */
final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

  /** Answers with the template filled from the page. */
  void answer(Context request, String template, Object page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, page, output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    request.contentType("text/html;charset=utf-8").result(bytes.toByteArray());
  }
}
