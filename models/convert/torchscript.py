"""Writes a program as TorchScript: one set of weights, two code texts that both fit it.

The fast text calls oneDNN's fused convolutions on weights it reorders once, while the file is being loaded. The plain
text uses ordinary PyTorch operators only, for builds of PyTorch without oneDNN. Nothing is changed after loading, so
any number of threads may call the module at once.
"""

import importlib.util
import io
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import torch

from lowering import Program, Step

ARCHIVE_ROOT = "model"
CODE_ENTRY = f"{ARCHIVE_ROOT}/code/__torch__/blazepose.py"
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
MODULE_HEADER = """\
from typing import List, Tuple

import torch
from torch import Tensor


class BlazePose(torch.nn.Module):
    def __init__(self, weights: List[Tensor]):
        super().__init__()
        self.weights = weights

"""


@dataclass(frozen=True)
class Dialect:
    """How the two code texts differ: the expressions that prepare a weight and that compute a convolution."""

    name: str
    pack_weight: callable
    convolution: callable


def _ints(values) -> str:
    return "[" + ", ".join(str(v) for v in values) + "]"


def _geometry(args: dict) -> str:
    """Padding, stride, dilation and groups in oneDNN's argument order."""
    return f"{_ints(_own_padding(args))}, {_ints(args['stride'])}, [1, 1], {args['groups']}"


def _is_symmetric(padding: tuple[int, int, int, int]) -> bool:
    top, left, bottom, right = padding
    return (top, left) == (bottom, right)


def _own_padding(args: dict) -> tuple[int, int]:
    """The padding the convolution itself applies; an asymmetric one is applied to its input beforehand."""
    return args["padding"][:2] if _is_symmetric(args["padding"]) else (0, 0)


def _pack_for_onednn(weight: str, args: dict) -> str:
    n, c, h, w = args["input_shape"]
    top, left, bottom, right = args["padding"]
    if not _is_symmetric(args["padding"]):
        h, w = h + top + bottom, w + left + right
    return f"torch.ops.mkldnn._reorder_convolution_weight({weight}, {_geometry(args)}, {_ints((n, c, h, w))})"


def _onednn_convolution(x: str, w: str, b: str, total: str | None, args: dict) -> str:
    if total is None:
        attribute = '"hardtanh", relu6' if args["relu6"] else '"none", none'
        return f'torch.ops.mkldnn._convolution_pointwise({x}, {w}, {b}, {_geometry(args)}, {attribute}, "")'
    call = (
        f"torch.ops.mkldnn._convolution_pointwise_({total}, {x}, {w}, {b}, {_geometry(args)}, "
        f'"add", 1.0, None, none, None)'
    )
    return _activated(call, args)


def _pack_plain(weight: str, args: dict) -> str:
    return f"{weight}.contiguous(memory_format=torch.channels_last)"


def _plain_convolution(x: str, w: str, b: str, total: str | None, args: dict) -> str:
    call = (
        f"torch.conv2d({x}, {w}, {b}, {_ints(args['stride'])}, {_ints(_own_padding(args))}, [1, 1], {args['groups']})"
    )
    if total is not None:
        call = f"{total}.add_({call})"
    return _activated(call, args)


ONEDNN = Dialect("blazepose", _pack_for_onednn, _onednn_convolution)
PLAIN = Dialect("blazepose_plain", _pack_plain, _plain_convolution)


def code(program: Program, dialect: Dialect) -> str:
    """A Python module with the class to script: state out, state in, forward."""
    methods = [
        "@torch.jit.export",
        "def __getstate__(self):",
        "    return (self.weights, self.training)",
        "",
        "@torch.jit.export",
        "def __setstate__(self, state: Tuple[List[Tensor], bool]):",
        "    w = state[0]",
        "    self.training = state[1]",
        "    self.weights = [",
        *[f"        {line}," for line in _packing(program, dialect)],
        "    ]",
        "",
        *_forward(program, dialect),
    ]
    return MODULE_HEADER + "".join(f"    {line}\n" for line in methods)


def _packing(program: Program, dialect: Dialect) -> list[str]:
    lines = [f"w[{i}].to(torch.float32)" for i in range(len(program.weights))]
    for step in program.steps + program.optional_steps:
        if step.kind == "conv":
            i = step.args["weight"]
            lines[i] = dialect.pack_weight(lines[i], step.args)
    return lines


def _forward(program: Program, dialect: Dialect) -> list[str]:
    """The method `forward`: images in, outputs as TFLite has them (NHWC); a mask not asked for is an empty tensor."""
    has_flag = program.optional_steps != []
    lines = [
        f"def forward(self, image: Tensor{', with_mask: Tensor' if has_flag else ''}):",
        "    relu6 = torch.jit.annotate(List[Optional[number]], [0.0, 6.0])",
        "    none = torch.jit.annotate(List[Optional[number]], [])",
        "    w = self.weights",
        f"    t{program.input} = image.permute(0, 3, 1, 2)",
    ]
    lines += [f"    {line}" for step in program.steps for line in _statements(step, dialect)]
    if has_flag:
        mask = f"t{program.optional_steps[-1].output}"
        lines += ["    if bool(with_mask):"]
        lines += [f"        {line}" for step in program.optional_steps for line in _statements(step, dialect)]
        lines += ["    else:", f"        {mask} = torch.zeros([0, 0, 0, 0])"]
    results = [f"t{t}.permute(0, 2, 3, 1)" if t in program.images else f"t{t}" for t in program.outputs]
    return lines + ["    return (" + ", ".join(results) + ",)"]


