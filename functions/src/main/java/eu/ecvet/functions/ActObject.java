package eu.ecvet.functions;

import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;

/** What an act is about, as far as it matters for the scope of a function; null where the act says nothing about it. */
public record ActObject(
        String country,
        QualificationId qualificationId,
        UnitId unitId,
        Integer eqfLevel,
        String iscedF,
        LearningSetting setting) {

    /** An act whose object has no scope of its own, for instance coordinating a mobility. */
    public static final ActObject ANY = new ActObject(null, null, null, null, null, null);

    public static ActObject qualification(QualificationId id) {
        return new ActObject(null, id, null, null, null, null);
    }

    public ActObject withUnit(UnitId id) {
        return new ActObject(country, qualificationId, id, eqfLevel, iscedF, setting);
    }

    public ActObject withSetting(LearningSetting learningSetting) {
        return new ActObject(country, qualificationId, unitId, eqfLevel, iscedF, learningSetting);
    }
}
