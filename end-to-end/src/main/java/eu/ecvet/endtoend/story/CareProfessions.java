package eu.ecvet.endtoend.story;

import static eu.ecvet.endtoend.act.RegistryActs.unit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.endtoend.act.MobilityActs;
import eu.ecvet.endtoend.act.RegistryActs.Institution;
import eu.ecvet.endtoend.act.RegistryActs.Part;
import eu.ecvet.endtoend.act.RegistryActs.Qualification;
import eu.ecvet.endtoend.act.RegistryActs.Unit;
import eu.ecvet.endtoend.outside.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One core curriculum of three units in four professions, in each with a weight of its own, and the schools that teach them. */
public final class CareProfessions {
    private CareProfessions() {}

    public static final Unit CC1 = unit(
            "CC1",
            "Professional communication with patients and relatives",
            4,
            "K1",
            "Explains models of communication",
            "K2",
            "Explains the duty of confidentiality",
            "S1",
            "Leads a structured patient interview",
            "S2",
            "Explains an intervention in plain language",
            "RA1",
            "Reflects the own role",
            "RA2",
            "Escalates conflicts");
    public static final Unit CC2 = unit(
            "CC2",
            "Hygiene and infection prevention",
            4,
            "K1",
            "Explains ways of infection",
            "S1",
            "Disinfects hands and surfaces by the plan",
            "RA1",
            "Reports gaps in the hygiene plan");
    public static final Unit CC3 = unit(
            "CC3",
            "Interprofessional team work and documentation",
            4,
            "K1",
            "Knows the tasks of the other professions",
            "S1",
            "Documents a course of treatment",
            "RA1",
            "Agrees steps with other professions");
    public static final Unit PT4 = unit(
            "PT4",
            "Functional assessment",
            4,
            "K1",
            "Knows tests of mobility and strength",
            "S1",
            "Measures the mobility of joints",
            "S2",
            "Tests strength and coordination",
            "RA1",
            "Decides when to refer to a physician");

    public static final Institution CENTRE = new Institution(
            Ids.ofDemoInstitution("de0"), "Kompetenzzentrum Gesundheitsberufe NRW", "de", "DE", "Europe/Berlin");
    public static final Institution DORTMUND =
            new Institution(Ids.ofDemoInstitution("de1"), "Fachseminar Dortmund", "de", "DE", "Europe/Berlin");
    public static final Institution BOCHUM = new Institution(
            Ids.ofDemoInstitution("de2"), "Schule für Physiotherapie Bochum", "de", "DE", "Europe/Berlin");
    public static final Institution TURKU =
            new Institution(Ids.ofDemoInstitution("f11"), "Turun hoitoalan oppilaitos", "fi", "FI", "Europe/Helsinki");

    public static final Qualification GERIATRIC_CARE = qualification(
            "NRW-GC",
            "Geriatric care",
            "0921",
            false,
            "15",
            "10",
            "9",
            specific("GC4", "Basic care", "46"),
            specific("GC5", "Activation and every-day life", "50"),
            specific("GC6", "Care in the last phase of life", "50"));
    public static final Qualification PHYSIOTHERAPY = qualification(
            "NRW-PT",
            "Physiotherapy",
            "0915",
            true,
            "9",
            "8",
            "6",
            new Part(PT4, 1, "20", "MANDATORY"),
            specific("PT5", "Therapeutic exercise", "70"),
            specific("PT6", "Manual techniques", "67"));
    public static final Qualification OCCUPATIONAL_THERAPY = qualification(
            "NRW-OT",
            "Occupational therapy",
            "0915",
            false,
            "12",
            "6",
            "8",
            specific("OT4", "Activities of daily living", "54"),
            specific("OT5", "Aids and adaptations", "100"));
    public static final Qualification SPEECH_THERAPY = qualification(
            "NRW-SLT",
            "Speech and language therapy",
            "0915",
            false,
            "18",
            "4",
            "8",
            specific("SLT4", "Disorders of voice", "50"),
            specific("SLT5", "Disorders of language", "100"));

    private static Part specific(String code, String title, String points) {
        return new Part(
                unit(
                        code,
                        title,
                        4,
                        "K1",
                        "Knows the ground of: " + title,
                        "S1",
                        "Carries out: " + title,
                        "RA1",
                        "Answers for: " + title),
                1,
                points,
                "MANDATORY");
    }

    private static Qualification qualification(
            String code,
            String title,
            String field,
            boolean regulated,
            String cc1,
            String cc2,
            String cc3,
            Part... specific) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(CC1, 1, cc1, "MANDATORY"));
        parts.add(new Part(CC2, 1, cc2, "MANDATORY"));
        parts.add(new Part(CC3, 1, cc3, "MANDATORY"));
        parts.addAll(List.of(specific));
        return new Qualification(
                Ids.of("qualification", code), code, title, "DE", field, 4, 3, "180", regulated, parts);
    }

    /** What Dortmund, Bochum and Turku agree on. */
    static ObjectNode memorandum() {
        return MobilityActs.memorandum(
                "Care professions Dortmund – Bochum – Turku",
                LocalDate.of(2025, 6, 1),
                LocalDate.of(2028, 5, 31),
                DORTMUND.id(),
                List.of(
                        MobilityActs.partner(
                                DORTMUND.id(), "PROVIDE_TRAINING", "COORDINATE_MOBILITY", "VALIDATE", "RECOGNISE_UNIT"),
                        MobilityActs.partner(
                                BOCHUM.id(), "PROVIDE_TRAINING", "COORDINATE_MOBILITY", "VALIDATE", "RECOGNISE_UNIT"),
                        MobilityActs.partner(
                                TURKU.id(), "PROVIDE_TRAINING", "COORDINATE_MOBILITY", "ASSESS", "AWARD_CREDIT")),
                List.of(
                        MobilityActs.covered(GERIATRIC_CARE.id(), 1, TURKU.id(), DORTMUND.id(), DORTMUND.id()),
                        MobilityActs.covered(PHYSIOTHERAPY.id(), 1, TURKU.id(), BOCHUM.id(), BOCHUM.id())),
                List.of(
                        MobilityActs.pair(GERIATRIC_CARE.id(), CC1, "Encountering clients in care", 4, "MEDIUM"),
                        MobilityActs.pair(PHYSIOTHERAPY.id(), CC1, "Encountering clients in care", 4, "MEDIUM"),
                        MobilityActs.pair(PHYSIOTHERAPY.id(), PT4, "Assessing functional capacity", 4, "MEDIUM")));
    }
}
