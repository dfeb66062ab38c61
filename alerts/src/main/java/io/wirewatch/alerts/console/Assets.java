package io.wirewatch.alerts.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The few static files, read once; nothing else on the class path can be asked for. */
final class Assets {
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private final Map<String, Asset> assets =
      Map.of(
          "wirewatch.css", Asset.read("/static/wirewatch.css", "text/css; charset=utf-8"),
          "wirewatch.js", Asset.read("/static/wirewatch.js", SCRIPT),
          "notify.js", Asset.read("/static/notify.js", SCRIPT),
          "favicon.svg", Asset.read("/static/favicon.svg", "image/svg+xml"),
          "htmx.min.js", Asset.read(webjar("htmx.org") + "/dist/htmx.min.js", SCRIPT));

  private record Asset(byte[] bytes, String type, String etag) {

    static Asset read(String path, String type) {
      try (InputStream file = Assets.class.getResourceAsStream(path)) {
        byte[] bytes = Objects.requireNonNull(file, path).readAllBytes();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        String etag = '"' + HexFormat.of().formatHex(hash, 0, 8) + '"';
        return new Asset(bytes, type, etag);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every Java has SHA-256", impossible);
      }
    }
  }

  /** Where a webjar keeps its files; its version stands in the properties Maven left in it. */
  private static String webjar(String name) {
    String properties = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
    try (InputStream file = Assets.class.getResourceAsStream(properties)) {
      Properties maven = new Properties();
      maven.load(Objects.requireNonNull(file, properties));
      return "/META-INF/resources/webjars/" + name + "/" + maven.getProperty("version");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void serve(Context ctx) {
    Asset asset =
        Optional.ofNullable(assets.get(ctx.pathParam("file"))).orElseThrow(NotFoundResponse::new);
    ctx.header("Cache-Control", "public, no-cache").header("ETag", asset.etag());
    if (asset.etag().equals(ctx.header("If-None-Match"))) {
      ctx.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    ctx.contentType(asset.type()).result(asset.bytes());
  }
}
