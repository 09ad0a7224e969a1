package dowel.kinematics;

import dowel.motion.Joint;
import dowel.motion.Keypoint;
import dowel.motion.Point;
import dowel.motion.Pose;
import dowel.motion.PoseList;
import dowel.motion.PoseTrack;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * A track without the frames in which the model followed somebody else: who walks through in front of the lifter takes the
 * model along, until it finds the lifter again.
 *
 * <p>Within a shot a body leaps only if it is another one. The longest stretch between leaps is the lifter's; another one
 * counts as his too if it begins, or ends, where he can have got to.
 *
 * @param track the track; frames that were left out hold no pose
 * @param others when somebody else was followed, in order of time
 */
public record OneLifter(PoseTrack track, List<Other> others) {
    /** No body's middle gets further from one frame to the next, in trunk lengths, */
    private static final double LEAP_L = 0.6;
    /** and this much more for the time between them, trunk lengths per second: 1.5 m/s. */
    private static final double FASTEST_L_PER_S = 3;
    /** Nor is anybody the same who is this far away after any time. */
    private static final double FARTHEST_L = 2;

    /**
     * A stretch in which somebody else was followed.
     *
     * @param fromS its first moment, seconds
     * @param toS its last
     * @param frames how many were left out
     */
    public record Other(double fromS, double toS, int frames) {}

    /** Copies the stretches. */
    public OneLifter {
        others = List.copyOf(others);
    }

    /** How many frames were left out. */
    public int leftOut() {
        return others.stream().mapToInt(Other::frames).sum();
    }

    private static final List<Joint> TRUNK =
            List.of(Joint.LEFT_SHOULDER, Joint.RIGHT_SHOULDER, Joint.LEFT_HIP, Joint.RIGHT_HIP);

    /** Where a body's middle was, with the camera's own movement taken out. */
    private record Place(int frame, double timeS, Point at) {
        boolean reaches(Place other, double trunkPx) {
            double most = LEAP_L + FASTEST_L_PER_S * Math.abs(other.timeS - timeS);
            return at.distanceTo(other.at) <= Math.min(most, FARTHEST_L) * trunkPx;
        }
    }

    /** The lifter's own frames of a track. */
    public static OneLifter of(PoseTrack track) {
        List<Pose> poses = track.poses();
        double trunkPx = CameraAngle.trunkLengthPx(PoseList.where(poses, OneLifter::whole));
        BitSet leftOut = new BitSet();
        List<Other> others = new ArrayList<>();
        for (Shot shot : Shot.of(poses)) {
            for (List<Place> stranger : strangers(stretches(shot, poses, trunkPx), trunkPx)) {
                stranger.forEach(place -> leftOut.set(place.frame()));
                others.add(new Other(stranger.get(0).timeS(), end(stranger).timeS(), stranger.size()));
            }
        }
        if (leftOut.isEmpty()) {
            return new OneLifter(track, List.of());
        }
        List<Pose> own = PoseList.altered(poses, i -> pose -> leftOut.get(i) ? nobody(pose) : pose);
        others.sort(Comparator.comparingDouble(Other::fromS));
        return new OneLifter(new PoseTrack(track.clip(), track.model(), own, track.others()), others);
    }

    private static Pose nobody(Pose pose) {
        return Pose.none(pose.frame(), pose.timeS(), pose.camera());
    }

    private static boolean whole(Pose pose) {
        return TRUNK.stream().allMatch(joint -> pose.at(joint).isPresent());
    }

    /** A shot's places, cut at every leap. */
    private static List<List<Place>> stretches(Shot shot, List<Pose> poses, double trunkPx) {
        List<List<Place>> stretches = new ArrayList<>();
        double cameraX = 0;
        double cameraY = 0;
        Place before = null;
        for (int i = shot.from(); i < shot.to(); i++) {
            Pose pose = poses.get(i);
            if (i > shot.from()) {
                cameraX += pose.camera().dxPx();
                cameraY += pose.camera().dyPx();
            }
            if (whole(pose)) {
                Place now =
                        new Place(i, pose.timeS(), new Point(mean(pose, true) - cameraX, mean(pose, false) - cameraY));
                if (before == null || !before.reaches(now, trunkPx)) {
                    stretches.add(new ArrayList<>());
                }
                stretches.get(stretches.size() - 1).add(now);
                before = now;
            }
        }
        return stretches;
    }

    private static double mean(Pose pose, boolean across) {
        return TRUNK.stream()
                .map(joint -> pose.at(joint).orElseThrow())
                .mapToDouble(across ? Keypoint::x : Keypoint::y)
                .average()
                .orElseThrow();
    }

    /** The stretches that are not the lifter's. */
    private static List<List<Place>> strangers(List<List<Place>> stretches, double trunkPx) {
        List<List<Place>> strangers = new ArrayList<>();
        int longest = 0;
        for (int i = 1; i < stretches.size(); i++) {
            longest = stretches.get(i).size() > stretches.get(longest).size() ? i : longest;
        }
        Place last = stretches.isEmpty() ? null : end(stretches.get(longest));
        for (int i = longest + 1; i < stretches.size(); i++) {
            boolean same = last.reaches(stretches.get(i).get(0), trunkPx);
            last = same ? end(stretches.get(i)) : last;
            if (!same) {
                strangers.add(stretches.get(i));
            }
        }
        Place first = stretches.isEmpty() ? null : stretches.get(longest).get(0);
        for (int i = longest - 1; i >= 0; i--) {
            boolean same = end(stretches.get(i)).reaches(first, trunkPx);
            first = same ? stretches.get(i).get(0) : first;
            if (!same) {
                strangers.add(stretches.get(i));
            }
        }
        return strangers;
    }

    private static Place end(List<Place> stretch) {
        return stretch.get(stretch.size() - 1);
    }
}
