package io.wirewatch.matching;

import io.wirewatch.matching.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Recursive descent over lexemes: OR binds tighter than the blank, brackets and functions group.
 */
final class Grammar {

  private final List<Lexeme> lexemes;
  private final Leaves leaves;
  private int at;
  private int depth;

  Grammar(FieldSchema schema, List<Lexeme> lexemes) {
    this.lexemes = lexemes;
    this.leaves = new Leaves(schema);
  }

  Query query() {
    if (next().is(Kind.END)) {
      throw new Refusal(0, "The query is empty", "Write at least one word, for example detention.");
    }
    List<Query> parts = parts(Scope.NONE);
    if (next().is(Kind.CLOSE)) {
      throw new Refusal(
          next().start(),
          "This closing bracket has no opening one",
          "Delete it, or open a bracket before.");
    }
    Query query = Trees.all(parts);
    if (query instanceof Query.Not) {
      throw new Refusal(
          0, "The query only says what to leave out", "Add a word that must be there.");
    }
    return query;
  }

  /** What stands side by side up to a closing bracket or the end. */
  private List<Query> parts(Scope scope) {
    List<Query> parts = new ArrayList<>();
    while (!next().is(Kind.CLOSE) && !next().is(Kind.END)) {
      if (next().is(Kind.AND)) {
        Lexeme and = take();
        if (parts.isEmpty() || !startsPart()) {
          throw dangling(and);
        }
      }
      parts.add(alternatives(scope));
    }
    return parts;
  }

  private Query alternatives(Scope scope) {
    Lexeme first = next();
    Query query = signed(scope);
    if (!next().is(Kind.OR)) {
      return query;
    }
    List<Query> options = new ArrayList<>(List.of(positive(query, first)));
    while (next().is(Kind.OR)) {
      Lexeme or = take();
      if (!startsPart()) {
        throw dangling(or);
      }
      Lexeme start = next();
      options.add(positive(signed(scope), start));
    }
    return Trees.any(options);
  }

  private Query signed(Scope scope) {
    if (!next().is(Kind.MINUS) && !next().is(Kind.NOT)) {
      return primary(scope);
    }
    Lexeme sign = take();
    boolean apart = sign.is(Kind.MINUS) && next().start() > sign.end();
    if (!startsPart() || apart) {
      throw new Refusal(
          sign.start(),
          "Nothing to exclude follows here",
          "Put the word right after it: -word or NOT word.");
    }
    Query part = primary(scope);
    if (part instanceof Query.Not) {
      throw new Refusal(
          sign.start(), "This excludes an exclusion", "Write the word without - or NOT.");
    }
    return new Query.Not(part);
  }

  private Query primary(Scope scope) {
    Lexeme lexeme = take();
    return switch (lexeme.kind()) {
      case WORD, QUOTED -> leaves.leaf(lexeme, scope);
      case FIELD -> inField(lexeme, scope);
      case OPEN -> group(lexeme, scope);
      case FUNCTION -> function(lexeme, scope);
      case MINUS, NOT ->
          throw new Refusal(lexeme.start(), "This excludes an exclusion", "Use one - only.");
      case OR, AND -> throw dangling(lexeme);
      default ->
          throw new Refusal(lexeme.start(), "A word is missing here", "Write a word or a phrase.");
    };
  }

  private Query inField(Lexeme field, Scope scope) {
    Scope inner = leaves.enter(field, scope);
    Lexeme value = next();
    boolean usable = value.is(Kind.WORD) || value.is(Kind.QUOTED) || value.opens();
    if (!usable || value.start() > field.end()) {
      throw new Refusal(
          field.end(),
          "Something must follow `" + field.text() + ":`",
          "Write it without a blank, for example " + field.text() + ":detention.");
    }
    return primary(inner);
  }

  private Query group(Lexeme open, Scope scope) {
    return Trees.all(inside(open, scope));
  }

  private Query function(Lexeme name, Scope scope) {
    if (name.text().equals("near")) {
      return near(name, scope);
    }
    List<Query> parts = inside(name, scope);
    if (name.text().equals("all")) {
      return Trees.all(parts);
    }
    parts.forEach(part -> positive(part, name));
    Query any = Trees.any(parts);
    return name.text().equals("any") ? any : new Query.Not(any);
  }

  private Query near(Lexeme name, Scope scope) {
    Scope inner = leaves.enterNear(name, scope);
    List<Query> parts = inside(name, inner);
    return leaves.near(name, scope, parts, lexemes.get(at - 2));
  }

  private List<Query> inside(Lexeme open, Scope scope) {
    if (++depth > QueryParser.MAX_DEPTH) {
      throw new Refusal(
          open.start(),
          "More than " + QueryParser.MAX_DEPTH + " brackets are open here",
          "Write the query with fewer brackets inside each other.");
    }
    List<Query> parts = parts(scope);
    depth--;
    if (next().is(Kind.END)) {
      throw missingBracket(open);
    }
    Lexeme close = take();
    if (parts.isEmpty()) {
      throw new Refusal(
          close.start(),
          "There is nothing between these brackets",
          "Write a word, or delete them.");
    }
    return parts;
  }

  private Refusal missingBracket(Lexeme open) {
    int bracket = open.end();
    return at == 0 || lexemes.get(at - 1).equals(open)
        ? new Refusal(
            open.start(),
            "A bracket is open, but nothing follows",
            "Write a word and close it with ).")
        : new Refusal(
            lexemes.get(at - 1).end(),
            "A closing bracket is missing",
            "The bracket opened at character "
                + bracket
                + " is never closed: put a ) where its group ends.");
  }

  private static Query positive(Query query, Lexeme where) {
    if (query instanceof Query.Not) {
      throw new Refusal(
          where.start(),
          "An exclusion can't be one of several alternatives",
          "Exclude outside: (a OR b) -c.");
    }
    return query;
  }

  private static Refusal dangling(Lexeme operator) {
    return new Refusal(
        operator.start(),
        "`" + operator.kind() + "` needs something on both sides",
        "Put a word there. To look for the word itself, write it in quotes.");
  }

  private boolean startsPart() {
    return switch (next().kind()) {
      case WORD, QUOTED, FIELD, FUNCTION, OPEN, MINUS, NOT -> true;
      default -> false;
    };
  }

  private Lexeme next() {
    return lexemes.get(at);
  }

  private Lexeme take() {
    Lexeme lexeme = lexemes.get(at);
    at += lexeme.is(Kind.END) ? 0 : 1;
    return lexeme;
  }
}
