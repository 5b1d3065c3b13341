import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.apache.v5.Apache5HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.chat.v1.HangoutsChat;
import com.google.api.services.chat.v1.model.Space;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.OAuth2Credentials;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The least that has to be done for a space: one signature, one call by Google's client, one row.
 * Nobody's rules, no consent, no second thoughts, no card.
 */
@Path("/chat")
@Singleton
public class Chat {
  private static final String SCHEME = "Bearer ";
  private static final int CONNECTIONS = 100;
  private static final String TABLE =
      "create table if not exists created_space (request_id varchar(64) primary key,"
          + " user_name varchar(255) not null, space_name varchar(255) not null,"
          + " display_name varchar(512) not null, space_uri varchar(2048), joined_count integer,"
          + " created_at timestamp with time zone not null)";
  private static final String INDEX =
      "create index if not exists created_space_user on created_space (user_name, created_at desc)";
  private static final String INSERT =
      "insert into created_space (request_id, user_name, space_name, display_name, space_uri,"
          + " created_at) values (?, ?, ?, ?, ?, ?)";

  private final Map<String, JWSVerifier> verifiers = new HashMap<>();
  private final ObjectMapper json = new ObjectMapper();
  private final HangoutsChat google;
  private final DataSource database;

  public Chat(
      DataSource database,
      @ConfigProperty(name = "least.keys") String keys,
      @ConfigProperty(name = "least.token") String token,
      @ConfigProperty(name = "least.api") String api)
      throws JOSEException, ParseException, SQLException {
    for (JWK key : JWKSet.parse(keys).getKeys()) {
      verifiers.put(key.getKeyID(), new RSASSAVerifier(key.toRSAKey()));
    }
    this.database = database;
    this.google = client(token).setRootUrl(api).setApplicationName("least").build();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      statement.execute(INDEX);
    }
  }

  @POST
  public Response create(@HeaderParam("Authorization") String authorization, byte[] body)
      throws JOSEException, ParseException, IOException, SQLException {
    SignedJWT token = SignedJWT.parse(authorization.substring(SCHEME.length()));
    if (!token.verify(verifiers.get(token.getHeader().getKeyID()))) {
      return Response.status(Response.Status.UNAUTHORIZED).build();
    }
    JsonNode event = json.readTree(body);
    String user = event.path("user").path("name").asText();
    String wish = user + event.path("message").path("name").asText();
    String id = UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8)).toString();
    Space space =
        google
            .spaces()
            .create(
                new Space()
                    .setSpaceType("SPACE")
                    .setDisplayName(event.path("message").path("argumentText").asText().strip()))
            .setRequestId(id)
            .setDisableGZipContent(true)
            .execute();
    store(id, user, space);
    return Response.ok("{\"made\":true}", "application/json; charset=utf-8").build();
  }

  private void store(String id, String user, Space space) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, id);
      insert.setString(2, user);
      insert.setString(3, space.getName());
      insert.setString(4, space.getDisplayName());
      insert.setString(5, space.getSpaceUri());
      insert.setObject(6, OffsetDateTime.now());
      insert.executeUpdate();
    }
  }

  private static HangoutsChat.Builder client(String token) {
    HttpTransport transport =
        new Apache5HttpTransport(
            Apache5HttpTransport.newDefaultHttpClientBuilder()
                .setConnectionManager(
                    PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .build())
                .build());
    return new HangoutsChat.Builder(
        transport,
        GsonFactory.getDefaultInstance(),
        new HttpCredentialsAdapter(OAuth2Credentials.create(new AccessToken(token, null))));
  }
}