def _statements(step: Step, dialect: Dialect) -> list[str]:
    """The step as lines of code that assign to its tensor."""
    y = f"t{step.output}"
    x = [f"t{i}" for i in step.inputs]
    if step.kind == "conv":
        return _convolution_statements(x, y, step.args, dialect)
    return [f"{y} = {_expression(step.kind, x, step.args)}"]


def _expression(kind: str, x: list[str], args: dict) -> str:
    """What a step without weights computes."""
    if kind == "add":
        return _activated(f"torch.add({x[0]}, {x[1]})", args)
    if kind == "pad_channels":
        before, after = args["channels"]
        return f"torch.constant_pad_nd({x[0]}, [0, 0, 0, 0, {before}, {after}])"
    if kind == "resize":
        return _activated(f"torch._C._nn.upsample_bilinear2d({x[0]}, {_ints(args['size'])}, False)", args)
    if kind == "max_pool":
        return f"torch.max_pool2d({x[0]}, {_ints(args['window'])}, {_ints(args['stride'])})"
    if kind == "depth_to_space":
        return _depth_to_space(x[0], args)
    if kind == "reshape":
        return f"{x[0]}.permute(0, 2, 3, 1).reshape({_ints((-1, *args['shape']))})"
    if kind == "concat":
        return f"torch.cat([{', '.join(x)}], {args['axis']})"
    if kind == "sigmoid":
        return f"torch.sigmoid({x[0]})"
    raise ValueError(f"step {kind} has no TorchScript form")


def _activated(value: str, args: dict) -> str:
    return f"torch.clamp_({value}, 0.0, 6.0)" if args["relu6"] else value


def _convolution_statements(x: list[str], y: str, args: dict, dialect: Dialect) -> list[str]:
    lines = []
    source = x[0]
    total = x[1] if len(x) == 2 else None
    top, left, bottom, right = args["padding"]
    if not _is_symmetric(args["padding"]):
        source = f"{y}_padded"
        lines.append(f"{source} = torch.constant_pad_nd({x[0]}, [{left}, {right}, {top}, {bottom}])")
    i = args["weight"]
    return [*lines, f"{y} = {dialect.convolution(source, f'w[{i}]', f'w[{i + 1}]', total, args)}"]


def _depth_to_space(x: str, args: dict) -> str:
    """TFLite's order: the block's row and column are the slow parts of the channel number."""
    b = args["block"]
    _, c, h, w = args["shape"]
    return (
        f"{x}.permute(0, 2, 3, 1).reshape([-1, {h // b}, {w // b}, {b}, {b}, {c}])"
        f".permute(0, 1, 3, 2, 4, 5).reshape([-1, {h}, {w}, {c}]).permute(0, 3, 1, 2)"
    )


def _script(program: Program, dialect: Dialect) -> torch.jit.ScriptModule:
    """The scripted module with its fp16 weights, not packed yet."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{dialect.name}.py"
        path.write_text(code(program, dialect))
        spec = importlib.util.spec_from_file_location(dialect.name, path)
        python_module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(python_module)
        weights = [torch.from_numpy(w.copy()) for w in program.weights]
        return torch.jit.script(python_module.BlazePose(weights).eval())


def _saved_entries(module: torch.jit.ScriptModule) -> dict[str, bytes]:
    """What `torch.jit.save` writes, by entry name with the archive's root renamed, without debug records."""
    buffer = io.BytesIO()
    torch.jit.save(module, buffer)
    with zipfile.ZipFile(buffer) as archive:
        entries = {f"{ARCHIVE_ROOT}/{name.split('/', 1)[1]}": archive.read(name) for name in archive.namelist()}
    return {
        name: data for name, data in entries.items() if not name.endswith((".debug_pkl", "/.data/serialization_id"))
    }


def _zip_entry(name: str) -> zipfile.ZipInfo:
    """An entry whose bytes depend on neither the clock nor the operating system."""
    entry = zipfile.ZipInfo(name, ZIP_TIME)
    entry.create_system = 3
    return entry


def archive(program: Program) -> bytes:
    """The model as a TorchScript file with the oneDNN text; the same bytes for the same program."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as output:
        for name, data in _saved_entries(_script(program, ONEDNN)).items():
            output.writestr(_zip_entry(name), data)
    return buffer.getvalue()


def plain_code(program: Program) -> str:
    """The text that may take the place of `CODE_ENTRY` in the archive."""
    entries = _saved_entries(_script(program, PLAIN))
    entry = CODE_ENTRY.replace(f"/{ONEDNN.name}.py", f"/{PLAIN.name}.py")
    return entries[entry].decode().replace(f"__torch__.{PLAIN.name}.", f"__torch__.{ONEDNN.name}.")


def with_code(model: bytes, text: str) -> bytes:
    """A copy of a TorchScript file in which `text` is the code."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(model)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as output:
        for entry in source.infolist():
            data = text.encode() if entry.filename == CODE_ENTRY else source.read(entry)
            output.writestr(_zip_entry(entry.filename), data)
    return buffer.getvalue()
