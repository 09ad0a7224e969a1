package dowel.motion;

/** A body side, as the lifter feels it. */
public enum Side {
    LEFT,
    RIGHT;

    /** The other side. */
    public Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }

    /** The joint of this side, given its left one. */
    public Joint of(Joint left) {
        return this == LEFT ? left : left.mirrored();
    }
}
