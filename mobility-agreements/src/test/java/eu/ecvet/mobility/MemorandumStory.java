package eu.ecvet.mobility;

import static eu.ecvet.mobility.Desk.coordinator;
import static eu.ecvet.mobility.Desk.post;

import eu.ecvet.platform.testing.LegalDates;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Stories of a memorandum of two partners, prepared in August. */
abstract class MemorandumStory {
    final Desk desk;
    Example example;

    MemorandumStory(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void someDayInAugust() {
        LegalDates.set(LocalDate.of(2025, 8, 20));
        example = desk.preparedExample(false);
    }

    @AfterEach
    void back() {
        LegalDates.real();
    }

    Response draft() {
        return post(coordinator(example.school), "/v1/memoranda", example.newMemorandum(complete -> {}));
    }
}
