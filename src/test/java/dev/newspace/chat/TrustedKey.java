package dev.newspace.chat;

import com.google.common.util.concurrent.MoreExecutors;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import dev.newspace.config.Settings;
import dev.newspace.google.GoogleBeans;
import dev.newspace.google.GoogleKeys;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.observability.Observations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A key that the app takes for Google's, in a file, so that no test waits for a key server. */
record TrustedKey(RSAKey key, URI file) {
  static final String ID = "trusted";

  static TrustedKey made() {
    try {
      RSAKey key = new RSAKeyGenerator(2048).keyID(ID).generate();
      Path file = Files.createTempFile("newspace-keys", ".json");
      file.toFile().deleteOnExit();
      Files.writeString(file, new JWKSet(key.toPublicJWK()).toString());
      return new TrustedKey(key, file.toUri());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who may call, where all of Google's keys are this one. */
  static CallerVerifier callers(Settings settings) {
    return callers(settings, GoogleBeans.googleKeys(settings));
  }

  static CallerVerifier callers(Settings settings, GoogleKeys keys) {
    ExecutorService executor = MoreExecutors.newDirectExecutorService();
    CallerRejectionLog rejections =
        new CallerRejectionLog(
            ObservabilityBeans.audit(settings),
            ObservabilityBeans.logLimiter(),
            new Observations(),
            executor);
    return new CallerVerifier(
        settings, keys, rejections, new Observations(), ObservabilityBeans.metrics(), executor);
  }

  static boolean isLetIn(CallerVerifier callers, List<String> authorization) {
    return callers.areGoogleChat(authorization).toCompletableFuture().join();
  }

  /** A token of these parts, whatever they are, with a signature that is right. */
  String signed(byte[] header, byte[] claims) {
    String text = Base64URL.encode(header) + "." + Base64URL.encode(claims);
    try {
      JWSHeader rs256 = new JWSHeader(JWSAlgorithm.RS256);
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      return text + "." + new RSASSASigner(key).sign(rs256, bytes);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
