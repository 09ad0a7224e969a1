package dowel.motion;

/** Which way the lifter looks in the image. */
public enum Facing {
    LEFT(-1),
    RIGHT(1);

    private final int sign;

    Facing(int sign) {
        this.sign = sign;
    }

    /** +1 if the toes are right of the heels in the image, else -1 ({@code f} in the formulas). */
    public int sign() {
        return sign;
    }
}
