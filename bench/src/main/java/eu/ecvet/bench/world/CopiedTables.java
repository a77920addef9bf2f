package eu.ecvet.bench.world;

import java.util.List;

/**
 * Where a learner's life, or a qualification, stands in a database: the tables in an order in which a row comes after what it
 * refers to, each with the column by which its rows are found.
 *
 * @param kept columns that name what the copies share with the original, such as institutions
 */
record CopiedTables(List<Table> tables, List<String> kept) {
    private static final List<String> PUBLISHED = List.of("unit_version", "qualification_version");

    record Table(String name, String by) {}

    private static final List<String> OF_OTHERS =
            List.of("unit_id", "outcome_id", "qualification_id", "memorandum_id", "institution_id");

    private static CopiedTables of(List<String> kept, String... namesAndColumns) {
        return new CopiedTables(
                java.util.Arrays.stream(namesAndColumns)
                        .map(text -> text.split(" "))
                        .map(parts -> new Table(parts[0], parts[1]))
                        .toList(),
                kept);
    }

    static CopiedTables ofALearner(String database) {
        return switch (database) {
            case "records" ->
                of(
                        OF_OTHERS,
                        "learner id",
                        "learner_identity learner_id",
                        "running_agreement learner_id",
                        "assessment learner_id",
                        "assessment_reader assessment_id",
                        "transcript learner_id",
                        "transcript_version transcript_id",
                        "transcript_reader transcript_id",
                        "ledger_entry learner_id",
                        "validated_outcome learner_id",
                        "recognised_outcome learner_id",
                        "awardable_qualification learner_id",
                        "outbox_aggregate aggregate_id",
                        "heard_aggregate aggregate_id");
            case "mobility" ->
                of(
                        OF_OTHERS,
                        "known_learner learner_id",
                        "learner_home learner_id",
                        "learning_agreement learner_id",
                        "learning_agreement_institution learning_agreement_id",
                        "learning_agreement_signature learning_agreement_id",
                        "recognised_outcome learner_id",
                        "awarded_unit learner_id",
                        "open_target learner_id",
                        "outbox_aggregate aggregate_id",
                        "heard_aggregate aggregate_id");
            case "recognition" ->
                of(
                        OF_OTHERS,
                        "known_learner learner_id",
                        "learning_agreement learning_agreement_id",
                        "confirmed_assessment learner_id",
                        "attested_assessment assessment_id",
                        "application learner_id",
                        "counted_unit learner_id",
                        "recognition_case learner_id",
                        "validation case_id",
                        "decision case_id",
                        "recognised_outcome learner_id",
                        "outbox_aggregate aggregate_id",
                        "heard_aggregate aggregate_id");
            default -> throw new IllegalArgumentException(database + " knows no learners");
        };
    }

    static CopiedTables ofAQualification() {
        return of(
                List.of("owner_institution"),
                "unit id",
                "unit_version unit_id",
                "unit_version_outcome unit_id",
                "qualification id",
                "qualification_version qualification_id",
                "qualification_version_unit qualification_id",
                "published_document aggregate_id",
                "outbox_aggregate aggregate_id");
    }

    /** Those whose rows say of themselves that they are published. */
    List<Table> published() {
        return tables.stream().filter(table -> PUBLISHED.contains(table.name())).toList();
    }

    /** Whether the column names something that every copy has of its own. */
    boolean isOwn(String column) {
        return !kept.contains(column) && !column.endsWith("_institution_id");
    }
}
