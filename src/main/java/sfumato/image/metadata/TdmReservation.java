package sfumato.image.metadata;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a web site's file `/.well-known/tdmrep.json` says about its pictures: that the right to mine them as data is
/// reserved (TDM Reservation Protocol, W3C Community Group Final Report, section 6.2).
///
/// @param locations paths on the site, each from its root on, percent-encoded; `*` and `$` have the meaning that they have in robots.txt (RFC 9309)
/// @param policy    a page about licences, if there is one: an http or https address
public record TdmReservation(List<String> locations, Optional<URI> policy) {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    /// @throws IllegalArgumentException if a location is no path from the root on, or the policy no address of a web page
    public TdmReservation {
        locations = List.copyOf(locations);
        if (!locations.stream().allMatch(TdmReservation::isPath)) {
            throw new IllegalArgumentException("locations begin with / and are percent-encoded: " + locations);
        }
        if (!policy.map(TdmReservation::isWebPage).orElse(true)) {
            throw new IllegalArgumentException("not the address of a web page: " + policy.get());
        }
    }

    /// The location of one file or folder: `path` from the site's root on, with `/` between names, as people write it.
    public static String location(String path) {
        StringBuilder location = new StringBuilder(path.startsWith("/") ? "" : "/");
        for (byte letter : path.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(letter) >= 0) {
                location.append((char) letter);
            } else {
                location.append(String.format(Locale.ROOT, "%%%02X", letter & 0xFF));
            }
        }
        return location.toString();
    }

    /// The file's text, to be written in UTF-8; it ends with a line end.
    public String json() {
        JsonArray rules = new JsonArray();
        for (String location : locations) {
            JsonObject rule = new JsonObject();
            rule.addProperty("location", location);
            rule.addProperty("tdm-reservation", 1);
            policy.ifPresent(page -> rule.addProperty("tdm-policy", page.toASCIIString()));
            rules.add(rule);
        }
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        return gson.toJson(rules) + "\n";
    }

    private static boolean isPath(String location) {
        return location.startsWith("/") && location.chars().allMatch(letter -> letter > ' ' && letter < 0x7F);
    }

    private static boolean isWebPage(URI address) {
        return address.getHost() != null && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
    }
}
