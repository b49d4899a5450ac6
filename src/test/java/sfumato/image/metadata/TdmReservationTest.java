package sfumato.image.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TdmReservationTest {

    @Test
    void every_location_is_reserved() {
        assertEquals("""
                [
                  {
                    "location": "/art/*",
                    "tdm-reservation": 1
                  },
                  {
                    "location": "/a%20b.png",
                    "tdm-reservation": 1
                  }
                ]
                """, new TdmReservation(List.of("/art/*", "/a%20b.png"), Optional.empty()).json());
    }

    @Test
    void the_policy_stands_with_every_location() {
        assertEquals("""
                [
                  {
                    "location": "/",
                    "tdm-reservation": 1,
                    "tdm-policy": "https://example.org/licence?a=1&b=2"
                  }
                ]
                """, new TdmReservation(List.of("/"), Optional.of(URI.create("https://example.org/licence?a=1&b=2"))).json());
    }

    @Test
    void a_file_s_path_is_encoded_so_that_it_means_itself() {
        assertEquals("/art/Sch%C3%B6nes%20Bild%20%2A%24%25.png", TdmReservation.location("art/Schönes Bild *$%.png"));
        assertEquals("/art/~a_b-c.png", TdmReservation.location("/art/~a_b-c.png"));
    }

    @Test
    void what_is_no_path_on_the_site_is_refused() {
        for (String location : List.of("", "art", "/a b", "/é", "/a\n", "https://example.org/")) {
            assertThrows(IllegalArgumentException.class, () -> new TdmReservation(List.of(location), Optional.empty()));
        }
    }

    @Test
    void a_policy_that_is_no_web_page_is_refused() {
        for (String policy : List.of("licence.html", "file:///etc/passwd", "javascript:alert(1)", "mailto:a@example.org")) {
            assertThrows(IllegalArgumentException.class, () -> new TdmReservation(List.of("/"), Optional.of(URI.create(policy))));
        }
    }
}
