package eu.ecvet.platform.act;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One use case, one transaction. A {@linkplain Answer.Refused refusal} rolls it back; a stale write becomes the refusal
 * {@code StaleVersion}; two first writers of the same thing are run again, so that the second meets the work of the first.
 * Works only when called from another bean, as every interceptor.
 *
 * <p>It marks methods. That a type can carry it is for the interceptor alone; on another class snapshot and rehearsal would
 * not be read, and a wall of every module refuses it.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {
    /** Whether all that is read belongs to one moment, for instance the items of a page and their total. */
    @Nonbinding
    boolean snapshot() default false;

    /** Whether everything is undone at the end, whatever the answer: what would happen is told, and nothing happens. */
    @Nonbinding
    boolean rehearsal() default false;

    /**
     * Whether it only asks, by plain SQL: every question sees the database of its own moment, as it would in a transaction too,
     * and ending one would be a further trip to the database.
     */
    @Nonbinding
    boolean reading() default false;
}
