package dowel.pose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HomeTest {
    private static final double SIDE = 500;

    private final Home home = new Home();

    private static Region at(double x, double y, double side) {
        return new Region(x, y, side, 0);
    }

    /** A lifter who squats at x = 240 until 3 s. */
    private void squats() {
        for (int i = 0; i < 20; i++) {
            home.seen(0.16 * i, at(240 + 10 * Math.sin(i), 320 + 60 * Math.sin(0.5 * i), SIDE));
        }
    }

    @Test
    void nobodyHasLeftAPlaceThatIsNotKnownYet() {
        home.seen(0, at(240, 320, SIDE));
        home.seen(0.16, at(240, 320, SIDE));

        assertFalse(home.isLeftBy(0.32, at(20, 320, SIDE)));
        assertTrue(home.place(0.32).isEmpty());
    }

    @Test
    void hipsThatSinkStayAtHomeAndHipsThatGoAsideLeaveIt() {
        squats();

        assertFalse(home.isLeftBy(3.2, at(240, 470, SIDE)));
        assertFalse(home.isLeftBy(3.2, at(280, 320, SIDE)));
        assertTrue(home.isLeftBy(3.2, at(430, 320, SIDE)));
    }

    @Test
    void aBodyHalfAsLargeAgainIsNotTheLifter() {
        squats();

        assertTrue(home.isLeftBy(3.2, at(240, 320, 1.5 * SIDE)));
        assertFalse(home.isAt(3.2, at(240, 320, 1.5 * SIDE)));
        assertTrue(home.isAt(3.2, at(250, 440, 1.05 * SIDE)));
    }

    @Test
    void whoWasFollowedAwayDoesNotMoveThePlaceAndIsAnAbsenceOnceTheLifterIsBack() {
        squats();
        home.seen(3.2, at(390, 320, SIDE));
        home.seen(3.36, at(450, 320, SIDE));

        assertEquals(240, home.place(3.5).orElseThrow().centerX(), 10);

        home.returned(3.52);
        assertEquals(1, home.absences().size());
        assertTrue(home.absences().get(0).holds(3.4));
        assertFalse(home.absences().get(0).holds(3.52));
        assertFalse(home.absences().get(0).holds(3.0));
    }

    @Test
    void anAbsenceBeginsWhereTheDriftDid() {
        squats();
        home.seen(3.2, at(300, 320, SIDE));
        home.seen(3.36, at(330, 320, SIDE));
        home.returned(3.52);

        assertTrue(home.absences().get(0).fromS() <= 3.2);
    }

    @Test
    void afterThreeSecondsElsewhereThatIsHome() {
        squats();
        for (int i = 0; i < 40; i++) {
            home.seen(3.2 + 0.16 * i, at(450, 320, SIDE));
        }

        assertEquals(450, home.place(9.6).orElseThrow().centerX());
        assertTrue(home.absences().isEmpty());
    }
}
