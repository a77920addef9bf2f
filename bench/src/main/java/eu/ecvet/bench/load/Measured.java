package eu.ecvet.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What a load came to.
 *
 * @param perSecond answers per second that were as expected
 * @param errors answers that were not, requests without one, and in the open model those that could not be sent in time
 */
public record Measured(double perSecond, long answers, long errors, Histogram nanoseconds) {

    public double milliseconds(double percentile) {
        return nanoseconds.getTotalCount() == 0 ? Double.NaN : nanoseconds.getValueAtPercentile(percentile) / 1e6;
    }
}
