package mn.sanal.bot.telegram;

import java.io.Closeable;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Carries the calls: HTTP/1.1 over connections that are kept alive. It repeats nothing by itself,
 * since a repeated call may be a repeated message, and it names neither token nor address in what
 * it throws.
 */
final class Transport implements Closeable {

  private static final int CONNECTIONS = 64;
  private static final Timeout CONNECT = Timeout.ofSeconds(5);

  private final CloseableHttpAsyncClient client;
  private final Map<Duration, RequestConfig> limits = new ConcurrentHashMap<>();
  private final HttpHost host;
  private final String calls;
  private final String files;

  Transport(URI apiUrl, String token) {
    String base = apiUrl.getRawPath().replaceAll("/+$", "");
    this.host = new HttpHost(apiUrl.getScheme(), apiUrl.getHost(), apiUrl.getPort());
    this.calls = base + "/bot" + token + "/";
    this.files = base + "/file/bot" + token + "/";
    this.client =
        HttpAsyncClients.custom()
            .setConnectionManager(
                PoolingAsyncClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(CONNECTIONS + 2)
                    .setMaxConnPerRoute(CONNECTIONS + 2)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECT)
                            .setValidateAfterInactivity(Timeout.ofSeconds(10))
                            .build())
                    .setDefaultTlsConfig(
                        TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
                    .build())
            .setIOReactorConfig(
                IOReactorConfig.custom().setIoThreadCount(1).setTcpNoDelay(true).build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .setUserAgent("Sanal")
            .build();
    client.start();
  }

  private static RequestConfig config(Duration limit) {
    return RequestConfig.custom()
        .setResponseTimeout(Timeout.of(limit))
        .setConnectionRequestTimeout(Timeout.of(limit))
        .setConnectionKeepAlive(TimeValue.of(1, TimeUnit.MINUTES))
        .build();
  }

  /** The bytes of an answer, whatever its status: the Bot API tells errors in its body. */
  CompletableFuture<byte[]> call(String method, byte[] json, Duration limit) {
    return call(method, json, ContentType.APPLICATION_JSON, limit);
  }

  CompletableFuture<byte[]> call(String method, byte[] body, ContentType type, Duration limit) {
    SimpleHttpRequest request = SimpleHttpRequest.create(Method.POST, host, calls + method);
    request.setBody(body, type);
    return execute(request, method, limit).thenApply(Transport::body);
  }

  /** The bytes of a file. */
  CompletableFuture<byte[]> file(String path, Duration limit) {
    SimpleHttpRequest request = SimpleHttpRequest.create(Method.GET, host, files + path);
    return execute(request, "file", limit)
        .thenApply(
            response -> {
              if (response.getCode() != 200) {
                throw new BotApiError("file", response.getCode(), "", null);
              }
              return body(response);
            });
  }

  private static byte[] body(SimpleHttpResponse response) {
    byte[] bytes = response.getBodyBytes();
    return bytes == null ? new byte[0] : bytes;
  }

  private CompletableFuture<SimpleHttpResponse> execute(
      SimpleHttpRequest request, String method, Duration limit) {
    request.setConfig(limits.computeIfAbsent(limit, Transport::config));
    CompletableFuture<SimpleHttpResponse> result = new CompletableFuture<>();
    var _ =
        client.execute(
            SimpleRequestProducer.create(request),
            SimpleResponseConsumer.create(),
            new FutureCallback<>() {
              @Override
              public void completed(SimpleHttpResponse response) {
                result.complete(response);
              }

              @Override
              public void failed(Exception fault) {
                result.completeExceptionally(new NetworkFault(method, fault));
              }

              @Override
              public void cancelled() {
                result.completeExceptionally(new NetworkFault(method, null));
              }
            });
    return result;
  }

  @Override
  public void close() {
    client.close(CloseMode.GRACEFUL);
  }
}
