package eu.ecvet.registry.imports.eperusteet;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.Remarks;
import eu.ecvet.vocabulary.Points;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers of the register, as far as they can be meant; digits and exponent are looked at before anything is computed. */
final class Amounts {
    private static final int MOST_DIGITS = 12;
    private static final int SHOWN = 40;

    private Amounts() {}

    /** Points; empty, with a remark, where the number is none. Nothing is no points. */
    static Optional<Points> points(JsonNode amount, String where, Remarks remarks) {
        if (!amount.isNumber()) {
            return Optional.empty();
        }
        BigDecimal value = amount.decimalValue();
        if (value.signum() == 0) {
            return Optional.empty();
        }
        if (isWritable(value)) {
            return Optional.of(new Points(value));
        }
        String written = value.toString();
        remarks.warn(
                ImportCode.POINTS_NOT_UNDERSTOOD,
                "%s at %s are no points: points are not negative and have at most twelve digits, four of them after the decimal point."
                        .formatted(written.length() <= SHOWN ? written : written.substring(0, SHOWN) + "…", where),
                "Enter the points in the draft.");
        return Optional.empty();
    }

    /** Without writing out an exponent of any size. */
    private static boolean isWritable(BigDecimal value) {
        if (value.signum() < 0 || value.precision() > 100) {
            return false;
        }
        BigDecimal plain = value.stripTrailingZeros();
        long before = (long) plain.precision() - plain.scale();
        return before <= MOST_DIGITS && plain.scale() <= 4 && Math.max(plain.precision(), before) <= MOST_DIGITS;
    }

    /** How many members; null where the register says nothing that can be meant. */
    static Integer count(JsonNode number) {
        return number.isIntegralNumber()
                        && number.canConvertToInt()
                        && number.intValue() > 0
                        && number.intValue() <= 500
                ? number.intValue()
                : null;
    }
}
