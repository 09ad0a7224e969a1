package dowel.motion;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Poses that never change. Those of a long clip lie in a scratch file (1.5 KB each): reading them in order is quick, hopping
 * about is not. Parts and altered copies are views that hold no poses of their own.
 *
 * <p>Close those of a long clip when it is done, and no part of it: its file is that of all of them.
 */
public final class PoseList extends AbstractList<Pose> implements RandomAccess, AutoCloseable {
    /** More poses than this (100 MB, half an hour) are not held in memory. */
    public static final int MOST_IN_MEMORY = 1 << 16;

    private final int size;
    private final IntFunction<Pose> at;
    private final Optional<ScratchFile> file;

    private PoseList(int size, IntFunction<Pose> at, Optional<ScratchFile> file) {
        this.size = size;
        this.at = at;
        this.file = file;
    }

    /** The same poses; no copy if they are such a list already. */
    public static PoseList copyOf(Collection<Pose> poses) {
        if (poses instanceof PoseList same) {
            return same;
        }
        Builder builder = new Builder();
        poses.forEach(builder::add);
        return builder.build();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Pose get(int index) {
        return at.apply(Objects.checkIndex(index, size));
    }

    @Override
    public PoseList subList(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return new PoseList(to - from, i -> at.apply(from + i), file);
    }

    /** Where the poses of a long clip lie, and what is worked out from them may lie too; empty if they are in memory. */
    public Optional<ScratchFile> file() {
        return file;
    }

    /** Gives a long clip's file back: then nothing that lies there can be read any more. */
    @Override
    public void close() {
        file.ifPresent(ScratchFile::close);
    }

    /** The poses for which something holds. */
    public static PoseList where(List<Pose> poses, Predicate<Pose> holds) {
        PoseList all = copyOf(poses);
        int[] places =
                IntStream.range(0, all.size).filter(i -> holds.test(all.get(i))).toArray();
        return new PoseList(places.length, i -> all.get(places[i]), all.file);
    }

    /**
     * As many poses, each altered in its turn whenever it is asked for.
     *
     * @param alteration of the pose with this index; always the same
     */
    public static PoseList altered(List<Pose> poses, IntFunction<UnaryOperator<Pose>> alteration) {
        PoseList all = copyOf(poses);
        return new PoseList(all.size, i -> alteration.apply(i).apply(all.get(i)), all.file);
    }

    /** Takes poses one after the other. For one thread. */
    public static final class Builder implements AutoCloseable {
        private final int mostInMemory;
        private List<Pose> inMemory = new ArrayList<>();
        /** Null as long as all are in memory. */
        private FiledPoses filed;

        /** With no pose yet. */
        public Builder() {
            this(MOST_IN_MEMORY);
        }

        Builder(int mostInMemory) {
            this.mostInMemory = mostInMemory;
        }

        /** Adds a pose. */
        public Builder add(Pose pose) {
            inMemory.add(pose);
            boolean full = filed == null ? inMemory.size() > mostInMemory : inMemory.size() == FiledPoses.STRETCH;
            if (full) {
                filed = filed == null ? new FiledPoses() : filed;
                filed.append(inMemory);
                inMemory = new ArrayList<>();
            }
            return this;
        }

        /** How many were added. */
        public int size() {
            return inMemory.size() + (filed == null ? 0 : filed.size);
        }

        /** All that were added; nothing may be added afterwards. */
        public PoseList build() {
            if (filed == null) {
                Pose[] poses = inMemory.toArray(Pose[]::new);
                return new PoseList(poses.length, i -> poses[i], Optional.empty());
            }
            filed.append(inMemory);
            FiledPoses all = filed;
            return new PoseList(all.size, all::get, Optional.of(all.file));
        }

        /** Gives the file of a long clip back, and with it what was built. */
        @Override
        public void close() {
            if (filed != null) {
                filed.file.close();
            }
        }
    }

    /** Poses in a scratch file, of which the stretch that was read last is in memory. */
    private static final class FiledPoses {
        private static final int STRETCH = 64;

        private final ScratchFile file = ScratchFile.open();
        private int size;
        /** Any thread may replace it by another one, which is as good. */
        private volatile Stretch latest = new Stretch(-1, List.of());

        private record Stretch(int number, List<Pose> poses) {}

        void append(List<Pose> poses) {
            for (int from = 0; from < poses.size(); from += STRETCH) {
                List<Pose> some = poses.subList(from, Math.min(poses.size(), from + STRETCH));
                ByteBuffer bytes = ByteBuffer.allocate(some.size() * PoseRecord.BYTES);
                some.forEach(pose -> PoseRecord.write(pose, bytes));
                file.append(bytes.flip());
            }
            size += poses.size();
        }

        Pose get(int i) {
            Stretch stretch = latest;
            if (stretch.number() != i / STRETCH) {
                stretch = read(i / STRETCH);
                latest = stretch;
            }
            return stretch.poses().get(i % STRETCH);
        }

        private Stretch read(int number) {
            int count = Math.min(STRETCH, size - number * STRETCH);
            ByteBuffer bytes = ByteBuffer.allocate(count * PoseRecord.BYTES);
            file.read((long) number * STRETCH * PoseRecord.BYTES, bytes);
            List<Pose> poses = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                poses.add(PoseRecord.read(bytes));
            }
            return new Stretch(number, poses);
        }
    }
}
