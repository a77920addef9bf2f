package eu.ecvet.recognition.decision.appeal;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;

/**
 * Who decides on an appeal, until when and in what form it is made (BR-R16).
 *
 * @param until last day on which an appeal is in time
 */
@Schema(
        name = "AppealInformation",
        description = "Who decides on an appeal, until when and in what form it is made (BR-R16).")
@NullMarked
public record AppealInformation(
        String body,

        @Schema(description = "Last day on which an appeal is in time.")
        LocalDate until,

        String form) {

    public static AppealInformation of(AppealConfig config, LocalDate notifiedOn) {
        return new AppealInformation(config.body(), notifiedOn.plus(config.period()), config.form());
    }
}
