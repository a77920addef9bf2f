package eu.ecvet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.bench.Operation.Beside;
import eu.ecvet.bench.load.Request;
import eu.ecvet.endtoend.outside.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Lists as they are read: the first page, a filtered one, and one that lies deep. */
final class Lists {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final Once once = new Once();
    private final ObjectMapper json = new ObjectMapper();
    private final int pages;

    /** @param pages of fifty that lie before the deep one */
    Lists(int pages) {
        this.pages = pages;
    }

    List<Operation> all(Addresses at, String coordinator, String officer) {
        List<Operation> all = new ArrayList<>();
        all.addAll(list("assessments", "records", at.records(), coordinator, "/v1/assessments?"));
        all.addAll(list("transcripts", "records", at.records(), coordinator, "/v1/transcripts?"));
        all.addAll(list("agreements", "mobility", at.mobility(), coordinator, "/v1/learning-agreements?"));
        all.addAll(list(
                "closed agreements", "mobility", at.mobility(), coordinator, "/v1/learning-agreements?state=CLOSED&"));
        all.addAll(list("cases", "recognition", at.recognition(), officer, "/v1/cases?"));
        all.addAll(list("final cases", "recognition", at.recognition(), officer, "/v1/cases?state=FINAL&"));
        all.addAll(list("decisions", "recognition", at.recognition(), officer, "/v1/decisions?"));
        all.addAll(list("applications", "recognition", at.recognition(), officer, "/v1/applications?"));
        all.addAll(list("units", "registry", at.registry(), coordinator, "/v1/units?"));
        all.addAll(list("qualifications", "registry", at.registry(), coordinator, "/v1/qualifications?"));
        return all;
    }

    private List<Operation> list(String name, String database, String address, String token, String path) {
        List<Operation> list = new ArrayList<>();
        Request first = Request.get(address, token, () -> path + "size=" + PAGE);
        list.add(new Operation(name + ", first page", database, first, first, Beside.L));
        String place = deep(address, token, path);
        if (!place.isEmpty()) {
            Request deep = Request.get(address, token, () -> path + "size=" + PAGE + "&after=" + place);
            list.add(new Operation(name + ", deep page", database, deep, deep, Beside.L));
        }
        return list;
    }

    /** Where the list goes on after so many pages, or near its end if it is shorter, but before a whole page; empty: nowhere. */
    private String deep(String address, String token, String path) {
        String deep = "";
        String place = "";
        for (int row = 0; row <= pages * PAGE; row += LARGEST_PAGE) {
            String from = place.isEmpty() ? "" : "&after=" + place;
            JsonNode page = page(Request.get(address, token, () -> path + "size=" + LARGEST_PAGE + from));
            if (!page.hasNonNull("next")) {
                break;
            }
            deep = place;
            place = page.get("next").asText();
        }
        return deep;
    }

    private JsonNode page(Request request) {
        try {
            return json.readTree(once.send(request).body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
