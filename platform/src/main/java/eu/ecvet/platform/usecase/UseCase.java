package eu.ecvet.platform.usecase;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One use case, one transaction. A {@linkplain Outcome.Refused refusal} rolls it back; a stale write becomes the refusal
 * {@code StaleVersion}; two first writers of the same thing are run again, so that the second meets the work of the first.
 * Works only when called from another bean, as every interceptor.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
