package dowel.motion;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A named point of the body: the 33 public points of BlazePose, in no promised order. */
public enum Joint {
    NOSE,
    LEFT_EYE_INNER,
    LEFT_EYE,
    LEFT_EYE_OUTER,
    RIGHT_EYE_INNER,
    RIGHT_EYE,
    RIGHT_EYE_OUTER,
    LEFT_EAR,
    RIGHT_EAR,
    MOUTH_LEFT,
    MOUTH_RIGHT,
    LEFT_SHOULDER,
    RIGHT_SHOULDER,
    LEFT_ELBOW,
    RIGHT_ELBOW,
    LEFT_WRIST,
    RIGHT_WRIST,
    LEFT_PINKY,
    RIGHT_PINKY,
    LEFT_INDEX,
    RIGHT_INDEX,
    LEFT_THUMB,
    RIGHT_THUMB,
    LEFT_HIP,
    RIGHT_HIP,
    LEFT_KNEE,
    RIGHT_KNEE,
    LEFT_ANKLE,
    RIGHT_ANKLE,
    LEFT_HEEL,
    RIGHT_HEEL,
    LEFT_FOOT_INDEX,
    RIGHT_FOOT_INDEX;

    /** Asked for many times a frame. */
    private static final Map<Joint, Joint> MIRRORED = Collections.unmodifiableMap(Arrays.stream(values())
            .collect(Collectors.toMap(
                    joint -> joint, Joint::byMirroredName, (a, b) -> a, () -> new EnumMap<>(Joint.class))));

    /** The name used in files, for example {@code left_hip}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The joint of a file name such as {@code left_hip}.
     *
     * @throws IllegalArgumentException if there is no such joint; the message names it
     */
    public static Joint ofKey(String key) {
        for (Joint joint : values()) {
            if (joint.key().equals(key)) {
                return joint;
            }
        }
        throw new IllegalArgumentException("unknown joint '" + key + "'");
    }

    /** The same joint of the other body side; the joint itself where it has no side. */
    public Joint mirrored() {
        return MIRRORED.get(this);
    }

    private Joint byMirroredName() {
        String name = name();
        if (name.contains("LEFT")) {
            return valueOf(name.replace("LEFT", "RIGHT"));
        }
        if (name.contains("RIGHT")) {
            return valueOf(name.replace("RIGHT", "LEFT"));
        }
        return this;
    }
}
