package dev.parley.reading.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Fetches addresses. Each hop of a redirect is checked anew: only http and https, and no host in a private network. A
 * host is resolved once, what it resolves to is checked, and the connection goes to just that, so that a name server
 * that answers differently the second time gains nothing. Proxies are not used, since they would resolve the name
 * themselves. Thread-safe.
 */
final class Web {
  private final Limits limits;
  private final Networks.Resolver resolver;

  Web(Limits limits, Networks.Resolver resolver) {
    this.limits = limits;
    this.resolver = resolver;
  }

  /**
   * What a server answered.
   *
   * @param address the last hop
   * @param type the content type without its parameters, or null
   * @param charset the declared character set, or null
   */
  record Answer(String address, byte[] bytes, @Nullable String type, @Nullable String charset) {}

  Answer fetch(String address) throws Refusal {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new Refusal("not an http or https address");
    }
    long end = System.nanoTime() + limits.timeout().toNanos();
    OkHttpClient client = new OkHttpClient.Builder()
        .followRedirects(false)
        .followSslRedirects(false)
        .proxy(Proxy.NO_PROXY)
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
        .build();
    for (int redirects = 0; ; redirects++) {
      List<InetAddress> checked = resolve(url);
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (!left.isPositive()) {
        throw late();
      }
      OkHttpClient hop = client.newBuilder()
          .dns(new Checked(checked))
          .callTimeout(left)
          .connectTimeout(left)
          .readTimeout(left)
          .addNetworkInterceptor(chain -> {
            check(chain.request().url().host(), List.of(chain.connection().socket().getInetAddress()));
            return chain.proceed(chain.request());
          })
          .build();
      Request request = new Request.Builder()
          .url(url)
          .header("User-Agent", "Mozilla/5.0 (compatible; Parley/0.1)")
          .header("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5")
          .header("Accept-Language", "en")
          .build();
      try (Response response = hop.newCall(request).execute()) {
        if (!response.isRedirect()) {
          return answer(url, response);
        }
        String location = response.header("Location");
        HttpUrl next = location == null ? null : url.resolve(location);
        if (next == null) {
          throw new Refusal("redirected to what is not an http or https address");
        }
        if (redirects == limits.maxRedirects()) {
          throw new Refusal("redirected more than " + limits.maxRedirects() + " times");
        }
        url = next;
      } catch (InterruptedIOException e) {
        throw late();
      } catch (SSLException e) {
        throw new Refusal("no secure connection to " + url.host());
      } catch (ClosedNetwork e) {
        throw e.refusal;
      } catch (IOException e) {
        throw new Refusal("no connection to " + url.host());
      }
    }
  }

  private Refusal late() {
    return new Refusal("no full answer within " + limits.timeout().toSeconds() + " s");
  }

  private List<InetAddress> resolve(HttpUrl url) throws Refusal {
    String host = url.host();
    try {
      List<InetAddress> addresses = Arrays.asList(resolver.resolve(host));
      check(host, addresses);
      return addresses;
    } catch (UnknownHostException e) {
      throw new Refusal("the host " + host + " is not known");
    } catch (ClosedNetwork e) {
      throw e.refusal;
    }
  }

  private void check(String host, List<InetAddress> addresses) throws ClosedNetwork {
    for (InetAddress address : addresses) {
      if (!limits.allowPrivate() && Networks.isClosed(address)) {
        throw new ClosedNetwork(Refusal.withAdvice(
            host + " resolves to the private address " + address.getHostAddress(),
            "Maybe allow private addresses, if the host is yours."));
      }
    }
  }

  private Answer answer(HttpUrl url, Response response) throws Refusal, IOException {
    if (!response.isSuccessful()) {
      throw new Refusal("the server answered " + response.code());
    }
    okhttp3.MediaType media = response.body().contentType();
    if (response.body().contentLength() > limits.maxFileBytes()) {
      throw Refusal.tooLarge(limits.maxFileBytes());
    }
    try (InputStream in = response.body().byteStream()) {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, limits.maxFileBytes() + 1));
      if (bytes.length > limits.maxFileBytes()) {
        throw Refusal.tooLarge(limits.maxFileBytes());
      }
      String type = media == null ? null : media.type() + "/" + media.subtype();
      return new Answer(url.toString(), bytes, type, media == null ? null : media.parameter("charset"));
    }
  }

  /** Hands out what was checked, whatever is asked. */
  private record Checked(List<InetAddress> addresses) implements Dns {
    @Override
    public List<InetAddress> lookup(String host) {
      return addresses;
    }
  }

  private static final class ClosedNetwork extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Refusal refusal;

    ClosedNetwork(Refusal refusal) {
      super(refusal.reason());
      this.refusal = refusal;
    }
  }
}
