package eu.ecvet.registry.imports.source;

import eu.ecvet.platform.rule.Rule;

/**
 * What the report of an import can say about one thing of a source (BR-C05): what was not understood, not taken over, or is
 * left for a person to decide. None of them refuses the import; what stands between a draft and its publication is said
 * again, by the rules of the draft.
 */
public enum ImportCode implements Rule {
    /** The source says something else now, and what was taken over is in use here; it was left as it is. */
    DRAFT_IN_USE("BR-C06"),
    /** A part of the unit has several sets of outcomes of which a learner meets one, in a form that cannot be read. */
    SUB_AREA_VARIANTS("BR-C05"),
    /** The lists of requirements have different lengths by language and cannot be assigned to one another. */
    LANGUAGES_NOT_ALIGNED("BR-C05"),
    /** The first day of validity cannot be read. */
    VALID_FROM_NOT_UNDERSTOOD("BR-C05"),
    /** The last day of validity cannot be read. */
    VALID_UNTIL_NOT_UNDERSTOOD("BR-C05"),
    /** The last day of the transition cannot be read. */
    TRANSITION_NOT_UNDERSTOOD("BR-C05"),
    /** The source says until when learners may finish; that is told here by the table of correspondence. */
    TRANSITION_NOT_TAKEN_OVER("BR-C05"),
    /** The source gives no EQF level. */
    EQF_LEVEL_MISSING("BR-Q09"),
    /** The source gives no level of the national framework. */
    NQF_LEVEL_MISSING("BR-Q10"),
    /** A unit may have a range of points; the smaller number was taken. */
    POINTS_RANGE("BR-C05"),
    /** Groups lie deeper in one another than is taken over. */
    GROUP_TOO_DEEP("BR-C05"),
    /** A group has no members. */
    GROUP_EMPTY("BR-C05"),
    /** A group names no units; it is taken over as an open part. */
    GROUP_OPEN("BR-C05"),
    /** The composition refers to a unit that the source does not contain. */
    UNIT_REFERENCE_UNKNOWN("BR-C05"),
    /** A group names a unit twice; it counts once. */
    UNIT_NAMED_TWICE("BR-C05"),
    /** A unit has different points in different places. */
    POINTS_DIFFER("BR-C05"),
    /** The criteria cannot be assigned to outcomes. */
    CRITERIA_NOT_LINKED("BR-C05"),
    /** The source refers to a general scale of grades that it does not contain. */
    GENERIC_SCALE_NOT_INCLUDED("BR-C05"),
    /** The source has only national codes of the field of education. */
    ISCED_F_MISSING("BR-Q23"),
    /** The source gives points to units, but no total. */
    POINTS_WITHOUT_TOTAL("BR-P02"),
    /** The source gives no points, or counts in another system. */
    POINTS_MISSING("BR-C05"),
    /** A text is missing in one of the languages of the source. */
    LANGUAGE_MISSING("BR-Q20"),
    /** Parts of the source have no place here and were not taken over. */
    NOT_TAKEN_OVER("BR-C05"),
    /** The points cannot be read as a decimal number. */
    POINTS_NOT_UNDERSTOOD("BR-C05"),
    /** The unit has no title in any language and was not taken over. */
    TITLE_MISSING("BR-C05"),
    /** The unit has no code; its identity in the source was taken. */
    CODE_MISSING("BR-C05"),
    /** The source does not say how the unit is assessed. */
    PROCEDURES_MISSING("BR-Q03"),
    /** The source contains no learning outcomes of the unit. */
    OUTCOMES_MISSING("BR-Q01"),
    /** The source contains no criteria of assessment. */
    CRITERIA_MISSING("BR-Q04"),
    /** The source does not say which outcome is knowledge, skill or responsibility and autonomy. */
    OUTCOMES_UNCATEGORISED("BR-Q01"),
    /** Not all three categories have outcomes; say why the unit is coherent. */
    COHERENCE_NOTE_MISSING("BR-Q02"),
    /** The unit is larger than what is taken over. */
    UNIT_TOO_LARGE("BR-C05"),
    /** The composition refers to a unit that the source does not contain in full. */
    UNIT_NOT_INCLUDED("BR-C05"),
    /** The source contains units that the chosen composition does not use. */
    UNITS_OUTSIDE_COMPOSITION("BR-C05"),
    /** Several units of the source have the same code. */
    CODE_SHARED("BR-C05");

    private final String number;

    ImportCode(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
