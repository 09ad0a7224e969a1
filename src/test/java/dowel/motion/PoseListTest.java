package dowel.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoseListTest {
    /** Poses of every kind: with and without lifter, outline, plate, cut, and with joints that were not found. */
    private static List<Pose> poses(int count) {
        Random random = new Random(1);
        List<Pose> poses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Pose.CameraMotion camera = new Pose.CameraMotion(random.nextGaussian(), Double.NaN, i % 50 == 7);
            poses.add(
                    i % 5 == 4
                            ? Pose.none(i, i / 30.0, camera)
                            : new Pose(i, i / 30.0, random.nextDouble(), joints(random), outline(i, random), camera)
                                    .with(plate(i, random)));
        }
        return poses;
    }

    private static Map<Joint, Keypoint> joints(Random random) {
        Map<Joint, Keypoint> joints = new EnumMap<>(Joint.class);
        for (Joint joint : Joint.values()) {
            if (random.nextInt(10) > 0) {
                Keypoint.World world =
                        new Keypoint.World(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
                joints.put(joint, new Keypoint(random.nextInt(4000), random.nextGaussian(), 3, 0.5, world));
            }
        }
        return joints;
    }

    private static Optional<TrunkOutline> outline(int i, Random random) {
        double[] left = random.doubles(TrunkOutline.RAYS).toArray();
        double[] right = random.doubles(TrunkOutline.RAYS).toArray();
        left[i % TrunkOutline.RAYS] = Double.NaN;
        return i % 3 == 0
                ? Optional.empty()
                : Optional.of(new TrunkOutline(new Point(1, i), new Point(2.5, -i), 0.3, left, right));
    }

    private static Optional<Plate> plate(int i, Random random) {
        return i % 2 == 0
                ? Optional.empty()
                : Optional.of(new Plate(new Point(random.nextGaussian(), 4), 50, 0.9, -12.5, 0.8));
    }

    private static PoseList filed(List<Pose> poses) {
        PoseList.Builder builder = new PoseList.Builder(20);
        poses.forEach(builder::add);
        assertEquals(poses.size(), builder.size());
        return builder.build();
    }

    @Test
    void posesComeBackFromTheFileAsTheyWere() {
        List<Pose> poses = poses(300);
        assertEquals(poses, filed(poses));
        assertEquals(poses.subList(0, 21), filed(poses.subList(0, 21)));
        assertEquals(poses.subList(0, 20), filed(poses.subList(0, 20)));
    }

    @Test
    void theyMayBeAskedForInAnyOrderAndByManyThreads() {
        List<Pose> poses = poses(300);
        PoseList filed = filed(poses);
        long equal = IntStream.range(0, 20_000)
                .parallel()
                .map(i -> i * 7919 % 300)
                .filter(i -> filed.get(i).equals(poses.get(i)))
                .count();
        assertEquals(20_000, equal);
    }

    @Test
    void partsAreThoseOfTheWholeAndEndWhereTheyEnd() {
        List<Pose> poses = poses(300);
        PoseList part = filed(poses).subList(50, 250).subList(10, 100);
        assertEquals(poses.subList(60, 150), part);
        assertThrows(IndexOutOfBoundsException.class, () -> part.get(90));
        assertThrows(IndexOutOfBoundsException.class, () -> part.get(-1));
    }

    @Test
    void someAreChosenAndOthersAltered() {
        List<Pose> poses = poses(300);
        List<Pose> found = poses.stream().filter(Pose::found).toList();
        assertEquals(found, PoseList.where(filed(poses), Pose::found));
        PoseList altered = PoseList.altered(filed(poses), i -> pose -> i == 70 ? poses.get(0) : pose);
        assertEquals(poses.get(0), altered.get(70));
        assertEquals(poses.get(71), altered.get(71));
    }

    @Test
    void aListThatNeverChangesIsNotCopied() {
        PoseList filed = filed(poses(30));
        assertSame(filed, PoseList.copyOf(filed));
        List<Pose> mine = new ArrayList<>(poses(3));
        PoseList copy = PoseList.copyOf(mine);
        mine.clear();
        assertEquals(3, copy.size());
    }

    @Test
    void exchangedJointsGoToTheOtherSideAndBack() {
        Pose pose = poses(1).get(0);
        List<Joint> limb = List.of(Joint.LEFT_KNEE, Joint.LEFT_ANKLE);
        Pose exchanged = pose.exchanging(limb);
        for (Joint joint : Arrays.asList(Joint.values())) {
            boolean ofLimb = limb.contains(joint) || limb.contains(joint.mirrored());
            assertEquals(pose.at(joint), exchanged.at(ofLimb ? joint.mirrored() : joint), joint.key());
        }
        assertEquals(pose, exchanged.exchanging(limb));
    }
}
