package eu.ecvet.records.identity;

import eu.ecvet.vocabulary.VisibleText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The shape of a name: somebody can read it, and it looks like what is stored. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReadableName.Check.class)
@interface ReadableName {
    String message() default
            "must have at least one letter and no invisible characters; type it again instead of pasting it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves what is missing, cannot be seen at all or is hidden in it to the constraint of every text. */
    final class Check implements ConstraintValidator<ReadableName, String> {
        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            return name == null
                    || !VisibleText.isIn(name)
                    || !VisibleText.isAllOf(name)
                    || PersonRules.isReadable(name);
        }
    }
}
