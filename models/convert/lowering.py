"""Turns a TFLite graph into a list of steps in PyTorch's terms: NCHW, explicit padding, fused sums.

A PAD in height and width becomes the padding of the convolution that reads it; an ADD becomes the last part of the
convolution that feeds it. Two rewrites save time and change nothing but rounding: a 1x1 convolution trades places with
the enlargement before it, and a 3x3 convolution to one channel becomes a depthwise one and a sum over channels.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from tflite_graph import Graph, Op

NO_ACTIVATION = 0
RELU6 = 3


@dataclass(frozen=True)
class Step:
    """One computation. `inputs` and `output` are tensor numbers, `args` depends on `kind`.

    conv: weight (index into `Program.weights`), padding (top, left, bottom, right), stride, groups, relu6,
    input_shape (NCHW). A second input is a tensor that the result is added to, before relu6; it is overwritten, so
    it is never read again.
    """

    kind: str
    inputs: list[int]
    output: int
    args: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Program:
    """Steps in order, then the steps that only the optional output needs.

    `weights` holds the constants the steps use; a convolution's weight (OIHW) and bias follow each other.
    `input` and `outputs` are tensor numbers; `images` are the outputs that have a height and a width.
    """

    steps: list[Step]
    optional_steps: list[Step]
    weights: list[np.ndarray]
    input: int
    outputs: list[int]
    images: set[int]


def lower(graph: Graph, output_order: list[int], optional_output: int | None = None) -> Program:
    """The program of a graph.

    `output_order` lists positions in the graph's outputs; what only `optional_output`, one of those positions, needs
    is kept apart.
    """
    weights: list[np.ndarray] = []
    steps: list[Step] = []
    pads: dict[int, tuple[int, tuple[int, int, int, int]]] = {}
    fresh_tensors = itertools.count(len(graph.names))
    for op in graph.ops:
        if op.kind == "PAD" and _is_spatial(graph, op):
            top_bottom, left_right = graph.constants[op.inputs[1]].tolist()[1:3]
            pads[op.outputs[0]] = (op.inputs[0], (top_bottom[0], left_right[0], top_bottom[1], left_right[1]))
        elif op.kind in ("CONV_2D", "DEPTHWISE_CONV_2D"):
            steps += _split_single_channel(_convolution(graph, op, pads, weights), weights, fresh_tensors)
        else:
            steps.append(_other(graph, op))
    steps = _enlarge_last(steps, weights)
    always = [tensor for i, tensor in enumerate(graph.outputs) if i != optional_output]
    needed = _needed_for(steps, always)
    steps.sort(key=lambda step: step.output not in needed)
    steps = _fuse_sums(steps, graph.outputs)
    return Program(
        steps=[step for step in steps if step.output in needed],
        optional_steps=[step for step in steps if step.output not in needed],
        weights=weights,
        input=graph.inputs[0],
        outputs=[graph.outputs[i] for i in output_order],
        images={tensor for tensor in graph.outputs if len(graph.shapes[tensor]) == 4},
    )


def _needed_for(steps: list[Step], outputs: list[int]) -> set[int]:
    """Tensors that have to be computed for `outputs`."""
    needed = set(outputs)
    for step in reversed(steps):
        if step.output in needed:
            needed.update(step.inputs)
    return needed


def _is_spatial(graph: Graph, op: Op) -> bool:
    batch, _, _, channels = graph.constants[op.inputs[1]].tolist()
    return batch == [0, 0] and channels == [0, 0]


def _convolution(graph: Graph, op: Op, pads: dict, weights: list[np.ndarray]) -> Step:
    source, kernel_index, bias_index = op.inputs
    kernel = graph.constants[kernel_index]
    depthwise = op.kind == "DEPTHWISE_CONV_2D"
    weight = kernel.transpose(3, 0, 1, 2) if depthwise else kernel.transpose(0, 3, 1, 2)
    stride = op.options["stride"]
    padding = (0, 0, 0, 0)
    if source in pads:
        source, padding = pads[source]
    if op.options["same"]:
        height, width = graph.shapes[source][1:3]
        top, bottom = _same_padding(height, weight.shape[2], stride[0])
        left, right = _same_padding(width, weight.shape[3], stride[1])
        padding = tuple(a + b for a, b in zip(padding, (top, left, bottom, right), strict=True))
    weights += [np.ascontiguousarray(weight), graph.constants[bias_index]]
    return Step(
        "conv",
        [source],
        op.outputs[0],
        {
            "weight": len(weights) - 2,
            "padding": padding,
            "stride": stride,
            "groups": weight.shape[0] if depthwise else 1,
            "relu6": _is_relu6(op),
            "input_shape": _nchw(graph.shapes[source]),
        },
    )


def _split_single_channel(step: Step, weights: list[np.ndarray], fresh_tensors: Iterator[int]) -> list[Step]:
    """A 3x3 convolution to one channel as a depthwise convolution and a 1x1 one that adds up: three times as fast."""
    weight, bias = weights[-2:]
    channels = weight.shape[1]
    if weight.shape != (1, channels, 3, 3) or step.args["groups"] != 1:
        return [step]
    weights[-2:] = [
        np.ascontiguousarray(weight.transpose(1, 0, 2, 3)),
        np.zeros(channels, weight.dtype),
        np.ones((1, channels, 1, 1), weight.dtype),
        bias,
    ]
    between = next(fresh_tensors)
    depthwise = replace(step, output=between, args=step.args | {"groups": channels, "relu6": False})
    total = replace(
        step,
        inputs=[between],
        args=step.args | {"weight": len(weights) - 2, "padding": (0, 0, 0, 0)},
    )
    return [depthwise, total]


def _same_padding(size: int, kernel: int, stride: int) -> tuple[int, int]:
    """TFLite's SAME: the output is ceil(size / stride); an odd pad goes to the end."""
    total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2


