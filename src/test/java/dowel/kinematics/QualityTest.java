package dowel.kinematics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.motion.Joint;
import dowel.motion.PoseTrack;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QualityTest {
    private static Quality quality(PoseTrack track) {
        return Kinematics.measure(track, KinematicsSettings.defaults(), Optional.empty())
                .quality();
    }

    private static List<String> warnings(SyntheticLift lift) {
        return quality(lift.track()).warnings().stream()
                .map(Quality.Warning::id)
                .toList();
    }

    @Test
    void isSilentAboutAGoodClip() {
        for (SyntheticLift lift : List.of(
                SyntheticLift.deadlift(),
                SyntheticLift.squat(),
                SyntheticLift.bentOverRow(),
                SyntheticLift.latPulldown(),
                SyntheticLift.pullUp())) {
            assertEquals(List.of(), warnings(lift.noisePx(1).edgeNoisePx(0.3)));
        }
    }

    @Test
    void namesWhatIsWrongWithTheFilming() {
        assertEquals(List.of("small_figure"), warnings(SyntheticLift.squat().pxPerM(200)));
        assertEquals(List.of("low_frame_rate"), warnings(SyntheticLift.squat().fps(15)));
        assertEquals(List.of("oblique_view"), warnings(SyntheticLift.squat().yaw(45)));
        assertEquals(List.of("cut"), warnings(SyntheticLift.squat().cutAt(2)));
        assertEquals(List.of("hips_hidden"), warnings(SyntheticLift.deadlift().hide(1, 3, Joint.RIGHT_HIP)));
        assertEquals(
                List.of("sides_exchanged"),
                warnings(SyntheticLift.squat().yaw(80).exchangeSides(1, 3)));
        PoseTrack alone = SyntheticLift.squat().track();
        PoseTrack crowd = new PoseTrack(alone.clip(), alone.model(), alone.poses(), 2);
        assertEquals("others_in_picture", quality(crowd).warnings().get(0).id());
        assertTrue(quality(crowd).warnings().get(0).say().contains("2"));
    }

    @Test
    void whoDoesNotStandSaysNothingAboutTheTiltOfTheCamera() {
        assertTrue(warnings(tilted(SyntheticLift.squat())).contains("tilted_camera"));
        assertTrue(warnings(tilted(SyntheticLift.squat().yaw(85))).contains("tilted_camera"));
        assertFalse(warnings(tilted(SyntheticLift.latPulldown().yaw(85))).contains("tilted_camera"), "sits");
        assertFalse(warnings(tilted(SyntheticLift.pullUp().yaw(85))).contains("tilted_camera"), "hangs");
    }

    /** As a camera tilted by 11 degrees shows a standing lifter. */
    private static SyntheticLift tilted(SyntheticLift lift) {
        return lift.misplace(0, 99, 73, 0, Joint.LEFT_SHOULDER, Joint.RIGHT_SHOULDER)
                .misplace(0, 99, 45, 0, Joint.LEFT_HIP, Joint.RIGHT_HIP)
                .misplace(0, 99, 22, 0, Joint.LEFT_KNEE, Joint.RIGHT_KNEE);
    }

    @Test
    void tellsEveryWarningWithARemedy() {
        Quality quality = quality(SyntheticLift.squat()
                .pxPerM(150)
                .fps(12)
                .yaw(45)
                .cutAt(1)
                .cameraPan(30)
                .track());

        assertEquals(5, quality.warnings().size());
        for (Quality.Warning warning : quality.warnings()) {
            assertFalse(warning.say().contains("%.") || warning.filmSo().isBlank(), warning.toString());
        }
    }

    @Test
    void measuresTheNoiseOfTheBowWhileTheLifterIsStill() {
        double calm = quality(SyntheticLift.rdl()
                        .quiet(2, 2)
                        .noisePx(1)
                        .edgeNoisePx(0.3)
                        .track())
                .bowNoise();
        double rough = quality(SyntheticLift.rdl()
                        .quiet(2, 2)
                        .noisePx(1)
                        .edgeNoisePx(1.2)
                        .track())
                .bowNoise();

        // 0.3 px on a chord of 120 px: domain reference section 4 has 0.6 %c for 0.3 px on 56, unsmoothed.
        assertEquals(0.2, calm, 0.08);
        assertEquals(4 * calm, rough, calm);
        assertTrue(Double.isNaN(
                quality(SyntheticLift.rdl().withoutOutline().track()).bowNoise()));
    }

    @Test
    void knowsHowMuchOfTheMaskStandsBehindTheContour() {
        assertEquals(75, quality(SyntheticLift.squat().track()).trunkMaskPx(), 1, "150 px at half resolution");
        assertTrue(Double.isNaN(
                quality(SyntheticLift.squat().withoutOutline().track()).trunkMaskPx()));
    }
}
