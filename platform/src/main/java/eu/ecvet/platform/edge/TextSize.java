package eu.ecvet.platform.edge;

import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.VisibleText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How long a text may be in each of its languages, in characters. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextSize.InEachLanguage.class)
public @interface TextSize {
    /** A title or name. */
    int TITLE = 500;

    /** Anything else. */
    int TEXT = 10_000;

    /** More than Europe has official languages, with room for regional ones. */
    int MOST_LANGUAGES = 60;

    int value();

    String message() default
            "must have at most {value} characters in each language, and at most " + MOST_LANGUAGES + " languages";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A missing text is not too long. */
    final class InEachLanguage implements ConstraintValidator<TextSize, LocalizedText> {
        private int most;

        @Override
        public void initialize(TextSize size) {
            most = size.value();
        }

        @Override
        public boolean isValid(LocalizedText text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            if (!text.byLanguage().values().stream().allMatch(VisibleText::isIn)) {
                return refused(context, "must have at least one character that can be seen in each language");
            }
            if (!text.byLanguage().values().stream().allMatch(VisibleText::isAllOf)) {
                return refused(
                        context,
                        "must not contain control characters or characters that turn the direction of writing");
            }
            return text.byLanguage().size() <= MOST_LANGUAGES
                    && text.byLanguage().values().stream().allMatch(one -> one.codePointCount(0, one.length()) <= most);
        }

        private static boolean refused(ConstraintValidatorContext context, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
            return false;
        }
    }
}
