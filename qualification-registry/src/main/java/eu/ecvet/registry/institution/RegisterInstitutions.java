package eu.ecvet.registry.institution;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.clock.LegalCalendar;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.registry.function.FunctionAssignment;
import eu.ecvet.registry.function.FunctionAssignments;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An authority registers the institutions of its own country, and everybody finds them. */
@ApplicationScoped
class RegisterInstitutions {
    private final Institutions institutions;
    private final FunctionAssignments assignments;
    private final InstitutionEvents events;
    private final ContentHash hash;
    private final LegalCalendar calendar;

    RegisterInstitutions(
            Institutions institutions,
            FunctionAssignments assignments,
            InstitutionEvents events,
            ContentHash hash,
            LegalCalendar calendar) {
        this.institutions = institutions;
        this.assignments = assignments;
        this.events = events;
        this.hash = hash;
        this.calendar = calendar;
    }

    @UseCase
    Answer<Created<InstitutionView>> register(Actor actor, Optional<InstitutionId> given, InstitutionDetails details) {
        var id = given.orElseGet(() -> new InstitutionId(UUID.randomUUID()));
        String content = hash.of(details);
        return Creation.by(() -> refusalOfForeigner(actor, details.country()))
                .repeat(() -> institutions.find(id), before -> before.isMadeBy(content))
                .rules(() -> InstitutionRules.ofDetails(details))
                .make(() -> {
                    var institution = new Institution(id, details, content);
                    institutions.add(institution);
                    return institution;
                })
                .tell(institution -> events.changed(actor, institution))
                .answer(this::view);
    }

    @UseCase
    Answer<InstitutionView> describe(Actor actor, InstitutionId id, ReadVersion read, InstitutionDetails details) {
        return Act.load(institutions.find(id), "The institution")
                .may(institution -> refusalOfForeigner(actor, institution.country()))
                .may(institution -> refusalOfForeigner(actor, details.country()))
                .may(institution -> ReadVersion.refusal(read, institution.rowVersion()))
                .rules(institution -> InstitutionRules.ofDetails(details))
                .transition(institution -> {
                    institution.describe(details);
                    institutions.flush();
                })
                .tell(institution -> events.changed(actor, institution))
                .answer(this::view);
    }

    @UseCase
    Answer<InstitutionView> read(InstitutionId id) {
        return Answer.found(institutions.find(id), "The institution").map(this::view);
    }

    @UseCase(snapshot = true)
    Page<InstitutionView> search(Institutions.Search search, PageRequest page) {
        var found = institutions.search(search, calendar.today(), page);
        var functions =
                assignments.ofAll(found.items().stream().map(Institution::id).toList());
        return found.map(institution -> view(institution, functions.getOrDefault(institution.id(), List.of())));
    }

    private InstitutionView view(Institution institution) {
        return view(institution, assignments.of(institution.id()));
    }

    static InstitutionView view(Institution institution, List<FunctionAssignment> functions) {
        return institution.view(functions.stream().map(FunctionAssignment::view).toList());
    }

    /** Annex I(e): competent institutions are empowered by the rules of their own country. */
    static Optional<Refusal> refusalOfForeigner(Actor actor, String country) {
        return actor.country().filter(country::equals).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Refusal.Forbidden(
                                "An authority registers the institutions of its own country; the access token names another country or none."));
    }
}
