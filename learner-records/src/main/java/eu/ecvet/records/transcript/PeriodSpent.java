package eu.ecvet.records.transcript;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days that the learner really spent with the host, both included. */
@Schema(name = "ClosedSpan", description = "First and last day that the learner spent with the host, both included.")
public record PeriodSpent(@NotNull LocalDate from, @NotNull LocalDate until) {}
