"""Reads a TFLite flatbuffer into plain values: tensors with their constants, and operators.

Only what the BlazePose graphs use is read. fp16 constants are reached through DEQUANTIZE and sparse constants
through DENSIFY; both are undone here, so that the rest of the converter sees dense fp16 arrays only.
"""

from dataclasses import dataclass, field

import numpy as np
import tflite

DTYPES = {
    tflite.TensorType.FLOAT32: np.float32,
    tflite.TensorType.FLOAT16: np.float16,
    tflite.TensorType.INT32: np.int32,
}


@dataclass(frozen=True)
class Op:
    """One operator: its TFLite name, tensor indices and the options that name uses."""

    kind: str
    inputs: list[int]
    outputs: list[int]
    options: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Graph:
    """A TFLite graph with its constants resolved.

    `shapes` are in TFLite's own order (NHWC), with batch 1. `constants` maps a tensor index to its array.
    """

    ops: list[Op]
    shapes: dict[int, tuple[int, ...]]
    names: dict[int, str]
    constants: dict[int, np.ndarray]
    inputs: list[int]
    outputs: list[int]


def read_graph(data: bytes) -> Graph:
    """Parses the flatbuffer `data`; refuses anything but a single TFL3 graph."""
    if data[4:8] != b"TFL3":
        raise ValueError("not a TFLite flatbuffer: the identifier TFL3 is missing")
    model = tflite.Model.GetRootAs(data, 0)
    if model.SubgraphsLength() != 1:
        raise ValueError(f"one graph expected, found {model.SubgraphsLength()}")
    graph = model.Subgraphs(0)
    tensors = [graph.Tensors(i) for i in range(graph.TensorsLength())]
    constants = {}
    for index, tensor in enumerate(tensors):
        array = _constant(model, tensor)
        if array is not None:
            constants[index] = array
    ops = []
    for i in range(graph.OperatorsLength()):
        op = _read_op(model, graph.Operators(i))
        if op.kind in ("DEQUANTIZE", "DENSIFY") and op.inputs[0] in constants:
            constants[op.outputs[0]] = constants[op.inputs[0]]
        else:
            ops.append(op)
    return Graph(
        ops=ops,
        shapes={i: tuple(t.ShapeAsNumpy().tolist()) for i, t in enumerate(tensors) if t.ShapeLength()},
        names={i: t.Name().decode() for i, t in enumerate(tensors)},
        constants=constants,
        inputs=graph.InputsAsNumpy().tolist(),
        outputs=graph.OutputsAsNumpy().tolist(),
    )


def _constant(model, tensor) -> np.ndarray | None:
    """The constant a tensor holds, dense, or None for a tensor computed at run time."""
    buffer = model.Buffers(tensor.Buffer())
    if buffer.DataLength() == 0:
        return None
    dtype = DTYPES.get(tensor.Type())
    if dtype is None:
        raise ValueError(f"tensor {tensor.Name().decode()}: type {tensor.Type()} is not supported")
    values = np.frombuffer(buffer.DataAsNumpy().tobytes(), dtype=dtype)
    shape = tuple(tensor.ShapeAsNumpy().tolist()) if tensor.ShapeLength() else ()
    if tensor.Sparsity() is None:
        return values.reshape(shape)
    return _densify(values, shape, tensor.Sparsity())


