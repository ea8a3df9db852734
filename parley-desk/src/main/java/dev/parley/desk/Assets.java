package dev.parley.desk;

import dev.parley.model.Ids;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet, the scripts and the icon. They come with the program and nowhere else. */
final class Assets {
  void serve(RoutesConfig routes) {
    routes.get("/assets/desk.css", new Asset("desk.css", "text/css;charset=utf-8")::answer);
    routes.get("/assets/desk.js", new Asset("desk.js", "text/javascript;charset=utf-8")::answer);
    routes.get("/assets/as-of.js", new Asset("as-of.js", "text/javascript;charset=utf-8")::answer);
    routes.get("/assets/icon.svg", new Asset("icon.svg", "image/svg+xml")::answer);
  }

  /** A file of the class path, read once. */
  private static final class Asset {
    private final String type;
    private final byte[] bytes;
    private final String tag;

    Asset(String name, String type) {
      this.type = type;
      this.bytes = read(name);
      this.tag = '"' + Ids.sha256(new String(bytes, StandardCharsets.UTF_8)).substring(0, 16) + '"';
    }

    private static byte[] read(String name) {
      try (InputStream stream = Assets.class.getResourceAsStream(name)) {
        if (stream == null) {
          throw new IllegalStateException("The program lacks its file " + name + ".\nMaybe build it anew.");
        }
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void answer(Context request) {
      request.header("Cache-Control", "no-cache").header("ETag", tag);
      if (tag.equals(request.header("If-None-Match"))) {
        request.status(304);
      } else {
        request.contentType(type).result(bytes);
      }
    }
  }
}
