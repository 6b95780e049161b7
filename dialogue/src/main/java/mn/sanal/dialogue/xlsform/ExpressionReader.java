package mn.sanal.dialogue.xlsform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.dialogue.xlsform.Expression.Operator;

/** Reads an expression. Cells are hostile: length and depth are limited. */
final class ExpressionReader {

  static final int MAX_CHARS = 2_000;
  static final int MAX_DEPTH = 40;

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<answer>\\$\\{\\s*(?<name>[^{}\\s]{1,100})\\s*\\})"
              + "|(?<number>\\d{1,15}(?:\\.\\d{0,9})?|\\.\\d{1,9})"
              + "|(?<words>'[^']*'|\"[^\"]*\")"
              + "|(?<word>[A-Za-z_][A-Za-z0-9_:-]*)"
              + "|(?<sign>!=|<=|>=|[=<>(),.+*-]))");

  /** Told from what cannot be read by those who call. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private record Token(String kind, String text) {}

  private final List<Token> tokens;
  private int next;
  private int depth;

  private ExpressionReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Empty where it is none, or one of paths and other things that no survey of Sanal can say. */
  static Optional<Expression> read(String text) {
    try {
      ExpressionReader reader = new ExpressionReader(tokens(text));
      Expression expression = reader.or();
      return reader.next == reader.tokens.size() ? Optional.of(expression) : Optional.empty();
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private static List<Token> tokens(String text) throws Unreadable {
    // Spreadsheets turn straight quotes into curly ones.
    String plain = text.strip().replaceAll("[‘’‚]", "'").replaceAll("[“”„]", "\"");
    if (plain.length() > MAX_CHARS) {
      throw new Unreadable();
    }
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(plain);
    int at = 0;
    while (at < plain.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new Unreadable();
      }
      tokens.add(token(matcher));
      at = matcher.end();
    }
    return tokens;
  }

  private static Token token(Matcher matcher) {
    for (String kind : List.of("answer", "number", "words", "word", "sign")) {
      String text = matcher.group(kind);
      if (text != null) {
        return switch (kind) {
          case "answer" -> new Token(kind, matcher.group("name"));
          case "words" -> new Token(kind, text.substring(1, text.length() - 1));
          case "word" -> new Token(kind, text.toLowerCase(Locale.ROOT));
          default -> new Token(kind, text);
        };
      }
    }
    throw new IllegalStateException("a token of no kind");
  }

  private Expression or() throws Unreadable {
    if (++depth > MAX_DEPTH) {
      throw new Unreadable();
    }
    List<Expression> parts = new ArrayList<>(List.of(and()));
    while (takes("word", "or")) {
      parts.add(and());
    }
    depth--;
    return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts);
  }

  private Expression and() throws Unreadable {
    List<Expression> parts = new ArrayList<>(List.of(comparison()));
    while (takes("word", "and")) {
      parts.add(comparison());
    }
    return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
  }

  private Expression comparison() throws Unreadable {
    Expression left = sum();
    for (Operator operator : Operator.values()) {
      if (takes("sign", operator.sign())) {
        return new Expression.Compare(left, operator, sum());
      }
    }
    return left;
  }

  private Expression sum() throws Unreadable {
    Expression left = operand();
    while (true) {
      String sign = sumSign();
      if (sign.isEmpty()) {
        return left;
      }
      left = new Expression.Call(sign, List.of(left, operand()));
    }
  }

  private String sumSign() {
    for (String sign : List.of("+", "-", "*")) {
      if (takes("sign", sign)) {
        return sign;
      }
    }
    for (String word : List.of("div", "mod")) {
      if (takes("word", word)) {
        return word;
      }
    }
    return "";
  }

  private Expression operand() throws Unreadable {
    if (next == tokens.size()) {
      throw new Unreadable();
    }
    Token token = tokens.get(next++);
    return switch (token.kind()) {
      case "answer" -> new Expression.AnswerTo(token.text());
      case "number" -> new Expression.Amount(new BigDecimal(token.text()));
      case "words" -> new Expression.Words(token.text());
      case "word" -> call(token.text());
      default -> signed(token.text());
    };
  }

  private Expression signed(String sign) throws Unreadable {
    return switch (sign) {
      case "." -> new Expression.Self();
      case "-" -> negative();
      case "(" -> {
        Expression inner = or();
        expect(")");
        yield inner;
      }
      default -> throw new Unreadable();
    };
  }

  private Expression negative() throws Unreadable {
    if (next < tokens.size() && tokens.get(next).kind().equals("number")) {
      return new Expression.Amount(new BigDecimal(tokens.get(next++).text()).negate());
    }
    throw new Unreadable();
  }

  private Expression call(String name) throws Unreadable {
    expect("(");
    List<Expression> arguments = new ArrayList<>();
    if (!takes("sign", ")")) {
      do {
        arguments.add(or());
      } while (takes("sign", ","));
      expect(")");
    }
    return new Expression.Call(name, arguments);
  }

  private void expect(String sign) throws Unreadable {
    if (!takes("sign", sign)) {
      throw new Unreadable();
    }
  }

  private boolean takes(String kind, String text) {
    if (next < tokens.size() && tokens.get(next).equals(new Token(kind, text))) {
      next++;
      return true;
    }
    return false;
  }
}