def _densify(values: np.ndarray, shape: tuple[int, ...], sparsity) -> np.ndarray:
    """Expands a sparse constant.

    The tensor is stored as nested levels in `traversal order`; the levels past the tensor's rank are the inside of
    blocks (`block map` names the dimension each one divides). A level is dense or compressed sparse row.
    """
    order = sparsity.TraversalOrderAsNumpy().tolist()
    block_map = sparsity.BlockMapAsNumpy().tolist() if sparsity.BlockMapLength() else []
    levels = [sparsity.DimMetadata(i) for i in range(sparsity.DimMetadataLength())]
    rank = len(shape)
    positions = np.zeros((1, len(order)), dtype=np.int64)
    parents = np.zeros(1, dtype=np.int64)
    block_size = {}
    for depth, level in enumerate(levels):
        if level.Format() == tflite.DimensionType.DENSE:
            size = level.DenseSize()
            if order[depth] >= rank:
                block_size[block_map[order[depth] - rank]] = size
            repeats = np.full(len(parents), size)
            index = np.tile(np.arange(size), len(parents))
            slots = np.repeat(parents * size, repeats) + index
        else:
            segments = _index_vector(level.ArraySegments(), level.ArraySegmentsType())
            indices = _index_vector(level.ArrayIndices(), level.ArrayIndicesType())
            starts, ends = segments[parents], segments[parents + 1]
            repeats = ends - starts
            slots = np.concatenate([np.arange(a, b) for a, b in zip(starts, ends, strict=True)])
            index = indices[slots]
        positions = np.repeat(positions, repeats, axis=0)
        positions[:, order[depth]] = index
        parents = slots
    coordinates = positions[:, :rank].copy()
    for block_level, dimension in enumerate(block_map):
        coordinates[:, dimension] *= block_size[dimension]
        coordinates[:, dimension] += positions[:, rank + block_level]
    dense = np.zeros(shape, dtype=values.dtype)
    dense[tuple(coordinates.T)] = values[parents]
    return dense


def _index_vector(table, kind: int) -> np.ndarray:
    """A sparse index vector (union of int32, uint16 and uint8 tables) as int64."""
    classes = {
        tflite.SparseIndexVector.Int32Vector: tflite.Int32Vector,
        tflite.SparseIndexVector.Uint16Vector: tflite.Uint16Vector,
        tflite.SparseIndexVector.Uint8Vector: tflite.Uint8Vector,
    }
    vector = classes[kind]()
    vector.Init(table.Bytes, table.Pos)
    return vector.ValuesAsNumpy().astype(np.int64)


def _read_op(model, op) -> Op:
    code = model.OperatorCodes(op.OpcodeIndex())
    builtin = max(code.BuiltinCode(), code.DeprecatedBuiltinCode())
    kind = tflite.opcode2name(builtin)
    return Op(kind, op.InputsAsNumpy().tolist(), op.OutputsAsNumpy().tolist(), _options(kind, op))


def _parse(cls, op):
    table = op.BuiltinOptions()
    options = cls()
    options.Init(table.Bytes, table.Pos)
    return options


def _options(kind: str, op) -> dict:
    """The options of an operator as plain values; {} for kinds that have none of interest."""
    if kind in ("CONV_2D", "DEPTHWISE_CONV_2D"):
        cls = tflite.Conv2DOptions if kind == "CONV_2D" else tflite.DepthwiseConv2DOptions
        o = _parse(cls, op)
        if (o.DilationHFactor(), o.DilationWFactor()) != (1, 1):
            raise ValueError("dilated convolutions are not supported")
        return {
            "stride": (o.StrideH(), o.StrideW()),
            "same": o.Padding() == tflite.Padding.SAME,
            "activation": o.FusedActivationFunction(),
        }
    if kind == "ADD":
        return {"activation": _parse(tflite.AddOptions, op).FusedActivationFunction()}
    if kind == "RESIZE_BILINEAR":
        o = _parse(tflite.ResizeBilinearOptions, op)
        return {"half_pixel": o.HalfPixelCenters(), "align_corners": o.AlignCorners()}
    if kind == "MAX_POOL_2D":
        o = _parse(tflite.Pool2DOptions, op)
        return {
            "stride": (o.StrideH(), o.StrideW()),
            "window": (o.FilterHeight(), o.FilterWidth()),
            "same": o.Padding() == tflite.Padding.SAME,
        }
    if kind == "DEPTH_TO_SPACE":
        return {"block": _parse(tflite.DepthToSpaceOptions, op).BlockSize()}
    if kind == "CONCATENATION":
        return {"axis": _parse(tflite.ConcatenationOptions, op).Axis()}
    return {}
