package dowel.signal;

import java.util.Arrays;
import java.util.Objects;

/** Numbers in memory: a part of an array that nobody changes any more. */
final class ArrayColumn implements Column {
    private final double[] numbers;
    private final int from;
    private final int size;

    private ArrayColumn(double[] numbers, int from, int size) {
        this.numbers = numbers;
        this.from = from;
        this.size = size;
    }

    static ArrayColumn of(double... numbers) {
        return new ArrayColumn(numbers, 0, numbers.length);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double at(int i) {
        return numbers[from + Objects.checkIndex(i, size)];
    }

    @Override
    public ArrayColumn slice(int start, int end) {
        return new ArrayColumn(numbers, from + start, end - start);
    }

    @Override
    public double[] copy() {
        return Arrays.copyOfRange(numbers, from, from + size);
    }

    /** Index of the first number not below another, in increasing numbers; their count if there is none. */
    int firstFrom(double least) {
        int at = Arrays.binarySearch(numbers, from, from + size, least);
        return (at >= 0 ? at : -at - 1) - from;
    }

    boolean sameAs(ArrayColumn other) {
        return (numbers == other.numbers && from == other.from && size == other.size)
                || Arrays.equals(numbers, from, from + size, other.numbers, other.from, other.from + other.size);
    }
}
