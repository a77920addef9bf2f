package eu.ecvet.mobility;

import static eu.ecvet.mobility.Desk.get;
import static eu.ecvet.mobility.Desk.hash;
import static eu.ecvet.mobility.Desk.learner;
import static eu.ecvet.mobility.Desk.proposedAgreement;
import static eu.ecvet.mobility.Desk.sign;
import static eu.ecvet.mobility.Desk.signedAgreement;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.traffic.Trips;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How often the requests that come all day go to the database. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class AgreementTripsTest extends AgreementStory {
    AgreementTripsTest(Desk desk) {
        super(desk);
    }

    @Test
    void an_agreement_is_read_with_all_around_it_in_two_trips() {
        String path = signedAgreement(example, example.agreementContent());

        assertThat(Trips.of(() -> get(home(), path).then().statusCode(200)).there())
                .isEqualTo(2);
    }

    @Test
    void a_page_of_agreements_takes_as_many_trips_as_a_page_of_one() {
        for (int i = 0; i < 3; i++) {
            draft(UUID.randomUUID(), example.agreementContent()).then().statusCode(201);
        }

        Trips one = Trips.of(() -> get(home(), AGREEMENTS + "?size=1").then().statusCode(200));
        Trips many =
                Trips.of(() -> get(home(), AGREEMENTS + "?state=DRAFT").then().statusCode(200));

        assertThat(many).isEqualTo(one);
        assertThat(one.there()).isEqualTo(3);
    }

    @Test
    void a_signature_is_written_in_as_few_trips_as_it_can() {
        String path = proposedAgreement(example, example.agreementContent());
        String hash = hash(learner(example.learner), path);

        Trips first = Trips.least(1, () -> sign(home(), path, hash).then().statusCode(200));

        assertThat(first.there()).isEqualTo(7);
    }
}