def _is_relu6(op: Op) -> bool:
    activation = op.options["activation"]
    if activation not in (NO_ACTIVATION, RELU6):
        raise ValueError(f"{op.kind}: activation {activation} is not supported")
    return activation == RELU6


def _nchw(shape: tuple[int, ...]) -> tuple[int, ...]:
    n, h, w, c = shape
    return n, c, h, w


def _other(graph: Graph, op: Op) -> Step:
    """Steps that carry no weights."""
    source, output = op.inputs[0], op.outputs[0]
    shape = graph.shapes[output]
    if op.kind == "ADD":
        return Step("add", list(op.inputs), output, {"relu6": _is_relu6(op)})
    if op.kind == "PAD":
        return Step("pad_channels", [source], output, {"channels": graph.constants[op.inputs[1]].tolist()[3]})
    if op.kind == "RESIZE_BILINEAR":
        if not op.options["half_pixel"] or op.options["align_corners"]:
            raise ValueError("RESIZE_BILINEAR: only half-pixel centres are supported")
        args = {"input_shape": _nchw(graph.shapes[source]), "size": shape[1:3], "relu6": False}
        return Step("resize", [source], output, args)
    if op.kind == "MAX_POOL_2D":
        if op.options["same"]:
            raise ValueError("MAX_POOL_2D: SAME padding is not supported")
        return Step("max_pool", [source], output, {"window": op.options["window"], "stride": op.options["stride"]})
    if op.kind == "DEPTH_TO_SPACE":
        return Step("depth_to_space", [source], output, {"block": op.options["block"], "shape": _nchw(shape)})
    if op.kind == "RESHAPE":
        return Step("reshape", [source], output, {"shape": shape[1:]})
    if op.kind == "CONCATENATION":
        return Step("concat", list(op.inputs), output, {"axis": op.options["axis"]})
    if op.kind == "LOGISTIC":
        return Step("sigmoid", [source], output)
    raise ValueError(f"operator {op.kind} is not supported")


def _readers(steps: list[Step]) -> dict[int, list[int]]:
    """Positions of the steps that read a tensor, by tensor."""
    readers: dict[int, list[int]] = {}
    for i, step in enumerate(steps):
        for tensor in step.inputs:
            readers.setdefault(tensor, []).append(i)
    return readers


def _enlarge_last(steps: list[Step], weights: list[np.ndarray]) -> list[Step]:
    """Moves an enlargement behind the 1x1 convolution that alone reads it: both are linear, so they commute."""
    readers = _readers(steps)
    moved = list(steps)
    for i, resize in enumerate(steps):
        if resize.kind != "resize" or len(readers[resize.output]) != 1:
            continue
        j = readers[resize.output][0]
        conv = steps[j]
        if conv.kind != "conv" or conv.args["groups"] != 1 or weights[conv.args["weight"]].shape[2:] != (1, 1):
            continue
        args = conv.args | {"relu6": False, "input_shape": resize.args["input_shape"]}
        moved[i] = replace(conv, inputs=resize.inputs, output=resize.output, args=args)
        moved[j] = replace(
            resize, inputs=[resize.output], output=conv.output, args=resize.args | {"relu6": conv.args["relu6"]}
        )
    return moved


def _fuse_sums(steps: list[Step], outputs: list[int]) -> list[Step]:
    """Moves an ADD into the convolution that computes one of its terms.

    That is possible where the convolution has no activation and no other reader, and where the other term is ready
    before it and read by nobody after it, because the sum is written over that term.
    """
    readers = _readers(steps)
    producer = {step.output: i for i, step in enumerate(steps)}
    fused = list(steps)
    for i, step in enumerate(steps):
        if step.kind != "add":
            continue
        for term, other in (step.inputs, step.inputs[::-1]):
            j = producer[term]
            conv = steps[j]
            is_plain_conv = conv.kind == "conv" and not conv.args["relu6"] and readers[term] == [i]
            other_is_free = producer[other] < j and all(r < j or r == i for r in readers[other])
            if is_plain_conv and other_is_free and other not in outputs:
                args = conv.args | {"relu6": step.args["relu6"]}
                fused[j] = replace(conv, inputs=[*conv.inputs, other], output=step.output, args=args)
                fused[i] = None
                break
    return [step for step in fused if step is not None]
