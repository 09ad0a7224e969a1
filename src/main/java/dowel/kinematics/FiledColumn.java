package dowel.kinematics;

import dowel.motion.ScratchFile;
import dowel.signal.Column;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.Objects;

/** Numbers in a scratch file, of which the stretch that was read last is in memory. */
final class FiledColumn implements Column {
    /** Numbers of a stretch: enough for reading on to be quick, few enough for hundreds of columns (8 KB each). */
    static final int STRETCH = 1024;

    private final Stored stored;
    private final int from;
    private final int size;

    private FiledColumn(Stored stored, int from, int size) {
        this.stored = stored;
        this.from = from;
        this.size = size;
    }

    /**
     * Numbers that were written.
     *
     * @param places where each stretch of {@link #STRETCH} of them lies, see {@link #write}
     */
    static FiledColumn of(ScratchFile file, long[] places, int size) {
        return new FiledColumn(new Stored(file, places.clone()), 0, size);
    }

    /** Writes numbers into a file. */
    static FiledColumn of(ScratchFile file, double... numbers) {
        long[] places = new long[(numbers.length + STRETCH - 1) / STRETCH];
        for (int i = 0; i < places.length; i++) {
            places[i] = write(file, Arrays.copyOfRange(numbers, i * STRETCH, (i + 1) * STRETCH));
        }
        return new FiledColumn(new Stored(file, places), 0, numbers.length);
    }

    /** Writes one stretch, {@link #STRETCH} numbers, of which the last may be meaningless; its place. */
    static long write(ScratchFile file, double[] stretch) {
        ByteBuffer bytes = ByteBuffer.allocate(STRETCH * Double.BYTES);
        bytes.asDoubleBuffer().put(stretch);
        return file.append(bytes);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double at(int i) {
        return stored.at(from + Objects.checkIndex(i, size));
    }

    @Override
    public FiledColumn slice(int start, int end) {
        return new FiledColumn(stored, from + start, end - start);
    }

    /** A stretch in memory. */
    private static final class Stretch {
        private final int number;
        private final double[] numbers;

        Stretch(int number, double[] numbers) {
            this.number = number;
            this.numbers = numbers;
        }
    }

    private static final class Stored {
        private final ScratchFile file;
        private final long[] places;
        /** Any thread may replace it by another one, which is as good. */
        private volatile Stretch latest = new Stretch(-1, new double[0]);

        Stored(ScratchFile file, long[] places) {
            this.file = file;
            this.places = places;
        }

        double at(int i) {
            Stretch stretch = latest;
            if (stretch.number != i / STRETCH) {
                stretch = read(i / STRETCH);
                latest = stretch;
            }
            return stretch.numbers[i % STRETCH];
        }

        private Stretch read(int number) {
            ByteBuffer bytes = ByteBuffer.allocate(STRETCH * Double.BYTES);
            file.read(places[number], bytes);
            DoubleBuffer numbers = bytes.asDoubleBuffer();
            double[] out = new double[STRETCH];
            numbers.get(out);
            return new Stretch(number, out);
        }
    }
}
