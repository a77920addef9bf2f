package eu.ecvet.platform.edge.admission;

import eu.ecvet.vocabulary.VisibleText;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.internal.constraintvalidators.bv.size.SizeValidatorForCollection;
import org.hibernate.validator.internal.constraintvalidators.bv.size.SizeValidatorForMap;

/**
 * Counts the characters of a text as people and JSON Schema count them: an emoji is one, not the two units of UTF-16 in
 * which Java keeps it. A text of bounded size that nobody can see is none (a blank one is for {@code @NotBlank}), and one
 * with hidden characters is not what it looks like.
 */
@ApplicationScoped
public class SizeOfTexts implements ValidatorFactoryCustomizer {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        var mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(Size.class)
                .includeExistingValidators(false)
                .validatedBy(InCharacters.class)
                .validatedBy(SizeValidatorForCollection.class)
                .validatedBy(SizeValidatorForMap.class);
        configuration.addMapping(mapping);
    }

    /** A missing text is neither too long nor too short. */
    public static final class InCharacters implements ConstraintValidator<Size, CharSequence> {
        private int least;
        private int most;

        @Override
        public void initialize(Size size) {
            least = size.min();
            most = size.max();
        }

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            if (!text.toString().isBlank() && !VisibleText.isIn(text.toString())) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("must have at least one character that can be seen")
                        .addConstraintViolation();
                return false;
            }
            if (!VisibleText.isAllOf(text.toString())) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(
                                "must not contain control characters or characters that turn the direction of writing")
                        .addConstraintViolation();
                return false;
            }
            int characters = Character.codePointCount(text, 0, text.length());
            return characters >= least && characters <= most;
        }
    }
}
