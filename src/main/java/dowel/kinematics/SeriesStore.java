package dowel.kinematics;

import dowel.motion.PoseTrack;
import dowel.motion.ScratchFile;
import dowel.signal.Series;
import java.util.Optional;

/**
 * Where the series of one clip, and of its parts, are held for long: in memory or, of a long clip, in the file of its
 * poses, since four hours are half a million samples of two hundred series. What is worked out from a held series is in
 * memory again.
 */
public final class SeriesStore {
    /** More samples than this make a clip long: half an hour. */
    static final int MOST_IN_MEMORY = 1 << 16;

    private final Optional<ScratchFile> file;

    private SeriesStore(Optional<ScratchFile> file) {
        this.file = file;
    }

    /** The store of a clip. */
    public static SeriesStore of(PoseTrack clip) {
        return clip.poses().size() > MOST_IN_MEMORY ? new SeriesStore(clip.file()) : inMemory();
    }

    /** A store in memory. */
    static SeriesStore inMemory() {
        return new SeriesStore(Optional.empty());
    }

    /** A store in a file, however short the clip is. */
    static SeriesStore in(ScratchFile file) {
        return new SeriesStore(Optional.of(file));
    }

    /** The same series, held here. */
    Series hold(Series series) {
        return file.map(in -> series.withValues(FiledColumn.of(in, series.values())))
                .orElse(series);
    }

    /** An empty table with the times of a series. */
    SeriesTable table(Series frames, int columns) {
        return file.<SeriesTable>map(in -> new FiledTable(frames, columns, in))
                .orElseGet(() -> new ArrayTable(frames, columns));
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
