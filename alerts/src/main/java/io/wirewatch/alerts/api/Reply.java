package io.wirewatch.alerts.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers with JSON and its ETag, or with 304 where the asker has it already. */
final class Reply {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int TAG_BYTES = 16;

  private Reply() {}

  static void one(Context ctx, Map<String, Object> value) {
    send(ctx, write(value));
  }

  /** A page of a list; {@code next} is the cursor of the following one. */
  static void page(Context ctx, List<Map<String, Object>> items, Optional<String> next) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("items", items);
    next.ifPresent(
        cursor -> {
          page.put("next", cursor);
          ctx.header("Link", "<" + Paging.address(ctx, cursor) + ">; rel=\"next\"");
        });
    send(ctx, write(page));
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps of texts can be written", impossible);
    }
  }

  /** The entity tag of a representation: a hash of it. */
  static String tag(String json) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(UTF_8));
      byte[] short16 = Arrays.copyOf(hash, TAG_BYTES);
      return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(short16) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Whether a header of entity tags names this one, or any. */
  static boolean names(String header, String tag) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
        .anyMatch(one -> one.equals("*") || one.equals(tag));
  }

  static void send(Context ctx, String json) {
    String tag = tag(json);
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", "private, no-cache");
    ctx.header("Vary", "Authorization, Cookie");
    boolean known =
        Optional.ofNullable(ctx.header("If-None-Match"))
            .map(header -> names(header, tag))
            .orElse(false);
    if (known && ctx.statusCode() == 200) {
      ctx.status(304);
    } else {
      ctx.contentType("application/json").result(json);
    }
  }
}
