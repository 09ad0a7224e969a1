"""What each model is: its file in the package, its outputs in the order Dowel wants them, its model card."""

from dataclasses import dataclass

JOINTS = (
    "nose left_eye_inner left_eye left_eye_outer right_eye_inner right_eye right_eye_outer left_ear right_ear "
    "mouth_left mouth_right left_shoulder right_shoulder left_elbow right_elbow left_wrist right_wrist left_pinky "
    "right_pinky left_index right_index left_thumb right_thumb left_hip right_hip left_knee right_knee left_ankle "
    "right_ankle left_heel right_heel left_foot_index right_foot_index"
).split()


@dataclass(frozen=True)
class Spec:
    """One model to convert.

    `output_order` lists positions in the TFLite outputs; `optional_output` is the one computed on demand; `card`
    holds the parts of `model.yaml` that describe inputs, outputs and how to read them.
    """

    id: str
    name: str
    file: str
    output_order: list[int]
    optional_output: int | None
    card: dict


def _image(size: int, low: int, high: int) -> dict:
    return {
        "name": "image",
        "dtype": "float32",
        "layout": "NHWC",
        "shape": ["batch", size, size, 3],
        "colour_order": "RGB",
        "range": [low, high],
    }


def _output(name: str, shape: list, meaning: str) -> dict:
    return {"name": name, "dtype": "float32", "shape": ["batch", *shape], "meaning": meaning}


DETECTOR_CARD = {
    "inputs": [_image(224, -1, 1)],
    "outputs": [
        _output(
            "boxes",
            [2254, 12],
            "centre x, y, width, height, then 4 points x, y; pixels of 224, positions relative to the anchor",
        ),
        _output("scores", [2254, 1], "logit of a person at the anchor"),
    ],
    "anchors": {
        "size": 1.0,
        "centre_offset": 0.5,
        "grids": [
            {"cells": 28, "per_cell": 2},
            {"cells": 14, "per_cell": 2},
            {"cells": 7, "per_cell": 6},
        ],
    },
    "joints": [],
    "points": ["mid_hip", "full_body_circle", "mid_shoulder", "upper_body_circle"],
    "thresholds": {"score": 0.5, "score_logit_limit": 100.0, "suppression_iou": 0.3},
    "region": {"centre_point": "mid_hip", "direction_point": "full_body_circle", "side_over_distance": 2.5},
}

LANDMARK_CARD = {
    "inputs": [
        _image(256, 0, 1),
        {
            "name": "with_mask",
            "dtype": "bool",
            "shape": [1],
            "meaning": "false skips the mask, whose output is then empty",
        },
    ],
    "outputs": [
        _output("landmarks", [195], "39 x (x, y, z in pixels of 256, visibility logit, presence logit)"),
        _output("score", [1], "probability that the crop shows a person"),
        _output("heat_map", [64, 64, 39], "logits by row, column, landmark"),
        _output("world", [117], "39 x (x, y, z) in metres, origin mid-hip"),
        _output("mask", [256, 256, 1], "logit of person by row, column; shape [0, 0, 0, 0] without mask"),
    ],
    "joints": JOINTS,
    "alignment_points": {"centre": 33, "direction": 34},
    "thresholds": {"refine_window_cells": 7, "refine_confidence": 0.5},
    "region": {"side_over_distance": 2.5},
}


def _landmarks(size: str) -> Spec:
    return Spec(
        id=f"blazepose-{size}",
        name=f"BlazePose GHUM landmarks, {size}",
        file=f"pose_landmark_{size}.tflite",
        output_order=[0, 1, 3, 4, 2],
        optional_output=2,
        card=LANDMARK_CARD,
    )


SPECS = [
    Spec(
        id="blazepose-detector",
        name="BlazePose person detector",
        file="pose_solution_packed_assets.data",
        output_order=[0, 1],
        optional_output=None,
        card=DETECTOR_CARD,
    ),
    _landmarks("lite"),
    _landmarks("full"),
    _landmarks("heavy"),
]
