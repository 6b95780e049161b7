package mn.sanal.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps cookies, follows redirects, and sends the forms it sees. */
final class Browser {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\">");

  private URI base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private String page = "";

  Browser(URI base) {
    this.base = base;
  }

  /** The same browser, once the program listens elsewhere. */
  void movedTo(URI other) {
    base = other;
  }

  String page() {
    return page;
  }

  /** The words of the page, without its marks. */
  String words() {
    return page.replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ")
        .replace("&quot;", "\"")
        .replaceAll("\\s+", " ");
  }

  HttpResponse<String> open(String path) {
    HttpResponse<String> response = send(request(path).GET());
    page = response.body();
    return response;
  }

  /** Presses the button with this label in the form that it stands in. */
  HttpResponse<String> press(String label) {
    Matcher button =
        Pattern.compile(
                "<button[^>]*name=\"([a-z]+)\" value=\"([^\"]*)\"[^>]*>(?:<b>\\d</b>)?(?:<span>)?"
                    + Pattern.quote(label)
                    + "<")
            .matcher(page);
    if (!button.find()) {
      throw new AssertionError("no button " + label + " in " + words());
    }
    return submit(Map.of(button.group(1), button.group(2)), button.start());
  }

  /** Sends the form with the button that begins the chat. */
  HttpResponse<String> begin() {
    return submit(Map.of(), page.indexOf("class=\"primary wide\""));
  }

  HttpResponse<String> write(String text) {
    return submit(Map.of("text", text), page.indexOf("<textarea"));
  }

  /** The fields that stand hidden before a place in the page, in its form. */
  Map<String, String> hidden(int place) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(page);
    hidden.region(page.lastIndexOf("<form", place), place);
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    return fields;
  }

  private HttpResponse<String> submit(Map<String, String> more, int place) {
    Map<String, String> fields = hidden(place);
    fields.putAll(more);
    return post(fields);
  }

  HttpResponse<String> post(Map<String, String> fields) {
    return post(fields, Map.of());
  }

  HttpResponse<String> post(Map<String, String> fields, Map<String, String> headers) {
    return post("/chat", fields, headers);
  }

  HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers) {
    String body =
        fields.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    HttpResponse<String> response = send(request);
    page = response.body();
    return response;
  }

  /** Sends the text form with a file, as browsers do. */
  HttpResponse<String> attach(String type, byte[] content) {
    Map<String, String> fields = hidden(page.indexOf("<textarea"));
    String boundary = "----boundary";
    StringBuilder head = new StringBuilder();
    fields.forEach(
        (name, value) ->
            head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, name, value)));
    head.append(
        "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"x\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, type));
    HttpResponse<String> response =
        send(
            request("/chat")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(
                    BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    page = response.body();
    return response;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
