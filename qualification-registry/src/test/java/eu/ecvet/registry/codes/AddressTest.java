package eu.ecvet.registry.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.org",
                "http://example.org:8080/awarding?lang=fr#top",
                "https://esimerkki.fi/tutkinto-ä",
                "https://koulu"
            })
    void web_addresses(String address) {
        assertThat(address).matches(Address.WEB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org",
                "www.example.org",
                "https://",
                "https://user@example.org",
                "https://example.org/\"onclick",
                "https://example.org/<script>",
                " https://example.org",
                "https://example.org/a b",
                "https://example.org\n"
            })
    void no_web_addresses(String address) {
        assertThat(address).doesNotMatch(Address.WEB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office@example.org", "toimisto.turku@koulu.example.fi"})
    void mailboxes(String address) {
        assertThat(address).matches(Address.MAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not an email", "office", "office@", "office@example", "a@b@example.org", "<a@example.org>", ""})
    void no_mailboxes(String address) {
        assertThat(address).doesNotMatch(Address.MAIL);
    }
}
