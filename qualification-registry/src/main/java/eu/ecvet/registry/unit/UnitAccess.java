package eu.ecvet.registry.unit;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.InstitutionFunctions;
import eu.ecvet.registry.unit.content.UnitContent;
import eu.ecvet.registry.version.act.Access;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who may prepare, judge and read units (BR-Q15, BR-I01, section 6.1). */
@Singleton
public class UnitAccess extends Access<UnitSpecification, UnitContent> {
    private final InstitutionFunctions institutions;

    UnitAccess(Authorities authorities, InstitutionFunctions institutions) {
        super(authorities, Function.DESIGN_UNIT);
        this.institutions = institutions;
    }

    /** The country in whose system the unit stands: that of the institution that answers for it. */
    String countryOf(InstitutionId owner) {
        return institutions.countryOf(owner).orElse(null);
    }

    @Override
    protected ActObject object(InstitutionId owner, UUID id, UnitContent content) {
        var level = content.eqfLevel();
        return new ActObject(countryOf(owner), null, new UnitId(id), level == null ? null : level.value(), null, null);
    }
}
