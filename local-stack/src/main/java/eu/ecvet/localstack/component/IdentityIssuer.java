package eu.ecvet.localstack.component;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * The main class of the identity process: an OpenID Connect issuer on 127.0.0.1 that hands out whatever token it is
 * asked for. The signing key is kept, so that a token stays good when the issuer is restarted.
 */
final class IdentityIssuer {

    private IdentityIssuer() {}

    /** Takes the port and the file of the signing key. */
    public static void main(String[] arguments) throws IOException, JOSEException, ParseException {
        int port = Integer.parseInt(arguments[0]);
        List<JWK> keys = signingKey(Path.of(arguments[1]));
        String issuer = "http://127.0.0.1:" + port + "/" + Identity.ISSUER;
        OAuth2Config config = new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(new KeyProvider(keys, "RS256")),
                Set.of(new SuiteTokens(issuer, DemoUsers.read(), Clock.systemUTC())),
                new NettyWrapper());
        new MockOAuth2Server(config).start(InetAddress.getByName("127.0.0.1"), port);
        System.out.println("Issuing tokens as " + issuer);
    }

    private static List<JWK> signingKey(Path file) throws IOException, JOSEException, ParseException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            JWKSet made =
                    new JWKSet(new RSAKeyGenerator(2048).keyID(Identity.ISSUER).generate());
            Path draft = Files.writeString(file.resolveSibling("signing-key.new"), made.toString(false));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return JWKSet.parse(Files.readString(file)).getKeys();
    }
}
