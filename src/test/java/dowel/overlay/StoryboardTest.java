package dowel.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dowel.faults.Finding;
import dowel.faults.SetJudgement;
import dowel.faults.Verdict;
import dowel.kinematics.ContourSettings;
import dowel.motion.View;
import dowel.report.KeyMoments;
import dowel.report.SampleSet;
import dowel.report.SetReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryboardTest {
    private final Storyboard storyboard = storyboard(SampleSet.report());

    @Test
    void drawsVisibleLimbsNearAndFar() {
        Scene scene = storyboard.at(40);
        // Near: shoulder-elbow, elbow-wrist, hip-shoulder, hip-knee, knee-ankle. Far: hip-shoulder; the knee is hidden.
        assertEquals(5, scene.limbs().stream().filter(Scene.Limb::near).count());
        assertEquals(1, scene.limbs().stream().filter(limb -> !limb.near()).count());
    }

    @Test
    void drawsNothingOfALifterWhoWasNotFound() {
        Scene scene = storyboard.at(12);
        assertTrue(scene.limbs().isEmpty()
                && scene.back().isEmpty()
                && scene.trunk().isEmpty());
    }

    @Test
    void drawsNothingOnAFrameBeyondTheTrack() {
        assertEquals(Scene.EMPTY, storyboard.at(SampleSet.FRAMES));
    }

    @Test
    void tellsRepAndPhase() {
        assertEquals("Rep 0 / 2", storyboard.at(5).counter());
        assertEquals("Not counted", storyboard.at(5).phase());
        assertEquals("Rep 1 / 2", storyboard.at(20).counter());
        assertEquals("Pulling", storyboard.at(20).phase());
        assertEquals("Pulling", storyboard.at(36).phase(), "the turn");
        assertEquals("Lowering", storyboard.at(37).phase());
        assertEquals("Lowering", storyboard.at(60).phase());
        assertEquals("Rep 2 / 2", storyboard.at(140).counter());
        assertEquals("", storyboard.at(140).phase());
    }

    @Test
    void showsFindingsAroundTheirMomentMostSeriousFirst() {
        assertEquals(List.of(), storyboard.at(70).banners());
        List<Scene.Banner> now = storyboard.at(90).banners();
        assertEquals(
                List.of(Verdict.FAULT, Verdict.WARN),
                now.stream().map(Scene.Banner::verdict).toList());
        assertEquals("▲\u00a0Work\u00a0on\u00a0this: Torso swing", now.get(0).title());
        assertEquals("24.3\u00a0±\u00a04.0°, limit\u00a020°", now.get(0).number());
        assertEquals(List.of(), storyboard.at(125).banners());
    }

    @Test
    void marksTheBackWhileItIsTheFinding() {
        assertFalse(storyboard.at(40).back().orElseThrow().marked());
        assertEquals(Verdict.WARN, storyboard.at(87).back().orElseThrow().mark());
    }

    @Test
    void drawsNeitherAnglesNorTheBackFromElsewhereThanTheSide() {
        View side = SampleSet.view();
        View oblique = new View(View.Kind.THREE_QUARTER, 40, 7, side.nearSide(), side.facing());
        Scene scene = new Storyboard(
                        SampleSet.track(), SampleSet.metrics(oblique), SampleSet.report(), ContourSettings.defaults())
                .at(40);
        assertTrue(Double.isFinite(storyboard.at(40).trunk().orElseThrow().inclinationDeg()));
        assertTrue(Double.isNaN(scene.trunk().orElseThrow().inclinationDeg()));
        assertTrue(scene.back().isEmpty());
        assertFalse(scene.limbs().isEmpty());
    }

    @Test
    void aKeyFrameShowsItsOwnFindingAlone() {
        Finding swing = new KeyMoments(SampleSet.report()).pictured().get(0);
        Scene scene = storyboard.of(swing);
        assertEquals(1, scene.banners().size());
        assertFalse(scene.back().orElseThrow().marked(), "the finding is not about the back");
    }

    @Test
    void hintsHowToFilmOnlyIfNothingWasJudged() {
        assertEquals("", storyboard.at(40).hint());
        SetReport r = SampleSet.report();
        SetReport unjudged = new SetReport(
                r.appVersion(),
                r.model(),
                r.settings(),
                r.clip(),
                r.session(),
                r.exercise(),
                r.view(),
                r.quality(),
                new SetJudgement(List.of(), List.of(), r.judgement().notJudged(), ""),
                r.rejected());
        Scene scene = storyboard(unjudged).at(40);
        assertEquals("? Not judged. Film from the other side.", scene.hint());
        assertEquals("", scene.counter());
    }

    private static Storyboard storyboard(SetReport report) {
        return new Storyboard(SampleSet.track(), SampleSet.metrics(), report, ContourSettings.defaults());
    }
}
