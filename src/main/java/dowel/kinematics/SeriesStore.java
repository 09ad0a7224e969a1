package dowel.kinematics;

import dowel.motion.ScratchFile;
import dowel.signal.Series;

/**
 * Where the series of one clip, and of its parts, are held for long: in memory or, of a long clip, in a scratch file,
 * since four hours are half a million samples of two hundred series. What is worked out from a held series is in
 * memory again.
 */
public final class SeriesStore {
    /** More samples than this make a clip long: half an hour. */
    static final int MOST_IN_MEMORY = 1 << 16;

    private final boolean filed;
    /** Made when it is needed; null before. */
    private ScratchFile file;

    private SeriesStore(boolean filed) {
        this.filed = filed;
    }

    /** The store of a clip with so many samples. */
    public static SeriesStore of(int samples) {
        return new SeriesStore(samples > MOST_IN_MEMORY);
    }

    /** A store in a file, however short the clip is. */
    static SeriesStore filed() {
        return new SeriesStore(true);
    }

    /** The same series, held here. */
    Series hold(Series series) {
        return filed ? series.withValues(FiledColumn.of(file(), series.values())) : series;
    }

    /** An empty table with the times of a series. */
    SeriesTable table(Series frames, int columns) {
        return filed ? new FiledTable(frames, columns, file()) : new ArrayTable(frames, columns);
    }

    private synchronized ScratchFile file() {
        if (file == null) {
            file = ScratchFile.open();
        }
        return file;
    }

    private static final class ArrayTable implements SeriesTable {
        private final Series frames;
        private final double[][] columns;

        ArrayTable(Series frames, int columns) {
            this.frames = frames;
            this.columns = new double[columns][frames.size()];
        }

        @Override
        public void set(int row, int column, double value) {
            columns[column][row] = value;
        }

        @Override
        public Series column(int column) {
            return frames.withValues(columns[column]);
        }
    }

    /** Keeps one stretch of each column in memory and writes it when the next one begins. */
    private static final class FiledTable implements SeriesTable {
        private final Series frames;
        private final ScratchFile file;
        private final double[][] stretch;
        private final long[][] places;
        private int number;

        FiledTable(Series frames, int columns, ScratchFile file) {
            this.frames = frames;
            this.file = file;
            this.stretch = new double[columns][FiledColumn.STRETCH];
            this.places = new long[columns][(frames.size() + FiledColumn.STRETCH - 1) / FiledColumn.STRETCH];
        }

        @Override
        public void set(int row, int column, double value) {
            if (row / FiledColumn.STRETCH != number) {
                write();
                number++;
            }
            stretch[column][row % FiledColumn.STRETCH] = value;
        }

        private void write() {
            for (int i = 0; i < stretch.length; i++) {
                places[i][number] = FiledColumn.write(file, stretch[i]);
            }
        }

        @Override
        public Series column(int column) {
            if (number < places[column].length) {
                write();
                number = places[column].length;
            }
            return frames.withValues(FiledColumn.of(file, places[column], frames.size()));
        }
    }
}
