import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes an event and says nothing, with a look at the caller's signature or without: as Quarkus
 * runs such methods, on a worker thread, and on the event loop, where nothing may ever wait.
 */
@Path("/")
@Singleton
public class Chat {
  private static final String SCHEME = "Bearer ";
  private final Map<String, JWSVerifier> verifiers = new HashMap<>();

  public Chat(@ConfigProperty(name = "bare.keys") String keys)
      throws JOSEException, ParseException {
    for (JWK key : JWKSet.parse(keys).getKeys()) {
      verifiers.put(key.getKeyID(), new RSASSAVerifier(key.toRSAKey()));
    }
  }

  @POST
  @Path("chat")
  public Response checked(@HeaderParam("Authorization") String authorization, byte[] body)
      throws JOSEException, ParseException {
    SignedJWT token = SignedJWT.parse(authorization.substring(SCHEME.length()));
    return token.verify(verifiers.get(token.getHeader().getKeyID()))
        ? unchecked(body)
        : Response.status(Response.Status.UNAUTHORIZED).build();
  }

  @POST
  @Path("on-event-loop")
  @NonBlocking
  public Response checkedOnEventLoop(
      @HeaderParam("Authorization") String authorization, byte[] body)
      throws JOSEException, ParseException {
    return checked(authorization, body);
  }

  @POST
  @Path("unchecked")
  public Response unchecked(byte[] body) {
    return Response.ok("{}", "application/json; charset=utf-8").build();
  }
}
