package dowel.reps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.exercise.ExerciseCatalogue;
import dowel.exercise.ExerciseProfile;
import dowel.kinematics.Kinematics;
import dowel.kinematics.KinematicsSettings;
import dowel.kinematics.MetricTrack;
import dowel.kinematics.SyntheticClip;
import dowel.kinematics.SyntheticLift;
import dowel.motion.PoseTrack;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClipCutterTest {
    private final ExerciseCatalogue catalogue;

    ClipCutterTest() throws IOException {
        catalogue = ExerciseCatalogue.load(Optional.empty());
    }

    private static MetricTrack measure(PoseTrack track) {
        return Kinematics.measure(track, KinematicsSettings.defaults(), Optional.empty());
    }

    private ClipCutter.Cut cut(PoseTrack track, Optional<ExerciseProfile> named) {
        return ClipCutter.cut(track, measure(track), ClipCutterTest::measure, catalogue, named);
    }

    private ClipCutter.Cut cut(SyntheticClip clip) {
        return cut(clip.track(), Optional.empty());
    }

    private static List<String> exercises(ClipCutter.Cut cut) {
        return cut.parts().stream().map(part -> part.seen().orElseThrow().id()).toList();
    }

    private static void assertWhole(ClipCutter.Cut cut) {
        assertEquals(new ClipCutter.Cut(List.of(), List.of()), cut);
    }

    private RepList reps(PoseTrack track, ClipCutter.Part part) {
        MetricTrack metrics =
                measure(track.between(part.stretch().fromS(), part.stretch().toS()));
        String id = part.seen().orElseThrow().id();
        return RepDetector.detect(metrics, catalogue.find(id).orElseThrow(), part.sets());
    }

    @Test
    void aRestDividesSetsOfOneExercise() {
        SyntheticClip clip = new SyntheticClip()
                .lift(SyntheticLift.squat().reps(4))
                .still(20)
                .lift(SyntheticLift.squat().reps(3).seed(4));
        PoseTrack track = clip.track();
        ClipCutter.Cut cut = cut(clip);
        assertEquals(List.of("squat"), exercises(cut));
        ClipCutter.Part part = cut.parts().get(0);
        assertEquals(new Stretch(0, track.poses().get(track.poses().size() - 1).timeS()), part.stretch());
        assertEquals(2, part.sets().size());
        RepList reps = reps(track, part);
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7),
                reps.reps().stream().map(Rep::number).toList());
        assertEquals(
                List.of(1, 1, 1, 1, 2, 2, 2),
                reps.reps().stream()
                        .map(rep -> Stretch.setAt(rep.startS(), reps.sets()))
                        .toList());
        assertTrue(reps.rejected().isEmpty(), reps::toString);
    }

    @Test
    void anotherExerciseAfterARestIsAnotherPart() {
        SyntheticClip clip = new SyntheticClip().lift(SyntheticLift.squat().reps(4));
        clip.still(20);
        double restEndS = clip.lengthS();
        clip.lift(SyntheticLift.deadlift().reps(3).walkIn(1));
        ClipCutter.Cut cut = cut(clip);
        assertEquals(List.of("squat", "deadlift"), exercises(cut));
        assertEquals(List.of(), cut.parts().get(0).sets());
        assertTrue(
                cut.parts().get(0).stretch().toS()
                        < cut.parts().get(1).stretch().fromS(),
                cut::toString);
        assertTrue(cut.parts().get(1).stretch().fromS() <= restEndS + 1, cut::toString);
        assertEquals(4, reps(clip.track(), cut.parts().get(0)).reps().size());
        RepList deadlifts = reps(clip.track(), cut.parts().get(1));
        assertEquals(3, deadlifts.reps().size());
        assertTrue(deadlifts.reps().get(0).startS() > restEndS, "times are those of the clip");
    }

    @Test
    void walkingAboutIsRest() {
        ClipCutter.Cut cut = cut(new SyntheticClip()
                .lift(SyntheticLift.squat().reps(4))
                .walking(30)
                .lift(SyntheticLift.squat().reps(4).seed(4)));
        assertEquals(List.of("squat"), exercises(cut));
        assertEquals(2, cut.parts().get(0).sets().size());
    }

    @Test
    void beingOutOfThePictureIsRest() {
        ClipCutter.Cut cut = cut(new SyntheticClip()
                .lift(SyntheticLift.rdl().reps(4))
                .gone(20)
                .lift(SyntheticLift.rdl().reps(4).seed(4)));
        assertEquals(List.of("romanian_deadlift"), exercises(cut));
        assertEquals(2, cut.parts().get(0).sets().size());
    }

    @Test
    void aLongBreathIsNoRest() {
        assertWhole(cut(new SyntheticClip()
                .lift(SyntheticLift.squat().reps(3))
                .still(8)
                .lift(SyntheticLift.squat().reps(3).seed(4))));
    }

    @Test
    void aLongWaitBeforeTheOnlySetIsNotCutOff() {
        assertWhole(cut(new SyntheticClip()
                .lift(SyntheticLift.squat().reps(0).quiet(1, 1))
                .still(40)
                .lift(SyntheticLift.squat().reps(3))));
    }

    @Test
    void aFilmCutDividesOnlyDifferentExercises() {
        assertWhole(cut(new SyntheticClip()
                .lift(SyntheticLift.squat().reps(4))
                .cutTo(SyntheticLift.squat().reps(4).seed(4))));
        ClipCutter.Cut two = cut(new SyntheticClip()
                .lift(SyntheticLift.squat().reps(4))
                .cutTo(SyntheticLift.latPulldown().reps(4)));
        assertEquals(List.of("squat", "lat_pulldown"), exercises(two));
    }

    @Test
    void whichVariantItIsNeedNotBeSureForAFilmCutToDivide() {
        ClipCutter.Cut cut = cut(new SyntheticClip()
                .lift(SyntheticLift.deadlift().reps(4).walkIn(1))
                .cutTo(SyntheticLift.bentOverRow().reps(4)));
        assertEquals(2, cut.parts().size(), cut::toString);
        Recognition row = cut.parts().get(1).seen().orElseThrow();
        assertEquals("bent_over_row", catalogue.find(row.id()).orElseThrow().family());
        assertTrue(row.confidence() < 0.75 && row.familyConfidence() >= 0.75, row::toString);
    }

    @Test
    void aNamedExerciseIsCutIntoSetsOnly() {
        PoseTrack track = new SyntheticClip()
                .lift(SyntheticLift.squat().reps(4))
                .still(20)
                .lift(SyntheticLift.squat().reps(3).seed(4))
                .track();
        ClipCutter.Cut cut = cut(track, catalogue.find("squat"));
        assertEquals(1, cut.parts().size());
        assertEquals(Optional.empty(), cut.parts().get(0).seen());
        assertEquals(2, cut.parts().get(0).sets().size());
    }

    @Test
    void aSingleOddMovementInARestIsNoPartAndIsTold() {
        SyntheticClip clip = new SyntheticClip().lift(SyntheticLift.squat().reps(4));
        clip.still(20);
        double bendsS = clip.lengthS();
        clip.lift(SyntheticLift.rdl().reps(1));
        double straightS = clip.lengthS();
        clip.still(20).lift(SyntheticLift.squat().reps(4).seed(4));
        ClipCutter.Cut cut = cut(clip);
        assertEquals(List.of("squat"), exercises(cut));
        assertEquals(2, cut.parts().get(0).sets().size());
        assertEquals(1, cut.leftOut().size(), cut::toString);
        Stretch odd = cut.leftOut().get(0);
        assertTrue(bendsS <= odd.fromS() && odd.toS() <= straightS, cut::toString);
    }
}
